// What: counts a commit in a lane that keeps no changes.
// Parameters: counter (its id).
// Columns: revision (number).
MERGE (c:Counter {id: $p.counter}) ON CREATE SET c.revision = 0, c.floor = 0
SET c.lock = true
WITH c
SET c.revision = c.revision + 1
RETURN c.revision AS revision
