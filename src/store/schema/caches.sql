-- What the events mean: a fold over them, dropped and folded again when its version changes.

-- The memory of every card that has had a review.
CREATE TABLE main.state (
    card TEXT PRIMARY KEY,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    last INTEGER NOT NULL,
    due INTEGER NOT NULL,
    interval INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    n_reviews INTEGER NOT NULL,
    n_lapses INTEGER NOT NULL,
    n_misses_today INTEGER NOT NULL
) STRICT;

CREATE INDEX main.state_due ON state (due);
CREATE INDEX main.state_last ON state (last);

-- The cards that the learner keeps from being asked.
CREATE TABLE main.suspended (
    card TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Reviews of each study day, by deck.
CREATE TABLE main.day_count (
    day INTEGER NOT NULL,
    deck TEXT NOT NULL,
    n_reviews INTEGER NOT NULL,
    n_new INTEGER NOT NULL,
    n_checked INTEGER NOT NULL,
    n_recalled INTEGER NOT NULL,
    took_ms INTEGER NOT NULL,
    PRIMARY KEY (day, deck)
) STRICT, WITHOUT ROWID;
