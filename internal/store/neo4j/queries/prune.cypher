// What: drops changes that are older than they must be kept.
// Parameters: before (seconds since 1970).
// Columns: floor (number, or null if nothing of the network is that old).
OPTIONAL MATCH (c:Counter {id: 'network'})
SET c.lock = true
WITH c
CALL () {
  MATCH (change:Change) WHERE change.revision > 0 AND change.at < $p.before
  RETURN collect(change) AS old, max(change.revision) AS floor
}
CALL () {
  MATCH (change:PeopleChange) WHERE change.at < $p.before
  RETURN collect(change) AS people
}
SET c.floor = coalesce(floor, c.floor)
FOREACH (change IN old + people | DELETE change)
RETURN floor
