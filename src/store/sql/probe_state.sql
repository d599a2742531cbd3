SELECT card, stability, difficulty, last, due, interval, rating, n_reviews, n_lapses,
    n_misses_today
FROM state
