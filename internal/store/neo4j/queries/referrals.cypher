// What: a page of the visible referrals.
// Parameters: student, service, school (each '' or a filter), states (names, or none), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
WITH s, ways
WHERE ($p.student = '' OR s.id = $p.student) AND ($p.school = '' OR s.school = $p.school)
MATCH (s)<-[:HANGS_ON]-(n:Referral)
WHERE ($p.service = '' OR n.service = $p.service) AND (size($p.states) = 0 OR n.state IN $p.states)
WITH collect({n: n, id: n.id, value: coalesce(n.requested_on, ''), ways: ways}) AS hits
// with page
