INSERT INTO state (
    card, stability, difficulty, last, due, interval, rating, n_reviews, n_lapses, n_misses_today
)
VALUES (
    :card, :stability, :difficulty, :last, :due, :interval, :rating, :n_reviews, :n_lapses,
    :n_misses_today
)
ON CONFLICT (card) DO UPDATE SET
    stability = excluded.stability,
    difficulty = excluded.difficulty,
    last = excluded.last,
    due = excluded.due,
    interval = excluded.interval,
    rating = excluded.rating,
    n_reviews = excluded.n_reviews,
    n_lapses = excluded.n_lapses,
    n_misses_today = excluded.n_misses_today
