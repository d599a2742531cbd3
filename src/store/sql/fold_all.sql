SELECT e.kind, e.day, e.rating, e.data,
    EXISTS (SELECT 1 FROM event AS u WHERE u.kind = 'undo' AND u.target = e.id) AS is_undone,
    e.card
FROM event AS e
WHERE e.card IS NOT NULL
ORDER BY e.card, e.at, e.device, e.seq
