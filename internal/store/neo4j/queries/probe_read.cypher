// What: reads one student, to see whether the server reads people.
// Parameters: none.
// Columns: students (0 where there is none, else 1).
OPTIONAL MATCH (s:Entity)
USING INDEX SEEK s:Entity(id)
WHERE s.id > 'student_' AND s.id < 'student`'
WITH s LIMIT 1
RETURN count(s.version) AS students
