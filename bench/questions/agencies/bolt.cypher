MATCH (a:Agency) WHERE a.name_ko IS NOT NULL AND a.status = 'ACTIVE'
WITH a ORDER BY a.name_ko, a.id LIMIT 20
RETURN collect({id: a.id, name: a.name_ko, phone: a.phone}) AS answer
