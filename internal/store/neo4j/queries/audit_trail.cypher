// What: a page of the audit entries about one subject, in order of the moment.
// Parameters: subject (id), from, until (moments, each '' or a limit: the first, and the first that is left out), those of the page.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
MATCH (n:AuditEntry) USING INDEX n:AuditEntry(subject) WHERE n.subject = $p.subject
  AND coalesce(n.at, '') >= $p.from AND ($p.until = '' OR coalesce(n.at, '') < $p.until)
WITH collect({n: n, id: n.id, value: coalesce(n.at, ''), ways: 0}) AS hits
// with page
