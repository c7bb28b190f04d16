// What: a page of the tasks of visible students.
// Parameters: done ('' or yes, no), owner, manager, from, until, since (each '' or a filter; from and until days by which it is due, since a moment), managed (whether the case manager is asked for), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
// with manager
MATCH (s)<-[:HANGS_ON]-(n:Task)
WHERE ($p.done = '' OR ($p.done = 'yes') = (n.done_on IS NOT NULL)) AND ($p.owner = '' OR n.owner = $p.owner)
  AND ($p.manager = '' OR $p.manager IN managers) AND ($p.since = '' OR n.changed_at >= $p.since)
  AND ($p.from = '' OR n.due_on >= $p.from) AND ($p.until = '' OR n.due_on <= $p.until)
WITH collect({n: n, id: n.id, value: coalesce(n.due_on, ''), ways: ways}) AS hits
// with page
