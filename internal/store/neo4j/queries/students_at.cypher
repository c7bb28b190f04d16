// What: a page of the visible students of each of some schools.
// Parameters: of (ids of schools), those of the page and of the scope.
// Columns: found (list of [id, total, before, after, rows], rows a list of [ways, row, value]).
// with me
// with visible
WITH s, ways WHERE s.school IN $p.of
WITH s.school AS of, collect({n: s, id: s.id, value: coalesce(s.display_name_order, ''), ways: ways}) AS hits
// with cut
// with pages
