// What: keeps the keys that trails find entries by.
// Parameters: days (keys).
// Columns: written (number).
UNWIND $p.days AS day
MERGE (d:AuditDay {key: day})
RETURN count(*) AS written
