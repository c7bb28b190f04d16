// What: makes entities.
// Parameters: rows (list of {label, row}).
// Columns: written (number).
UNWIND $p.rows AS new
CREATE (n:Entity)
SET n = new.row, n:$(new.label)
RETURN count(*) AS written
