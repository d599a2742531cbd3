-- Rows that no event accounts for. Cards with events are compared one by one.
SELECT 'state of ' || card || ': no event'
FROM (SELECT card FROM state EXCEPT SELECT card FROM event)
UNION ALL
SELECT 'suspended ' || card || ': no event'
FROM (SELECT card FROM suspended EXCEPT SELECT card FROM event)
UNION ALL
SELECT 'fresh ' || id || ': ' || fresh
FROM card
WHERE fresh <> (
        NOT suspended
        AND NOT EXISTS (SELECT 1 FROM state AS s WHERE s.card = card.id)
        AND NOT EXISTS (SELECT 1 FROM suspended AS s WHERE s.card = card.id)
    )
