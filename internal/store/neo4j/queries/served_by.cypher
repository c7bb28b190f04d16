// What: the enrolments of students and of the persons of their households.
// Parameters: ids (of students), and those of the scope.
// Columns: found (list of [student's id, rows], rows a list of [ways, row]).
// with me
// with own
// with reach
// with ties
CALL (subject, ties) {
  UNWIND ties AS tie
  WITH subject, tie.root AS root, tie.ways AS ways
  MATCH (root)<-[:HANGS_ON]-(k:Enrolment)-[:RECEIVED_BY]->(who)
  WHERE who = subject OR who:Person AND EXISTS { (who)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(subject) }
  RETURN collect([ways, properties(k)]) AS rows
}
RETURN collect([subject.id, rows]) AS found
