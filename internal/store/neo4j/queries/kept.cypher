// What: versions, roots and references of kept entities.
// Parameters: ids.
// Columns: rows (list of [id, version, root, references], references a list of [type, id]).
UNWIND $p.ids AS id
MATCH (n:Entity {id: id})
RETURN collect([n.id, n.version, n.root, [(n)-[r]->(m:Entity) WHERE r.id IS NULL | [type(r), m.id]]]) AS rows
