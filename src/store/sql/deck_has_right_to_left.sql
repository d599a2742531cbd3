SELECT d.has_right_to_left
FROM force AS f
    CROSS JOIN file AS d ON d.id = f.file
WHERE f.deck = ?1
