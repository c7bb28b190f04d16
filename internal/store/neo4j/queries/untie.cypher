// What: takes the relationships of ties away, the ties themselves stay.
// Parameters: ids (of ties).
// Columns: taken (number).
UNWIND $p.ids AS id
MATCH (n:Entity {id: id})-[:FROM]->(from)
MATCH (from)-[r:KNOWS|OBSERVED_FLOW|FAMILY|TEACHES|SUPPORTS|MANAGES]->() WHERE r.id = id
DELETE r
RETURN count(*) AS taken
