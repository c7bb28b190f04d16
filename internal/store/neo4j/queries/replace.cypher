// What: gives entities other fields.
// Parameters: rows (list of {id, row}).
// Columns: written (number).
UNWIND $p.rows AS new
MATCH (n:Entity {id: new.id})
SET n = new.row
RETURN count(*) AS written
