-- Whether a quiz is over: one lookup, however many quizzes there are.
SELECT EXISTS (
    SELECT 1
    FROM event AS e INDEXED BY event_quiz
    WHERE e.kind IN ('quiz_start', 'quiz_answer', 'quiz_leave', 'quiz_end')
        AND e.kind = 'quiz_end' AND json_extract(e.data, '$.quiz') = ?1
)
