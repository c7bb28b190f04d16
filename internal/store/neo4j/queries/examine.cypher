// What: a part of one kind in order of id, each with its labels, and what starts at it: references, and relationships of ties.
// Parameters: after, end (ids that bound it, both left out), limit (rows).
// Columns: rows (list of [row, labels, list of [type, to, number of properties], list of [type, to, row of a tie]]).
MATCH (n:Entity) WHERE n.id > $p.after AND n.id < $p.end
WITH n ORDER BY n.id LIMIT $p.limit
RETURN collect([properties(n), labels(n),
  COLLECT {MATCH (n)-[r]->(m) WHERE r.id IS NULL RETURN [type(r), m.id, size(keys(r))]},
  COLLECT {MATCH (n)-[r]->(m) WHERE r.id IS NOT NULL RETURN [type(r), m.id, properties(r)]}]) AS rows
