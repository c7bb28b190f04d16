// What: takes the lock of the schema, by the server's clock, if nobody holds it or the holder's lease is over.
// Parameters: lease (milliseconds).
// Columns: turn (number, or null if somebody holds it).
MERGE (l:MigrationLock {id: 'schema'}) ON CREATE SET l.turn = 0
SET l.lock = true
WITH l, coalesce(l.until, 0) < timestamp() AS free
FOREACH (mine IN CASE WHEN free THEN [l] ELSE [] END | SET mine.turn = mine.turn + 1, mine.until = timestamp() + $p.lease)
RETURN CASE WHEN free THEN l.turn END AS turn
