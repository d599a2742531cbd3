-- Turns the mark of a card where it is wrong, and writes nothing where it is right.
UPDATE card
SET fresh = 1 - fresh
WHERE id = ?1
    AND fresh <> (
        NOT suspended
        AND NOT EXISTS (SELECT 1 FROM state AS s WHERE s.card = card.id)
        AND NOT EXISTS (SELECT 1 FROM suspended AS s WHERE s.card = card.id)
    )
