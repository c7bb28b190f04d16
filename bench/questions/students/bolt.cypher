MATCH (s:Student)
USING INDEX s:Student(school, display_name, id)
WHERE s.school = $school AND s.display_name IS NOT NULL AND s.id IS NOT NULL
WITH s ORDER BY s.school, s.display_name, s.id LIMIT 21
WITH collect({id: s.id, displayName: s.display_name, grade: s.grade}) AS rows
RETURN {nodes: rows[..20], pageInfo: {hasNextPage: size(rows) > 20}} AS answer
