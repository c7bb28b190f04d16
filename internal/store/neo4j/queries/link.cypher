// What: makes relationships: references, which have no properties, and those of ties.
// Parameters: rows (list of {from, type, to, row}).
// Columns: written (number).
UNWIND $p.rows AS new
MATCH (a:Entity {id: new.from})
MATCH (b:Entity {id: new.to})
CREATE (a)-[r:$(new.type)]->(b)
SET r = new.row
RETURN count(*) AS written
