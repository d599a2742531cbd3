-- The cards of a scope that may be asked, in file order.
SELECT c.id, c.kind
FROM force AS f
    CROSS JOIN card AS c ON c.file = f.file
WHERE c.suspended = 0
    AND NOT EXISTS (SELECT 1 FROM suspended AS l WHERE l.card = c.id)
    --decks AND f.deck IN (SELECT value FROM json_each(:decks))
    --tag AND EXISTS (SELECT 1 FROM json_each(:tags) AS t WHERE instr(c.tags, t.value) > 0)
ORDER BY f.rank, c.position
