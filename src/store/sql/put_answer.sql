-- Two spellings of one normal form are one answer.
INSERT OR IGNORE INTO answer (file, kind, normal, card, position, shape, folded, text)
VALUES (:file, :kind, :normal, :card, :position, :shape, :folded, :text)
