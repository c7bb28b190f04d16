// What: deletes some of the keys of trails that a filling that was cut off has left.
// Parameters: limit (keys).
// Columns: removed (number).
MATCH (d:AuditDay) WHERE d.key > ''
WITH d LIMIT $p.limit
DELETE d
RETURN count(*) AS removed
