// What: makes entities, and returns the server's own numbers of their nodes, by which they are found fastest.
// Parameters: rows (list of {label, row}).
// Columns: numbers (list of number, in the order of rows).
UNWIND $p.rows AS new
CREATE (n:Entity:$(new.label))
SET n = new.row
RETURN collect(id(n)) AS numbers
