SELECT file, position, id, kind, suspended, fresh, line, column, question, opening, tags, source
FROM card
