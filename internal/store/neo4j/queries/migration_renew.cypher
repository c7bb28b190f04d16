// What: holds the lock of the schema for another lease.
// Parameters: turn (under which it was taken), lease (milliseconds).
// Columns: held (number: 0 if another has taken it).
MATCH (l:MigrationLock {id: 'schema', turn: $p.turn})
SET l.until = timestamp() + $p.lease
RETURN count(l) AS held
