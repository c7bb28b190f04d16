// What: a part of one kind of the network in order of id.
// Parameters: after, end (ids that bound it, both left out), limit (rows).
// Columns: rows (list of row).
MATCH (n:Entity) WHERE n.id > $after AND n.id < $end
WITH n ORDER BY n.id LIMIT $limit
RETURN collect(properties(n)) AS rows
