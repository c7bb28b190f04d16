// What: a page of the visible students.
// Parameters: school, stage, text (each '' or a filter; text is folded), needs (codes, or none), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
// coalesce keeps the planner from the indexes: few rows hang on a student, many share a value.
WITH s, ways
WHERE ($p.school = '' OR s.school = $p.school)
  AND ($p.stage = '' OR EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE coalesce(c.stage, '') = $p.stage AND c.closed_on IS NULL })
  AND ($p.text = '' OR s.display_name_folded CONTAINS $p.text)
  AND (size($p.needs) = 0 OR EXISTS { (s)<-[:NEED_OF]-(n:Need) WHERE n.status = 'OPEN' AND coalesce(n.domain, '') IN $p.needs })
WITH collect({n: s, id: s.id, value: coalesce(s.display_name_order, ''), ways: ways}) AS hits
// with page
