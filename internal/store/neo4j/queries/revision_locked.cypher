// What: the newest revision of a counter, once no commit that is under way has a later one.
// Parameters: counter (its id).
// Columns: revision (number).
MERGE (c:Counter {id: $p.counter}) ON CREATE SET c.revision = 0, c.floor = 0
SET c.lock = true
WITH c
RETURN c.revision AS revision
