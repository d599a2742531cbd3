SELECT file, position, id, kind, suspended, fresh, line, column, tags, source
FROM card
