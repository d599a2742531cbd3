-- What the deck files hold: a cache of what was read from them, dropped when its version changes.

CREATE TABLE main.file (
    -- Never used twice, though the table is dropped and made anew (caches.rs sees to it): another
    -- terminal may still hold the number of a file that is gone.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    root TEXT NOT NULL,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    hash BLOB NOT NULL,
    parser INTEGER NOT NULL,
    checked_at INTEGER NOT NULL,
    deck TEXT NOT NULL,
    -- Where the deck's id is written.
    line INTEGER NOT NULL,
    column INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    head TEXT NOT NULL,
    -- Whether any text in it runs from right to left: else no terminal needs to be asked.
    has_right_to_left INTEGER NOT NULL,
    n_problems INTEGER NOT NULL,
    -- As many cards were put; fewer tell of damage.
    n_cards INTEGER NOT NULL,
    UNIQUE (root, path)
) STRICT;

CREATE TABLE main.card (
    file INTEGER NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- By its author.
    suspended INTEGER NOT NULL,
    -- Never reviewed, and suspended by nobody: may be asked as a new card.
    fresh INTEGER NOT NULL,
    line INTEGER NOT NULL,
    column INTEGER NOT NULL,
    -- Marks of what it asks and of how that begins, equal where the texts are; none for a text with
    -- holes.
    question INTEGER,
    opening INTEGER,
    -- Normal forms, each between line feeds.
    tags TEXT NOT NULL,
    -- The lines of its entry. Last, so that the columns above are read without it.
    source TEXT NOT NULL,
    PRIMARY KEY (file, position)
) STRICT;

-- Holds all that joins with state need, so that no row is read for them.
CREATE INDEX main.card_id ON card (id, file, position, suspended);
CREATE INDEX main.card_fresh ON card (file, position) WHERE fresh = 1;

-- What the cards of a file answer, in the forms that replies are compared in.
CREATE TABLE main.answer (
    file INTEGER NOT NULL,
    kind TEXT NOT NULL,
    normal TEXT NOT NULL,
    card TEXT NOT NULL,
    -- The card's, among those of the file.
    position INTEGER NOT NULL,
    -- Empty where it may not be drawn as a wrong option of another card.
    shape TEXT NOT NULL,
    folded TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (file, kind, normal, card)
) STRICT, WITHOUT ROWID;

CREATE INDEX main.answer_shape ON answer (file, shape, position);

-- The tags of a file's cards.
CREATE TABLE main.tag (
    file INTEGER NOT NULL,
    normal TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (file, normal)
) STRICT, WITHOUT ROWID;
