SELECT day, n_reviews, n_new, n_checked, n_recalled, took_ms
FROM day_count
WHERE day BETWEEN ?1 AND ?2
ORDER BY day
