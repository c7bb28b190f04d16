// What: a page of the access in emergencies that the account asked for, or may decide of: to students whom it sees by supervision, school or centre.
// Parameters: none, and those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
CALL (me, barred) {
  // with visible
  WITH s, ways WHERE NOT $p.all AND ways / 4 % 8 > 0
  MATCH (s)<-[:OPENS]-(n:EmergencyAccess)
  RETURN collect(n) AS decided
}
CALL (me) {
  OPTIONAL MATCH (me)<-[:REQUESTED_BY]-(n:EmergencyAccess)
  RETURN collect(n) AS own
}
// As in visible: where $p.all is false, the range is empty.
CALL () {
  OPTIONAL MATCH (n:Entity) WHERE n.id > CASE WHEN $p.all THEN 'emergency_' ELSE '~' END AND n.id < 'emergency`'
  RETURN collect(n) AS every
}
UNWIND decided + own + every AS n
WITH DISTINCT n
WITH collect({n: n, id: n.id, value: coalesce(n.requested_at, ''), ways: 0}) AS hits
// with page
