PRAGMA synchronous = FULL;
PRAGMA trusted_schema = OFF;
-- Without it, REPLACE deletes a row and fires no trigger.
PRAGMA recursive_triggers = ON;
-- The log is brought home when nobody waits.
PRAGMA wal_autocheckpoint = 0;
-- What a learner answers leaves no trace in a shared folder.
PRAGMA temp_store = MEMORY;
