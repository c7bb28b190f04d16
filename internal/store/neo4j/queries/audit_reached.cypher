// What: whose data left by the operations of some accounts, of which classes, how often, and when first and last.
// Parameters: first, last (ids between which the accounts lie), session, address (each '' or a filter), from, until (moments: the first, and the first that is left out).
// Columns: rows (list of [subject, classes, times, first, last], in order of subject).
MATCH (a:Entity) WHERE a.id >= $p.first AND a.id <= $p.last
MATCH (n:AuditEntry) USING INDEX SEEK n:AuditEntry(actor, at, session, address)
WHERE n.actor = a.id AND n.at >= $p.from AND n.at < $p.until AND n.session IS NOT NULL AND n.address IS NOT NULL
  AND ($p.session = '' OR n.session = $p.session) AND ($p.address = '' OR n.address = $p.address)
  AND NOT coalesce(n.denied, false)
UNWIND n.subjects AS subject
WITH subject, n.fields AS fields, count(*) AS times, min(n.at) AS first, max(n.at) AS last
ORDER BY subject
RETURN collect([subject, fields, times, first, last]) AS rows
