// What: a part of one kind of the network in order of id.
// Parameters: after, end (ids that bound it, both left out), limit (rows).
// Columns: rows (list of row).
MATCH (n:Entity) WHERE n.id > $p.after AND n.id < $p.end
WITH n ORDER BY n.id LIMIT $p.limit
RETURN collect(properties(n)) AS rows
