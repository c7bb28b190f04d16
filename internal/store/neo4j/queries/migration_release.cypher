// What: gives the lock of the schema back.
// Parameters: turn (under which it was taken).
// Columns: released (number).
MATCH (l:MigrationLock {id: 'schema', turn: $p.turn})
SET l.until = 0
RETURN count(l) AS released
