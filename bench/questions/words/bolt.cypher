MATCH (a:Agency)
USING INDEX a:Agency(status, name_ko, id)
WHERE a.status = 'ACTIVE' AND a.name_ko IS NOT NULL AND a.id IS NOT NULL
WITH a ORDER BY a.status, a.name_ko, a.id
WHERE a.name_ko CONTAINS $text OR $alias IN a.aliases OR $text IN a.keywords
WITH a LIMIT 20
RETURN collect({id: a.id, name: a.name_ko, phone: a.phone}) AS answer
