// What: the migrations that the database has had.
// Parameters: none.
// Columns: applied (list of [version, checksum], in order).
MATCH (m:Migration)
WHERE m.version > 0
WITH m ORDER BY m.version
RETURN collect([m.version, m.checksum]) AS applied
