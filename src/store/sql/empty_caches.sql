DELETE FROM state;
DELETE FROM suspended;
DELETE FROM day_count;
