SELECT id, path, size, mtime_ns, hash, parser, checked_at, deck, n_problems
FROM file
WHERE root = ?1
ORDER BY path
