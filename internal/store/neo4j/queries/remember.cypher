// What: remembers an answer under a key.
// Parameters: id (of the key), staff, client, digest, answer (texts).
// Columns: written (number).
CREATE (:Key {id: $id, staff: $staff, client: $client, digest: $digest, answer: $answer})
RETURN 1 AS written
