// What: removes keys of days on which the account has no data of the subject any more.
// Parameters: days (keys).
// Columns: removed (number).
UNWIND $p.days AS key
WITH key, split(key, ' ')[0] AS subject, split(key, ' ')[1] AS day, split(key, ' ')[2] AS actor
WHERE NOT EXISTS {
  MATCH (n:AuditEntry) USING INDEX SEEK n:AuditEntry(actor, at, session, address)
  WHERE n.actor = actor AND n.at >= day AND n.at < day + 'U' AND n.session IS NOT NULL AND n.address IS NOT NULL AND subject IN n.subjects }
MATCH (d:AuditDay {key: key})
DELETE d
RETURN count(*) AS removed
