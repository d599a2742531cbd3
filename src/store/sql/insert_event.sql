INSERT INTO event (
    id, device, seq, at, offset_s, day, kind, card, target, rating, data
)
VALUES (
    :id, :device, :seq, :at, :offset_s, :day, :kind, :card, :target, :rating, :data
)
