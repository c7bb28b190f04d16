MATCH (a:Agency {type: $type}) WHERE a.status = 'ACTIVE'
  AND EXISTS { (a)<-[:OFFERED_BY]-(v:Service)-[:MEETS]->(:NeedCode {code: $need}) WHERE v.status = 'ACTIVE' }
WITH a ORDER BY a.name_ko, a.id LIMIT 20
RETURN collect({id: a.id, name: a.name_ko, phone: a.phone}) AS answer
