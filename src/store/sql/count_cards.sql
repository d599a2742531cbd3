SELECT f.rank, f.deck,
    (
        SELECT count(*) FROM card AS c
        WHERE c.file = f.file
            --tag AND EXISTS (SELECT 1 FROM json_each(:tags) AS t WHERE instr(c.tags, t.value) > 0)
    ),
    (
        SELECT count(*) FROM card AS c
        WHERE c.file = f.file AND c.fresh = 1
            --tag AND EXISTS (SELECT 1 FROM json_each(:tags) AS t WHERE instr(c.tags, t.value) > 0)
    )
FROM force AS f
WHERE TRUE
    --decks AND f.deck IN (SELECT value FROM json_each(:decks))
