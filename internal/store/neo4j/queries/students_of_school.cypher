// What: a page of the students of the account's own school, along their index: for a scope that sees by the school alone, without a filter.
// Parameters: staff, today, limit, backward, afterValue, afterID, beforeValue, beforeID (as in students).
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
OPTIONAL MATCH (me)-[:WORKS_FOR]->(school:School)
// A direction that is not asked for looks for the school '', which none is. The order names the school
// so that the server sees that it is the index's.
CALL (school, barred) {
  MATCH (s:Student) USING INDEX SEEK s:Student(school, display_name_order, id)
  WHERE NOT s IN barred AND s.id IS NOT NULL AND s.school = CASE WHEN $p.backward THEN '' ELSE school.id END AND s.display_name_order >= $p.afterValue
    AND ($p.afterID = '' OR s.display_name_order > $p.afterValue OR s.id > $p.afterID)
    AND ($p.beforeID = '' OR s.display_name_order < $p.beforeValue OR s.display_name_order = $p.beforeValue AND s.id < $p.beforeID)
  WITH s ORDER BY s.school, s.display_name_order, s.id LIMIT $p.limit + 1
  RETURN collect(s) AS front
}
CALL (school, barred) {
  MATCH (s:Student) USING INDEX SEEK s:Student(school, display_name_order, id)
  WHERE NOT s IN barred AND s.id IS NOT NULL AND s.school = CASE WHEN $p.backward THEN school.id ELSE '' END AND s.display_name_order <= CASE WHEN $p.beforeID = '' THEN '~' ELSE $p.beforeValue END
    AND ($p.beforeID = '' OR s.display_name_order < $p.beforeValue OR s.id < $p.beforeID)
    AND ($p.afterID = '' OR s.display_name_order > $p.afterValue OR s.display_name_order = $p.afterValue AND s.id > $p.afterID)
  WITH s ORDER BY s.school DESC, s.display_name_order DESC, s.id DESC LIMIT $p.limit + 1
  RETURN collect(s) AS back
}
// The students of a school are counted without being read; who is barred is looked for only where somebody is.
RETURN COUNT { (school)<-[:ATTENDS]-() } -
  CASE WHEN barred = [] THEN 0 ELSE COUNT { (school)<-[:ATTENDS]-(s) WHERE s IN barred } END AS total,
  size(back) > $p.limit OR EXISTS {
    MATCH (s:Student) USING INDEX SEEK s:Student(school, display_name_order, id)
    WHERE NOT s IN barred AND s.id IS NOT NULL AND s.school = CASE WHEN $p.afterID = '' THEN '' ELSE school.id END AND s.display_name_order <= $p.afterValue
      AND (s.display_name_order < $p.afterValue OR s.id <= $p.afterID)
  } AS before,
  size(front) > $p.limit OR EXISTS {
    MATCH (s:Student) USING INDEX SEEK s:Student(school, display_name_order, id)
    WHERE NOT s IN barred AND s.id IS NOT NULL AND s.school = CASE WHEN $p.beforeID = '' THEN '' ELSE school.id END AND s.display_name_order >= $p.beforeValue
      AND (s.display_name_order > $p.beforeValue OR s.id >= $p.beforeID)
  } AS after,
  [s IN front[..$p.limit] + reverse(back[..$p.limit]) | [8, properties(s), s.display_name_order]] AS rows
