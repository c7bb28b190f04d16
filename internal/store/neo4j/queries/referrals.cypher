// What: a page of the visible referrals.
// Parameters: student, service, agency, school, from, until (each '' or a filter; from and until days of the request), states (names, or none), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
// with asked
WITH collect({n: n, id: n.id, value: coalesce(n.requested_on, ''), ways: ways}) AS hits
// with page
