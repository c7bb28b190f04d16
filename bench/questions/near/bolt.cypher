WITH point({latitude: $latitude, longitude: $longitude}) AS here
MATCH (a:Agency) WHERE point.distance(a.location, here) <= 3000 AND a.status = 'ACTIVE'
WITH a ORDER BY point.distance(a.location, here), a.id LIMIT 100
RETURN collect({id: a.id, name: a.name_ko, phone: a.phone}) AS answer
