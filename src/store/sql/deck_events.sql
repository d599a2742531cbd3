-- What a device said later counts later, even where its clock went back in between: its moments are
-- raised to the latest before.
-- The window would have SQLite read every event by device instead.
SELECT e.id, e.device, e.seq, e.at, e.offset_s, e.day, e.kind, e.card, e.target, e.rating, e.data,
    0 AS is_undone
FROM event AS e INDEXED BY event_deck
WHERE e.kind IN ('deck_start', 'deck_stop')
ORDER BY max(e.at) OVER (PARTITION BY e.device ORDER BY e.seq), e.device, e.seq
