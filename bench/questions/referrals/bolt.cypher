MATCH (:Entity {id: $school})<-[:ATTENDS]-(s:Student)
WHERE EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.team = $team }
MATCH (s)<-[:REFERS]-(r:Referral)
WITH r.state AS state, count(*) AS count ORDER BY state
RETURN collect({state: state, count: count}) AS answer
