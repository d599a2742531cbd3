-- What happened in a quiz after it was dealt. The kinds are named one by one: each is a lookup.
SELECT e.id, e.device, e.seq, e.at, e.offset_s, e.day, e.kind, e.card, e.target, e.rating, e.data,
    EXISTS (SELECT 1 FROM event AS u WHERE u.kind = 'undo' AND u.target = e.id) AS is_undone
FROM event AS e INDEXED BY event_quiz
WHERE e.kind IN ('quiz_start', 'quiz_answer', 'quiz_leave', 'quiz_end')
    AND e.kind IN ('quiz_answer', 'quiz_leave', 'quiz_end')
    AND json_extract(e.data, '$.quiz') = ?1
ORDER BY e.at, e.device, e.seq
