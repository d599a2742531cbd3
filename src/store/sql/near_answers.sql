-- Answers of one shape around a card, with all else that their cards answer: as many before it as
-- behind, so that a long deck is never read whole.
SELECT n.card, n.text, c.tags, (c.question = :question) IS TRUE, (c.opening = :opening) IS TRUE,
    also.text
FROM (
        SELECT *
        FROM (
                SELECT card, text, position
                FROM answer
                WHERE file = :file AND shape = :shape AND position < :position
                ORDER BY position DESC
                LIMIT :limit
            )
        UNION ALL
        SELECT *
        FROM (
                SELECT card, text, position
                FROM answer
                WHERE file = :file AND shape = :shape AND position > :position
                ORDER BY position
                LIMIT :limit
            )
    ) AS n
    JOIN card AS c ON c.file = :file AND c.position = n.position
    LEFT JOIN answer AS also INDEXED BY answer_shape
        ON also.file = :file AND also.shape = '' AND also.position = n.position
ORDER BY n.position, n.text
