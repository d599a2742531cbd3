SELECT f.rank,
    s.due <= :today
        AND NOT c.suspended
        AND NOT EXISTS (SELECT 1 FROM suspended AS l WHERE l.card = s.card),
    s.rating > 1
FROM state AS s
    CROSS JOIN card AS c ON c.id = s.card
    CROSS JOIN force AS f ON f.file = c.file
WHERE TRUE
    --decks AND f.deck IN (SELECT value FROM json_each(:decks))
    --tag AND EXISTS (SELECT 1 FROM json_each(:tags) AS t WHERE instr(c.tags, t.value) > 0)
