-- The files in force, in the order in which decks are named. Each connection has its own.
CREATE TABLE temp.force (
    rank INTEGER PRIMARY KEY,
    file INTEGER NOT NULL UNIQUE,
    deck TEXT NOT NULL
) STRICT;

CREATE INDEX temp.force_deck ON force (deck);
