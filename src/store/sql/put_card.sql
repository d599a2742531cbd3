INSERT INTO card (
    file, position, id, kind, suspended, fresh, line, column, question, opening, tags, source
)
VALUES (
    :file, :position, :id, :kind, :suspended,
    NOT :suspended
        AND NOT EXISTS (SELECT 1 FROM state AS s WHERE s.card = :id)
        AND NOT EXISTS (SELECT 1 FROM suspended AS s WHERE s.card = :id),
    :line, :column, :question, :opening, :tags, :source
)
