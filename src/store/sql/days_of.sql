SELECT day, sum(n_reviews), sum(n_new), sum(n_checked), sum(n_recalled), sum(took_ms)
FROM day_count
WHERE deck IN (SELECT value FROM json_each(?1))
GROUP BY day
ORDER BY day
