// What: puts entries of the audit at the end of a chain, if that is where the writer thinks it is; the chain is locked until the commit.
// Parameters: chain (id), before (number of its last entry), after (hash of that), number, hash (those of the last new entry), rows (list of {row, days}, days the keys that a trail finds the entry by).
// Columns: written (number, 0 where the chain has moved on).
MATCH (c:Entity {id: $p.chain})
SET c.lock = true
WITH c WHERE coalesce(c.number, 0) = $p.before AND coalesce(c.hash, '') = $p.after
SET c.number = $p.number, c.hash = $p.hash, c.version = c.version + 1
WITH c
UNWIND $p.rows AS new
CREATE (n:Entity:AuditEntry)
SET n = new.row
FOREACH (day IN new.days | MERGE (:AuditDay {key: day}))
RETURN count(*) AS written
