// What: what commits after a revision changed, and the bounds.
// Parameters: after (revision).
// Columns: revision, floor (numbers), rows (list of [revision, ids put, ids removed]).
OPTIONAL MATCH (c:Counter {id: 'network'})
WITH coalesce(c.revision, 0) AS revision, coalesce(c.floor, 0) AS floor
CALL () {
  MATCH (change:Change) WHERE change.revision > $p.after
  WITH change ORDER BY change.revision
  RETURN collect([change.revision, change.put, change.removed]) AS rows
}
RETURN revision, floor, rows
