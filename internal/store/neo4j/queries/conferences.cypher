// What: a page of the conferences about visible students, by the day on which they were held, or for which they were called.
// Parameters: state, kind, manager, from, until, since (each '' or a filter; from and until days, since a moment), managed (whether the case manager is asked for), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
// with manager
MATCH (s)<-[:HANGS_ON]-(n:Conference)
WITH s, ways, managers, n, coalesce(n.held_on, n.planned_on) AS day,
  CASE WHEN n.called_off_on IS NOT NULL THEN 'CALLED_OFF' WHEN n.held_on IS NOT NULL THEN 'HELD' ELSE 'CALLED' END AS state
WHERE ($p.state = '' OR state = $p.state) AND ($p.kind = '' OR n.kind = $p.kind)
  AND ($p.manager = '' OR $p.manager IN managers) AND ($p.since = '' OR n.changed_at >= $p.since)
  AND ($p.from = '' OR day >= $p.from) AND ($p.until = '' OR day <= $p.until)
WITH collect({n: n, id: n.id, value: coalesce(day, ''), ways: ways}) AS hits
// with page
