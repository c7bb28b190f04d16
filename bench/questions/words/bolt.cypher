MATCH (a:Agency) WHERE (a.name_ko CONTAINS $text OR $alias IN a.aliases OR $text IN a.keywords) AND a.status = 'ACTIVE'
WITH a ORDER BY a.name_ko, a.id LIMIT 20
RETURN collect({id: a.id, name: a.name_ko, phone: a.phone}) AS answer
