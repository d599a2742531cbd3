-- Version 2: quizzes are found without looking through all that happened.
--
-- Partial, so that studying pays nothing for it and a store without quizzes is brought here by one
-- look at each event's kind. Queries repeat its condition: SQLite does not see that it follows.

CREATE INDEX event_quiz ON event (kind, json_extract(data, '$.quiz'))
WHERE kind IN ('quiz_start', 'quiz_answer', 'quiz_leave', 'quiz_end');
