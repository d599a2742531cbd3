SELECT f.id, f.path, f.size, f.mtime_ns, f.hash, f.parser, f.checked_at, f.deck, f.line, f.column,
    f.n_problems,
    f.n_cards = coalesce((SELECT max(c.position) + 1 FROM card AS c WHERE c.file = f.id), 0)
FROM file AS f
WHERE f.root = ?1 AND f.path = ?2
