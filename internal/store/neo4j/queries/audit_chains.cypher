// What: the chains of all servers.
// Parameters: none.
// Columns: rows (list of [ways, row]).
MATCH (c:Entity) WHERE c.id > 'chain_' AND c.id < 'chain`'
WITH c ORDER BY c.server
RETURN collect([0, properties(c)]) AS rows
