// What: a page of the visible referrals.
// Parameters: student, service, school (each '' or a filter), states (names, or none), those of the page and of the scope.
// Columns: total, before, after (numbers), rows (list of [ways, row, value]).
// with me
// with visible
WITH s, ways
WHERE ($student = '' OR s.id = $student) AND ($school = '' OR s.school = $school)
MATCH (s)<-[:HANGS_ON]-(n:Referral)
WHERE ($service = '' OR n.service = $service) AND (size($states) = 0 OR n.state IN $states)
WITH collect({n: n, id: n.id, value: coalesce(n.requested_on, ''), ways: ways}) AS hits
// with page
