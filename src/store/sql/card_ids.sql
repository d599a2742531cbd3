SELECT c.id
FROM force AS f
    CROSS JOIN card AS c ON c.file = f.file
ORDER BY f.rank, c.position
LIMIT ?1
