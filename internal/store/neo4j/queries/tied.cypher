// What: the visible ties of people at some entities, and what restrictions mask for the sake of the people whom they name.
// Parameters: ids (of anything), and those of the scope.
// Columns: rows (list of [ways, row]), masks (list of [student or person, student, masked, from, until]).
// with me
CALL () {
  UNWIND $p.ids AS id
  MATCH (n:Entity {id: id})
  CALL (n) {
    MATCH (n)<-[:FROM|TO]-(k:Family|Teaches|Supports|Manages)
    RETURN k
    UNION
    MATCH (n)<-[:GIVEN_BY]-(k:Offer|Enrolment)
    RETURN k
    UNION
    MATCH (n)<-[:RECEIVED_BY]-(k:Enrolment)
    RETURN k
    UNION
    MATCH (n)<-[:OFFERED_BY]-(:Service)<-[:OF]-(k:Enrolment)
    RETURN k
    UNION
    WITH n AS k WHERE k:Offer
    RETURN k
  }
  WITH DISTINCT k
  MATCH (k)-[:HANGS_ON]->(root:Entity)
  RETURN root, collect(k) AS kept
}
// with reach
WITH kept, ways WHERE ways > 0
UNWIND kept AS k
WITH collect({row: k, ways: ways}) AS ties
CALL (ties) {
  UNWIND ties AS tie
  WITH tie.row AS k
  MATCH (k)-[:FROM|TO|GIVEN_BY|RECEIVED_BY]->(who:Student|Person)
  WITH DISTINCT who
  CALL (who) {
    WITH who AS near WHERE near:Student
    RETURN near
    UNION
    MATCH (who:Person)-[:HANGS_ON]->(near:Student)
    RETURN near
    UNION
    MATCH (who:Person)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(near:Student)
    RETURN near
  }
  CALL (near) {
    RETURN near AS child
    UNION
    MATCH (near)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(child:Student)
    RETURN child
  }
  MATCH (child)<-[:PROTECTS]-(r:Restriction) WHERE r.masked IS NOT NULL
  RETURN collect(DISTINCT [who.id, r.student, r.masked, r.from, r.until]) AS masks
}
RETURN [tie IN ties | [tie.ways, properties(tie.row)]] AS rows, masks
