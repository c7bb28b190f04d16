// What: what each account did between two moments, and first, under no id, what commands did.
// Parameters: from, until (moments: the first, and the first that is left out).
// Columns: rows (list of [actor, subjects, list of [hour, entries, denied, misses]], in order of actor).
CALL () {
  RETURN '' AS actor
  UNION ALL
  MATCH (a:Entity) WHERE a.id > 'staff_' AND a.id < 'staff`'
  RETURN a.id AS actor
}
CALL (actor) {
  MATCH (n:AuditEntry) USING INDEX SEEK n:AuditEntry(actor, at, session, address)
  WHERE n.actor = actor AND n.at >= $p.from AND n.at < $p.until AND n.session IS NOT NULL AND n.address IS NOT NULL
  WITH left(n.at, 13) AS hour, count(*) AS entries, sum(CASE WHEN n.denied THEN 1 ELSE 0 END) AS denied, sum(coalesce(n.misses, 0)) AS misses
  ORDER BY hour
  RETURN collect([hour, entries, denied, misses]) AS hours
}
CALL (actor) {
  MATCH (n:AuditEntry) USING INDEX SEEK n:AuditEntry(actor, at, session, address)
  WHERE n.actor = actor AND n.at >= $p.from AND n.at < $p.until AND n.session IS NOT NULL AND n.address IS NOT NULL
    AND NOT coalesce(n.denied, false)
  UNWIND n.subjects AS subject
  RETURN count(DISTINCT subject) AS subjects
}
WITH actor, subjects, hours WHERE size(hours) > 0
ORDER BY actor
RETURN collect([actor, subjects, hours]) AS rows
