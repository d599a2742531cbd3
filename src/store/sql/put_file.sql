INSERT INTO file (
    root, path, size, mtime_ns, hash, parser, checked_at, deck, line, column, language, title, head,
    has_right_to_left, n_problems, n_cards
)
VALUES (
    :root, :path, :size, :mtime_ns, :hash, :parser, :checked_at, :deck, :line, :column, :language,
    :title, :head, :has_right_to_left, :n_problems, :n_cards
)
ON CONFLICT (root, path) DO UPDATE SET
    size = excluded.size,
    mtime_ns = excluded.mtime_ns,
    hash = excluded.hash,
    parser = excluded.parser,
    checked_at = excluded.checked_at,
    deck = excluded.deck,
    line = excluded.line,
    column = excluded.column,
    language = excluded.language,
    title = excluded.title,
    head = excluded.head,
    has_right_to_left = excluded.has_right_to_left,
    n_problems = excluded.n_problems,
    n_cards = excluded.n_cards
RETURNING id
