// What: the students of one name and birthday.
// Parameters: name, born, all (false: nobody is looked for).
// Columns: found (list of ids, in order).
MATCH (s:Student {display_name: $p.name})
WHERE $p.all AND s.birth_date = $p.born
WITH s.id AS id ORDER BY id
RETURN collect(id) AS found
