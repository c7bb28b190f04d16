// What: a page of the visible students.
// Parameters: school, stage, pattern (each '' or a filter), needs (codes, or none), those of the page and of the scope.
// Columns: total, before, after (numbers), rows (list of [ways, row, value]).
// with me
// with visible
WITH s, ways
WHERE ($school = '' OR s.school = $school)
  AND ($stage = '' OR EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.stage = $stage AND c.closed_on IS NULL })
  AND ($pattern = '' OR s.display_name =~ $pattern)
  AND (size($needs) = 0 OR EXISTS { (s)<-[:NEED_OF]-(n:Need) WHERE n.status = 'OPEN' AND n.domain IN $needs })
WITH collect({n: s, id: s.id, value: coalesce(s.display_name, ''), ways: ways}) AS hits
// with page
