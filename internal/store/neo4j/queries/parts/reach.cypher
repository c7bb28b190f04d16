CALL (me, root) {
  WITH me, CASE WHEN root:Student THEN [root] ELSE [(root)<-[:MEMBER_OF]-(s:Student) | s] END AS students
  RETURN CASE WHEN $p.all THEN 32 ELSE
    CASE WHEN $p.byTeam AND any(s IN students WHERE EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.team = me.team })
      THEN 1 ELSE 0 END +
    CASE WHEN $p.byRegistered AND any(s IN students WHERE s.registered_by = me.id)
      THEN 2 ELSE 0 END +
    CASE WHEN $p.bySupervision AND any(s IN students WHERE EXISTS { (s)<-[:CASE_OF]-(:Case)-[:HANDLED_BY]->(t:Team) WHERE t.supervisor = me.id })
      THEN 4 ELSE 0 END +
    CASE WHEN $p.bySchool AND any(s IN students WHERE s.school = me.school)
      THEN 8 ELSE 0 END +
    CASE WHEN $p.byCentre AND any(s IN students WHERE
        EXISTS { (s)-[:ATTENDS]->(o:School) WHERE o.district = me.district }
        AND EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.sent_up_on IS NOT NULL })
      THEN 16 ELSE 0 END
  END AS ways
}
