// What: a page of the visible students.
// Parameters: school, stage, text, manager, agency, unserved (each '' or a filter; text is folded, unserved yes or no), needs (lists of codes: any of each), levels, grades, areas (any of them, or none), needy, staged, managed (whether open needs, stages and the case manager are asked for), order ('', GRADE or NEED_LEVEL), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
// with pupils
WITH collect({n: s, id: s.id, ways: ways, value: CASE $p.order
  WHEN 'NEED_LEVEL' THEN toString(reduce(top = 0, n IN open |
    CASE WHEN n.level = 'URGENT' THEN 4 WHEN n.level = 'HIGH' AND top < 3 THEN 3 WHEN n.level = 'MEDIUM' AND top < 2 THEN 2
      WHEN n.level = 'LOW' AND top < 1 THEN 1 ELSE top END))
  WHEN 'GRADE' THEN right('0' + toString(coalesce(s.grade, 0)), 2)
  ELSE coalesce(s.display_name_order, '') END}) AS hits
// with page
