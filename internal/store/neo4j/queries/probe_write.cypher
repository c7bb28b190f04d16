// What: writes a mark that nobody reads, to see whether the server takes writes.
// Parameters: none.
// Columns: marks (how often it was written).
MERGE (c:Counter {id: 'probe'}) ON CREATE SET c.marks = 0
SET c.marks = c.marks + 1
RETURN c.marks AS marks
