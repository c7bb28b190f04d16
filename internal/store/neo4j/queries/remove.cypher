// What: deletes entities with their relationships.
// Parameters: ids.
// Columns: removed (number).
UNWIND $p.ids AS id
MATCH (n:Entity {id: id})
DETACH DELETE n
RETURN count(*) AS removed
