SELECT c.id
FROM force AS f
    CROSS JOIN card AS c ON c.file = f.file
WHERE f.deck = ?1
ORDER BY f.rank, c.position
