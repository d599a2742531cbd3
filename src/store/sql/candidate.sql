SELECT c.id, c.kind, s.stability, s.difficulty, s.last, s.due, s.interval, s.rating, s.n_reviews,
    s.n_lapses, s.n_misses_today
FROM card AS c, state AS s
WHERE c.rowid = :card AND s.rowid = :state
