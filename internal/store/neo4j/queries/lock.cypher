// What: locks entities for writing, in the order of the ids.
// Parameters: ids (in order).
// Columns: found (list of the ids that exist).
UNWIND $p.ids AS id
MATCH (n:Entity {id: id})
SET n.lock = true
RETURN collect(n.id) AS found
