SELECT c.id, c.kind
FROM force AS f
    CROSS JOIN card AS c ON c.file = f.file
WHERE f.deck = :deck
    AND c.fresh = 1
    --tag AND EXISTS (SELECT 1 FROM json_each(:tags) AS t WHERE instr(c.tags, t.value) > 0)
ORDER BY f.rank, c.position
