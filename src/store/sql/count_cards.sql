SELECT f.rank, f.deck,
    (
        SELECT count(*) FROM card AS c
        WHERE c.file = f.file
            --tag AND instr(c.tags, :tag) > 0
    ),
    (
        SELECT count(*) FROM card AS c
        WHERE c.file = f.file AND c.fresh = 1
            --tag AND instr(c.tags, :tag) > 0
    )
FROM force AS f
WHERE TRUE
    --decks AND f.deck IN (SELECT value FROM json_each(:decks))
