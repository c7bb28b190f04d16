CALL (me, barred, root) {
  WITH me, CASE WHEN NOT $p.all AND root IN barred THEN [] WHEN root:Student THEN [root]
    ELSE [(root)<-[:MEMBER_OF]-(s:Student) | s] END AS students
  WITH me, students, CASE WHEN $p.byEmergency OR $p.bySafety THEN COLLECT {
      UNWIND students AS s
      MATCH (s)<-[:OPENS]-(g:EmergencyAccess) WHERE g.requested_by = me.id AND g.until > $p.now
      RETURN g.extent } ELSE [] END AS extents
  RETURN CASE WHEN $p.all THEN 128 ELSE
    CASE WHEN $p.byTeam AND any(s IN students WHERE EXISTS {
        (s)<-[:CASE_OF]-(c:Case) WHERE c.team = me.team AND (c.closed_on IS NULL OR c.closed_on >= $p.closedSince) })
      THEN 1 ELSE 0 END +
    CASE WHEN $p.byRegistered AND any(s IN students WHERE s.registered_by = me.id AND (NOT EXISTS { (s)<-[:CASE_OF]-(:Case) }
        OR EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.closed_on IS NULL OR c.closed_on >= $p.closedSince }))
      THEN 2 ELSE 0 END +
    CASE WHEN $p.bySupervision AND any(s IN students WHERE EXISTS { (s)<-[:CASE_OF]-(:Case)-[:HANDLED_BY]->(t:Team) WHERE t.supervisor = me.id })
      THEN 4 ELSE 0 END +
    CASE WHEN $p.bySchool AND any(s IN students WHERE s.school = me.school)
      THEN 8 ELSE 0 END +
    CASE WHEN $p.byCentre AND any(s IN students WHERE
        EXISTS { (s)-[:ATTENDS]->(o:School) WHERE o.district = me.district }
        AND EXISTS {
          (s)<-[:CASE_OF]-(c:Case) WHERE c.sent_up_on IS NOT NULL AND (c.closed_on IS NULL OR c.closed_on >= $p.closedSince) })
      THEN 16 ELSE 0 END +
    CASE WHEN $p.byEmergency AND 'RECORD' IN extents THEN 32 ELSE 0 END +
    CASE WHEN $p.bySafety AND 'CONTACTS_AND_SAFETY_PLAN' IN extents THEN 64 ELSE 0 END
  END AS ways
}
