// What: the transaction's revision and what it changed; its last write.
// Parameters: put, removed (ids), at (seconds since 1970, or null).
// Columns: revision (number).
MERGE (c:Counter {id: 'network'}) ON CREATE SET c.revision = 0, c.floor = 0
SET c.lock = true
WITH c
SET c.revision = c.revision + 1
CREATE (:Change {revision: c.revision, put: $p.put, removed: $p.removed, at: $p.at})
RETURN c.revision AS revision
