// What: households with who lives there: the visible students, the number of the others, and the persons.
// Parameters: ids (of households), and those of the scope.
// Columns: homes (list of [ways, household, students, hidden, persons], students a list of [ways, row], persons of rows).
// with me
UNWIND $p.ids AS id
MATCH (root:Entity {id: id})
WITH me, barred, root
// with reach
WITH me, barred, root AS home, ways AS sight WHERE sight > 0
CALL (me, barred, home) {
  MATCH (home)<-[:MEMBER_OF]-(root:Student)
  // with reach
  RETURN collect(CASE WHEN ways > 0 THEN [ways, properties(root)] END) AS students, count(CASE WHEN ways = 0 THEN 1 END) AS hidden
}
CALL (home) {
  MATCH (home)<-[:HANGS_ON]-(k:Person) WHERE k.household = home.id
  RETURN collect(properties(k)) AS persons
}
RETURN collect([sight, properties(home), students, hidden, persons]) AS homes
