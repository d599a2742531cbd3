SELECT a.card, a.normal, a.folded, a.text
FROM force AS f
    CROSS JOIN answer AS a ON a.file = f.file
WHERE f.deck = :deck AND a.kind = :kind
