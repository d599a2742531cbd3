SELECT e.id, e.device, e.seq, e.at, e.offset_s, e.day, e.kind, e.card, e.target, e.rating, e.data,
    EXISTS (SELECT 1 FROM event AS u WHERE u.kind = 'undo' AND u.target = e.id) AS is_undone
FROM event AS e
WHERE e.device IS NOT (SELECT value FROM meta WHERE name = 'device')
ORDER BY e.at DESC, e.device DESC, e.seq DESC
