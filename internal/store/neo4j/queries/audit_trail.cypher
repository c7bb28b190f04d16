// What: a page of the audit entries about one subject, in order of the moment: by the days on which an account had data of the subject, and what it did on them.
// Parameters: subject (id), first, last (keys of days, the first and the first that is left out), from, until (moments, each '' or a limit: the first, and the first that is left out), those of the page.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
MATCH (d:AuditDay) USING INDEX SEEK d:AuditDay(key) WHERE d.key >= $p.first AND d.key < $p.last
WITH DISTINCT split(d.key, ' ')[1] AS day, split(d.key, ' ')[2] AS actor
MATCH (n:AuditEntry) USING INDEX SEEK n:AuditEntry(actor, at, session, address)
WHERE n.actor = actor AND n.at >= day AND n.at < day + 'U' AND n.session IS NOT NULL AND n.address IS NOT NULL
  AND $p.subject IN n.subjects AND n.at >= $p.from AND ($p.until = '' OR n.at < $p.until)
WITH collect({n: n, id: n.id, value: n.at, ways: 0}) AS hits
// with page
