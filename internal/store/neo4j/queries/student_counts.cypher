// What: how many of the visible students have each of the keys of a kind, a student once under a key.
// Parameters: school, stage, text, manager, agency, unserved (each '' or a filter; text is folded, unserved yes or no), needs (lists of codes: any of each), levels, grades, areas (any of them, or none), needy, staged, managed (whether open needs, stages and the case manager are asked for), by (NEED, GRADE, SCHOOL, STAGE, CASE_MANAGER or AREA), and those of the scope.
// Columns: rows (list of [key, number]).
// with me
// with visible
// with pupils
UNWIND CASE $p.by
  WHEN 'NEED' THEN [n IN open | n.domain]
  WHEN 'STAGE' THEN stages
  WHEN 'CASE_MANAGER' THEN managers
  WHEN 'GRADE' THEN [toString(s.grade)]
  WHEN 'AREA' THEN [s.home_area]
  ELSE [s.school] END AS key
WITH key, count(DISTINCT s) AS number WHERE key IS NOT NULL
RETURN collect([key, number]) AS rows
