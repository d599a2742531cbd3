SELECT e.id, e.device, e.seq, e.at, e.offset_s, e.day, e.kind, e.card, e.target, e.rating, e.data,
    0 AS is_undone
FROM event AS e
WHERE e.kind IN ('deck_start', 'deck_stop')
ORDER BY e.at, e.device, e.seq
