// What: makes entries of the audit.
// Parameters: rows (list of row).
// Columns: written (number).
UNWIND $p.rows AS new
CREATE (n:Entity:AuditEntry)
SET n = new
RETURN count(*) AS written
