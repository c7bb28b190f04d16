// What: deletes some of what a filling that was cut off has left.
// Parameters: limit (entities).
// Columns: removed (number).
MATCH (n:Entity) WHERE n.id > ''
WITH n LIMIT $p.limit
DETACH DELETE n
RETURN count(*) AS removed
