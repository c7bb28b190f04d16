// What: how many of the visible referrals are in each state.
// Parameters: student, service, school (each '' or a filter), states (names, or none), and those of the scope.
// Columns: rows (list of [state, number]).
// with me
// with visible
WITH s, ways
WHERE ($p.student = '' OR s.id = $p.student) AND ($p.school = '' OR s.school = $p.school)
MATCH (s)<-[:HANGS_ON]-(n:Referral)
WHERE ($p.service = '' OR n.service = $p.service) AND (size($p.states) = 0 OR n.state IN $p.states)
WITH coalesce(n.state, '') AS state, count(*) AS number
RETURN collect([state, number]) AS rows
