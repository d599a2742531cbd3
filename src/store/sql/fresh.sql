SELECT c.id, c.kind
FROM force AS f
    CROSS JOIN card AS c ON c.file = f.file
WHERE f.deck = :deck
    AND c.fresh = 1
    --tag AND instr(c.tags, :tag) > 0
ORDER BY f.rank, c.position
LIMIT :limit
