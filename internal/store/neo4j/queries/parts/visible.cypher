CALL (me, barred) {
  CALL (me) {
    WITH me WHERE $p.byTeam
    MATCH (me)-[:MEMBER_OF]->(:Team)<-[:HANDLED_BY]-(c:Case)-[:CASE_OF]->(s:Student)
    WHERE c.closed_on IS NULL OR c.closed_on >= $p.closedSince
    RETURN s, 1 AS way
    UNION
    WITH me WHERE $p.byRegistered
    MATCH (me)<-[:REGISTERED_BY]-(s:Student)
    WHERE NOT EXISTS { (s)<-[:CASE_OF]-(:Case) }
      OR EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.closed_on IS NULL OR c.closed_on >= $p.closedSince }
    RETURN s, 2 AS way
    UNION
    WITH me WHERE $p.bySupervision
    MATCH (me)<-[:SUPERVISED_BY]-(:Team)<-[:HANDLED_BY]-(:Case)-[:CASE_OF]->(s:Student)
    RETURN s, 4 AS way
    UNION
    WITH me WHERE $p.bySchool
    MATCH (me)-[:WORKS_FOR]->(:School)<-[:ATTENDS]-(s:Student)
    RETURN s, 8 AS way
    UNION
    WITH me WHERE $p.byCentre
    MATCH (me)-[:WORKS_IN]->(:District)<-[:BELONGS_TO]-(:School)<-[:ATTENDS]-(s:Student)
    WHERE EXISTS {
      (s)<-[:CASE_OF]-(c:Case) WHERE c.sent_up_on IS NOT NULL AND (c.closed_on IS NULL OR c.closed_on >= $p.closedSince) }
    RETURN s, 16 AS way
    UNION
    WITH me WHERE $p.byEmergency OR $p.bySafety
    MATCH (me)<-[:REQUESTED_BY]-(g:EmergencyAccess)-[:OPENS]->(s:Student)
    WHERE g.until > $p.now AND ($p.byEmergency AND g.extent = 'RECORD' OR $p.bySafety AND g.extent = 'CONTACTS_AND_SAFETY_PLAN')
    RETURN s, CASE g.extent WHEN 'RECORD' THEN 32 ELSE 64 END AS way
    UNION
// The planner reads the students before it asks for $p.all: where that is false, the range is empty.
    WITH me WHERE $p.all
    MATCH (s:Entity) WHERE s.id > CASE WHEN $p.all THEN 'student_' ELSE '~' END AND s.id < 'student`'
    RETURN s, 128 AS way
  }
  WITH barred, s, sum(way) AS ways WHERE NOT s IN barred
  RETURN s, ways
}
