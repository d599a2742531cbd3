-- Whether a card has an answer in a quiz. It is looked for among what happened to the card, which
-- does not grow with the quiz.
SELECT EXISTS (
    SELECT 1
    FROM event AS e INDEXED BY event_card
    WHERE e.card = ?2 AND e.kind = 'quiz_answer' AND json_extract(e.data, '$.quiz') = ?1
        AND NOT EXISTS (SELECT 1 FROM event AS u WHERE u.kind = 'undo' AND u.target = e.id)
)
