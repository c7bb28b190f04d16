// What: which of the ids exist.
// Parameters: ids.
// Columns: found (list of ids).
UNWIND $p.ids AS id
MATCH (n:Entity {id: id})
RETURN collect(n.id) AS found
