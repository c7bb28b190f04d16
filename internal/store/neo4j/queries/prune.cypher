// What: drops changes that are older than they must be kept.
// Parameters: before (seconds since 1970).
// Columns: floor (number, or null if nothing is that old).
MATCH (c:Counter {id: 'network'})
CALL () {
  MATCH (change:Change) WHERE change.revision > 0 AND change.at < $p.before
  RETURN collect(change) AS old, max(change.revision) AS floor
}
SET c.floor = coalesce(floor, c.floor)
FOREACH (change IN old | DELETE change)
RETURN floor
