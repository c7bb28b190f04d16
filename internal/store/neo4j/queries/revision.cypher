// What: the newest revision of the network, and the oldest after which all changes are kept.
// Parameters: none.
// Columns: revision, floor (numbers).
OPTIONAL MATCH (c:Counter {id: 'network'})
RETURN coalesce(c.revision, 0) AS revision, coalesce(c.floor, 0) AS floor
