// What: the entities of the ids that the scope sees.
// Parameters: people (ids of the people partition), others (other ids), and those of the scope.
// Columns: rows (list of [ways, row]).
// with me
CALL (me, barred) {
  UNWIND $p.people AS id
  MATCH (n:Entity {id: id})
  OPTIONAL MATCH (n)-[:HANGS_ON]->(other:Entity)
  WITH me, barred, n, coalesce(other, n) AS root
  // with reach
  WITH n, ways WHERE ways > 0
  RETURN collect([ways, properties(n)]) AS seen
}
CALL () {
  UNWIND $p.others AS id
  MATCH (n:Entity {id: id})
  RETURN collect([0, properties(n)]) AS open
}
RETURN seen + open AS rows
