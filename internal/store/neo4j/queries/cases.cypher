// What: a page of the visible cases.
// Parameters: student, team, class, manager, school, open, from, until, quiet (each '' or a filter; open yes or no, from and until days of opening, quiet the day since which nobody was in contact), stages (names, or none), managed (whether the case manager is asked for), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
// with courses
WITH collect({n: n, id: n.id, value: coalesce(n.opened_on, ''), ways: ways}) AS hits
// with page
