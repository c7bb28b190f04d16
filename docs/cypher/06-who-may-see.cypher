// 질문: 이 학생의 기록을 누가, 어떤 이유로 볼 수 있나?
// Question: whose account reaches this student's record, and by what?
// Parameters: student (id), today (YYYY-MM-DD).
// Columns: staff (id), name, roles (list), ways (list of TEAM, REGISTERED, SUPERVISION, SCHOOL, CENTRE, in this order).
// Meaning: one row an account that is active and approved today and has a tie to the student. Being reached is the outer bound:
// what the account then reads is decided by its role, and an account without a fitting role reads nothing.
// Who did read is in the audit entries, not here.
MATCH (s:Entity&Student {id: $student})
CALL (s) {
  MATCH (s)<-[:CASE_OF]-(:Case)-[:HANDLED_BY]->(:Team)<-[:MEMBER_OF]-(a:Staff)
  RETURN a, 0 AS n, 'TEAM' AS way
  UNION
  MATCH (s)-[:REGISTERED_BY]->(a:Staff)
  RETURN a, 1 AS n, 'REGISTERED' AS way
  UNION
  MATCH (s)<-[:CASE_OF]-(:Case)-[:HANDLED_BY]->(:Team)-[:SUPERVISED_BY]->(a:Staff)
  RETURN a, 2 AS n, 'SUPERVISION' AS way
  UNION
  MATCH (s)-[:ATTENDS]->(:School)<-[:WORKS_FOR]-(a:Staff)
  RETURN a, 3 AS n, 'SCHOOL' AS way
  UNION
  MATCH (s)-[:ATTENDS]->(:School)-[:BELONGS_TO]->(:District)<-[:WORKS_IN]-(a:Staff)
  WHERE EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.sent_up_on IS NOT NULL }
  RETURN a, 4 AS n, 'CENTRE' AS way
}
WITH a, n, way WHERE a.active AND a.approved_until >= $today
ORDER BY a.id, n
RETURN a.id AS staff, a.display_name AS name, a.roles AS roles, collect(way) AS ways
ORDER BY staff
