// What: remembers an answer under a key.
// Parameters: id (of the key), staff, client, digest, answer (texts).
// Columns: written (number).
CREATE (:Key {id: $p.id, staff: $p.staff, client: $p.client, digest: $p.digest, answer: $p.answer})
RETURN 1 AS written
