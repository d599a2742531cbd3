SELECT id, root, path, size, mtime_ns, hash, parser, checked_at, deck, line, column, language, title,
    head, has_right_to_left, n_problems, n_cards
FROM file
