// What: the accounts that reach a student, and how.
// Parameters: id (of the student), and those of the scope.
// Columns: found (empty if the student is hidden; else one list of [staff's id, ways]).
// with me
MATCH (root:Entity:Student {id: $p.id})
// with reach
WITH root WHERE ways > 0
CALL (root) {
  CALL (root) {
    MATCH (root)<-[:CASE_OF]-(:Case)-[:HANDLED_BY]->(:Team)<-[:MEMBER_OF]-(a:Staff)
    RETURN a, 1 AS way
    UNION
    MATCH (root)-[:REGISTERED_BY]->(a:Staff)
    RETURN a, 2 AS way
    UNION
    MATCH (root)<-[:CASE_OF]-(:Case)-[:HANDLED_BY]->(:Team)-[:SUPERVISED_BY]->(a:Staff)
    RETURN a, 4 AS way
    UNION
    MATCH (root)-[:ATTENDS]->(:School)<-[:WORKS_FOR]-(a:Staff)
    RETURN a, 8 AS way
    UNION
    MATCH (root)-[:ATTENDS]->(:School)-[:BELONGS_TO]->(:District)<-[:WORKS_IN]-(a:Staff)
    WHERE EXISTS { (root)<-[:CASE_OF]-(c:Case) WHERE c.sent_up_on IS NOT NULL }
    RETURN a, 16 AS way
  }
  WITH a, sum(way) AS ways WHERE a.active AND a.approved_until >= $p.today
  RETURN collect([a.id, ways]) AS sights
}
RETURN collect(sights) AS found
