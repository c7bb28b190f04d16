// What: a page of the visible cases.
// Parameters: student, team, stage, manager (each '' or a filter), open (only those not closed), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
WITH s, ways
WHERE ($p.student = '' OR s.id = $p.student)
  AND ($p.manager = '' OR EXISTS { (s)<-[tie:MANAGES]-(w:CaseManager) WHERE w.id = $p.manager AND (tie.until IS NULL OR tie.until >= $p.today) })
MATCH (s)<-[:HANGS_ON]-(n:Case)
WHERE ($p.team = '' OR n.team = $p.team) AND ($p.stage = '' OR n.stage = $p.stage) AND (NOT $p.open OR n.closed_on IS NULL)
WITH collect({n: n, id: n.id, value: coalesce(n.opened_on, ''), ways: ways}) AS hits
// with page
