-- Each quiz with its number, its place among all in replay order: all, one by number or by name, or
-- those that are open. Numbers are counted on narrow rows; the cards of a quiz are read afterwards.
SELECT e.id, e.device, e.seq, e.at, e.offset_s, e.day, e.kind, e.card, e.target, e.rating, e.data,
    0 AS is_undone, q.number
FROM (
    SELECT s.n, json_extract(s.data, '$.quiz') AS quiz,
        row_number() OVER (ORDER BY s.at, s.device, s.seq) AS number
    FROM event AS s INDEXED BY event_quiz
    WHERE s.kind IN ('quiz_start', 'quiz_answer', 'quiz_leave', 'quiz_end')
        AND s.kind = 'quiz_start'
) AS q
JOIN event AS e ON e.n = q.n
WHERE (:number IS NULL OR q.number = :number)
    AND (:quiz IS NULL OR q.quiz = :quiz)
    AND (NOT :is_open OR NOT EXISTS (
        SELECT 1
        FROM event AS f INDEXED BY event_quiz
        WHERE f.kind IN ('quiz_start', 'quiz_answer', 'quiz_leave', 'quiz_end')
            AND f.kind = 'quiz_end' AND json_extract(f.data, '$.quiz') = q.quiz
    ))
ORDER BY q.number
