SELECT day, n_reviews, n_new, n_checked, n_recalled, took_ms, deck
FROM day_count
