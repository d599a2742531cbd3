SELECT id, root, path, size, mtime_ns, hash, parser, checked_at, deck, line, column, language, title,
    head, n_problems, n_cards
FROM file
