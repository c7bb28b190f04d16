// What: takes references away.
// Parameters: rows (list of {from, type, to}).
// Columns: taken (number).
UNWIND $p.rows AS old
MATCH (a:Entity {id: old.from})-[r]->(b:Entity {id: old.to})
WHERE type(r) = old.type AND r.id IS NULL
DELETE r
RETURN count(*) AS taken
