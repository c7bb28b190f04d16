WITH s, ways
WHERE ($p.student = '' OR s.id = $p.student) AND ($p.school = '' OR s.school = $p.school)
MATCH (s)<-[:HANGS_ON]-(n:Referral)
WHERE ($p.service = '' OR n.service = $p.service) AND (size($p.states) = 0 OR n.state IN $p.states)
  AND ($p.agency = '' OR EXISTS { (n)-[:TO]->(v:Service) WHERE v.agency = $p.agency })
  AND ($p.from = '' OR n.requested_on >= $p.from) AND ($p.until = '' OR n.requested_on <= $p.until)
