SELECT c.id, c.kind, c.file, d.root, d.path, f.deck, d.language, d.head, c.position, c.line,
    c.column, c.source,
    c.suspended OR EXISTS (SELECT 1 FROM suspended AS l WHERE l.card = c.id)
FROM force AS f
    CROSS JOIN file AS d ON d.id = f.file
    CROSS JOIN card AS c ON c.file = f.file
WHERE f.deck = ?1
ORDER BY f.rank, c.position
