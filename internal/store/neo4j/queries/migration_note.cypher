// What: notes that a migration was done.
// Parameters: version, name, checksum.
// Columns: noted (number).
MERGE (m:Migration {version: $p.version})
SET m.name = $p.name, m.checksum = $p.checksum, m.at = timestamp()
RETURN m.version AS noted
