// What: which people of a district commits after a revision changed, once no commit that is under way has a later one.
// Parameters: district (id, or '' for those of none), after (revision).
// Columns: revision (number), rows (list of [revision, roots, rows of each root as one text, seconds since 1970]; older ones have no third).
OPTIONAL MATCH (c:Counter {id: 'people:' + $p.district})
SET c.lock = true
WITH c
CALL (c) {
  MATCH (change:PeopleChange)
  WHERE change.district = $p.district AND change.revision > $p.after AND change.revision <= c.revision
  WITH change ORDER BY change.revision
  RETURN collect([change.revision, change.roots, change.rows, change.at]) AS rows
}
RETURN coalesce(c.revision, 0) AS revision, rows
