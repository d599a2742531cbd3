SELECT f.deck, d.title, d.language, d.id, d.root, d.path, d.head, d.n_problems
FROM force AS f
    CROSS JOIN file AS d ON d.id = f.file
ORDER BY f.rank
