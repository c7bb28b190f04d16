// What: a page of the rows of a kind of the office, in order of the moment that they were made.
// Parameters: from, end (between which the ids of the kind lie), role, active ('' or yes, no), team, self, issuer, subject, account, whom, by (each '' or a filter, of kinds that have it), those of the page.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
MATCH (n:Entity) WHERE n.id > $p.from AND n.id < $p.end
  AND ($p.role = '' OR $p.role IN coalesce(n.roles, []))
  AND ($p.active = '' OR $p.active = CASE WHEN coalesce(n.active, false) THEN 'yes' ELSE 'no' END)
  AND ($p.team = '' OR n.team = $p.team) AND ($p.self = '' OR n.self = $p.self) AND ($p.issuer = '' OR n.issuer = $p.issuer) AND ($p.subject = '' OR n.subject = $p.subject)
  AND ($p.account = '' OR n.account = $p.account) AND ($p.whom = '' OR n.whom = $p.whom) AND ($p.by = '' OR n.by = $p.by)
WITH collect({n: n, id: n.id, value: coalesce(n.created_at, n.at, ''), ways: 0}) AS hits
// with page
