SELECT min(t.text)
FROM force AS f
    CROSS JOIN tag AS t ON t.file = f.file
GROUP BY t.normal
