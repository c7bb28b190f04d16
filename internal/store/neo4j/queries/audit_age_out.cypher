// What: removes the first entries of a chain up to one that is not older than a moment, and notes where the chain begins then.
// Parameters: chain (id), server (name), before (moment), limit (entries).
// Columns: days (list of the keys that trails found them by), removed (number).
MATCH (c:Entity {id: $p.chain})
SET c.lock = true
WITH c
MATCH (n:AuditEntry) USING INDEX SEEK n:AuditEntry(server, number)
WHERE n.server = $p.server AND n.number > coalesce(c.removed, 0) AND n.number <= coalesce(c.removed, 0) + $p.limit
WITH c, n ORDER BY n.number
WITH c, collect(n) AS first
WITH c, first[0..coalesce(head([i IN range(0, size(first) - 1) WHERE first[i].at >= $p.before]), size(first))] AS old
WHERE size(old) > 0
WITH c, old, properties(last(old)) AS ended,
  reduce(days = [], n IN old | days + [s IN coalesce(n.subjects, []) | s + ' ' + left(coalesce(n.at, ''), 10) + ' ' + coalesce(n.actor, '')]) AS days
SET c.removed = ended.number, c.removed_hash = ended.hash, c.removed_at = ended.at, c.version = c.version + 1
FOREACH (n IN old | DETACH DELETE n)
WITH days, size(old) AS removed
RETURN collect(days) AS days, sum(removed) AS removed
