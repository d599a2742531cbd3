SELECT c.id, c.kind, c.file, d.root, d.path, f.deck, d.language, d.head, c.position, c.line,
    c.column, c.source,
    c.suspended OR EXISTS (SELECT 1 FROM suspended AS l WHERE l.card = c.id)
FROM card AS c
    CROSS JOIN force AS f ON f.file = c.file
    CROSS JOIN file AS d ON d.id = c.file
WHERE c.id = ?1
ORDER BY f.rank
