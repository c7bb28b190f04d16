// What: a part of the chain of a server, in order.
// Parameters: server (name), after (number), limit (entries).
// Columns: rows (list of [ways, row]).
MATCH (n:AuditEntry) USING INDEX SEEK n:AuditEntry(server, number)
WHERE n.server = $p.server AND n.number > $p.after
WITH n ORDER BY n.number, n.id LIMIT $p.limit
RETURN collect([0, properties(n)]) AS rows
