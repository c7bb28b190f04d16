// What: how many of the visible referrals are in each state.
// Parameters: student, service, agency, school, from, until (each '' or a filter; from and until days of the request), states (names, or none), and those of the scope.
// Columns: rows (list of [key, number]).
// with me
// with visible
// with asked
WITH coalesce(n.state, '') AS key, count(*) AS number
RETURN collect([key, number]) AS rows
