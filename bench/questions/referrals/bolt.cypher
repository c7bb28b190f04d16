MATCH (:Entity {id: $school})<-[:ATTENDS]-(s)<-[:REFERS]-(r)
WITH r.state AS state, count(*) AS count ORDER BY state
RETURN collect({state: state, count: count}) AS answer
