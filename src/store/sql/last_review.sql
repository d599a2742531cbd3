SELECT at, device, seq
FROM event
WHERE card = ?1 AND kind = 'review'
ORDER BY at DESC, device DESC, seq DESC
LIMIT 1
