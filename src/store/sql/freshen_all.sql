UPDATE card
SET fresh = 1 - fresh
WHERE fresh <> (
        NOT suspended
        AND NOT EXISTS (SELECT 1 FROM state AS s WHERE s.card = card.id)
        AND NOT EXISTS (SELECT 1 FROM suspended AS s WHERE s.card = card.id)
    )
