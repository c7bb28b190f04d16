// What: removes entries of the audit that stand in no chain and are older than a moment.
// Parameters: before (moment), limit (entries).
// Columns: days (list of lists of the keys that trails found them by), removed (number).
CALL () {
  RETURN '' AS actor
  UNION ALL
  MATCH (a:Entity) WHERE a.id > 'staff_' AND a.id < 'staff`'
  RETURN a.id AS actor
}
MATCH (n:AuditEntry) USING INDEX SEEK n:AuditEntry(actor, at, session, address)
WHERE n.actor = actor AND n.at < $p.before AND n.session IS NOT NULL AND n.address IS NOT NULL AND n.server IS NULL
WITH n LIMIT $p.limit
WITH n, [s IN coalesce(n.subjects, []) | s + ' ' + left(coalesce(n.at, ''), 10) + ' ' + coalesce(n.actor, '')] AS days
DETACH DELETE n
RETURN collect(days) AS days, count(*) AS removed
