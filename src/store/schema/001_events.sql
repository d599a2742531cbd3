-- Version 1: what happened.
--
-- Events are the truth: they are appended and never changed, which triggers refuse (for REPLACE
-- too, since recursive_triggers is on). All other tables may be dropped any day; see caches.sql
-- and index.sql.

CREATE TABLE event (
    n INTEGER PRIMARY KEY,
    -- UUIDs as 16 bytes, which compare as the numbers they are.
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    device BLOB NOT NULL CHECK (length(device) = 16),
    seq INTEGER NOT NULL,
    -- Milliseconds since 1970 UTC; replay order is (at, device, seq).
    at INTEGER NOT NULL,
    offset_s INTEGER NOT NULL,
    -- Study day, as days since 1970.
    day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    card TEXT,
    -- The event that an undo takes back.
    target BLOB,
    rating INTEGER CHECK (rating BETWEEN 1 AND 4),
    -- All else, as JSON.
    data TEXT NOT NULL CHECK (json_valid(data)),
    UNIQUE (device, seq),
    CHECK (kind <> 'review' OR (card IS NOT NULL AND rating IS NOT NULL))
) STRICT;

-- Few events share a moment, so device and seq are sorted when read and need no room here.
CREATE INDEX event_at ON event (at);
CREATE INDEX event_card ON event (card, at) WHERE card IS NOT NULL;
CREATE INDEX event_undone ON event (target) WHERE kind = 'undo';
CREATE INDEX event_deck ON event (at) WHERE kind IN ('deck_start', 'deck_stop');

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;

-- What the store knows of itself: the device's name, the versions of the caches.
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT;
