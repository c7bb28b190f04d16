// What: the newest revision, once no commit that is under way has a later one.
// Parameters: none.
// Columns: revision (number).
MERGE (c:Counter {id: 'network'}) ON CREATE SET c.revision = 0, c.floor = 0
SET c.lock = true
WITH c
RETURN c.revision AS revision
