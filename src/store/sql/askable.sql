-- The cards of a deck that may be asked, in file order, whatever is known of them.
SELECT c.id, c.kind
FROM force AS f
    CROSS JOIN card AS c ON c.file = f.file
WHERE f.deck = :deck
    AND c.suspended = 0
    AND NOT EXISTS (SELECT 1 FROM suspended AS l WHERE l.card = c.id)
    --tag AND EXISTS (SELECT 1 FROM json_each(:tags) AS t WHERE instr(c.tags, t.value) > 0)
ORDER BY f.rank, c.position
