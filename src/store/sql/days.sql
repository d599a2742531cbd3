SELECT day, sum(n_reviews), sum(n_new), sum(n_checked), sum(n_recalled), sum(took_ms)
FROM day_count
WHERE day BETWEEN ?1 AND ?2
GROUP BY day
ORDER BY day
