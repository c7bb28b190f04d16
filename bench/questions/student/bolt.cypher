MATCH (s:Entity {id: $id})
RETURN {id: s.id, displayName: s.display_name, birthDate: s.birth_date, grade: s.grade} AS answer
