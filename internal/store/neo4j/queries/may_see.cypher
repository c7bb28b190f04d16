// What: the accounts that reach a student, and how.
// Parameters: id (of the student), and those of the scope.
// Columns: found (empty if the student is hidden; else one list of [staff's id, ways]).
// with me
MATCH (root:Entity:Student {id: $p.id})
// with reach
WITH root, [root] + [(root)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(s:Student) | s] AS children WHERE ways > 0
CALL (children) {
  UNWIND children AS child
  MATCH (child)<-[:PROTECTS]-(r:Restriction)
  WHERE (r.from IS NULL OR r.from <= $p.today) AND (r.until IS NULL OR r.until >= $p.today)
  RETURN collect(r.masked) AS masked
}
CALL (root, masked) {
  CALL (root) {
    MATCH (root)<-[:CASE_OF]-(c:Case)-[:HANDLED_BY]->(:Team)<-[:MEMBER_OF]-(a:Staff)
    WHERE c.closed_on IS NULL OR c.closed_on >= $p.closedSince
    RETURN a, 1 AS way
    UNION
    MATCH (root)-[:REGISTERED_BY]->(a:Staff)
    WHERE NOT EXISTS { (root)<-[:CASE_OF]-(:Case) }
      OR EXISTS { (root)<-[:CASE_OF]-(c:Case) WHERE c.closed_on IS NULL OR c.closed_on >= $p.closedSince }
    RETURN a, 2 AS way
    UNION
    MATCH (root)<-[:CASE_OF]-(:Case)-[:HANDLED_BY]->(:Team)-[:SUPERVISED_BY]->(a:Staff)
    RETURN a, 4 AS way
    UNION
    MATCH (root)-[:ATTENDS]->(:School)<-[:WORKS_FOR]-(a:Staff)
    RETURN a, 8 AS way
    UNION
    MATCH (root)-[:ATTENDS]->(:School)-[:BELONGS_TO]->(:District)<-[:WORKS_IN]-(a:Staff)
    WHERE EXISTS {
      (root)<-[:CASE_OF]-(c:Case) WHERE c.sent_up_on IS NOT NULL AND (c.closed_on IS NULL OR c.closed_on >= $p.closedSince) }
    RETURN a, 16 AS way
    UNION
    MATCH (root)<-[:OPENS]-(g:EmergencyAccess)-[:REQUESTED_BY]->(a:Staff)
    WHERE g.until > $p.now
    RETURN a, CASE g.extent WHEN 'RECORD' THEN 32 ELSE 64 END AS way
  }
  WITH masked, a, sum(way) AS ways
  WHERE a.active AND a.approved_until >= $p.today
    AND none(self IN [(a)-[:IS]->(e) | e] WHERE self.id IN masked OR coalesce(self.organisation, '') IN masked)
  RETURN collect([a.id, ways]) AS sights
}
RETURN collect(sights) AS found
