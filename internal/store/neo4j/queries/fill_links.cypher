// What: makes relationships between nodes that are known by the server's own numbers.
// Parameters: rows (list of [from, type, to, row]).
// Columns: written (number).
UNWIND $p.rows AS new
MATCH (a) WHERE id(a) = new[0]
MATCH (b) WHERE id(b) = new[2]
CREATE (a)-[r:$(new[1])]->(b)
SET r = new[3]
RETURN count(*) AS written
