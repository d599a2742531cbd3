SELECT e.id, e.device, e.seq, e.at, e.offset_s, e.day, e.kind, e.card, e.target, e.rating, e.data,
    m.name, m.value
FROM event AS e, meta AS m
