// 질문: 이 교육지원청 관내에서 한 기관만 맡고 있는 욕구는 무엇인가? 그 기관이 멈추면?
// Question: which needs does only one agency of the district meet, so that its closing would leave nothing?
// Parameters: district (id).
// Columns: need (code, as the services name it), agency (id), agency_name, services (its active services for the need), waiting (open needs of students of the district's schools with just this code).
// Meaning: one row a need code that active services of exactly one active agency of the district name. Services only inferred
// from the type of an agency do not count, for nobody has confirmed them; agencies of neighbouring districts may help.
MATCH (:Entity&District {id: $district})<-[:IN_DISTRICT]-(a:Agency {status: 'ACTIVE'})<-[:OFFERED_BY]-(v:Service {status: 'ACTIVE'})
WHERE NOT v.inferred
UNWIND v.needs AS need
WITH need, a, count(DISTINCT v) AS services
WITH need, collect({id: a.id, name: a.name_ko, services: services}) AS suppliers
WHERE size(suppliers) = 1
RETURN need, suppliers[0].id AS agency, suppliers[0].name AS agency_name, suppliers[0].services AS services, COUNT {
  (:District {id: $district})<-[:BELONGS_TO]-(:School)<-[:ATTENDS]-(:Student)<-[:NEED_OF]-(n:Need {status: 'OPEN'}) WHERE n.domain = need
} AS waiting
ORDER BY waiting DESC, need
