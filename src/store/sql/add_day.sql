INSERT INTO day_count (day, deck, n_reviews, n_new, n_checked, n_recalled, took_ms)
VALUES (:day, :deck, :n_reviews, :n_new, :n_checked, :n_recalled, :took_ms)
ON CONFLICT (day, deck) DO UPDATE SET
    n_reviews = n_reviews + excluded.n_reviews,
    n_new = n_new + excluded.n_new,
    n_checked = n_checked + excluded.n_checked,
    n_recalled = n_recalled + excluded.n_recalled,
    took_ms = took_ms + excluded.took_ms
