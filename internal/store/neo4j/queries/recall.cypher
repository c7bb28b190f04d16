// What: what was remembered under a key.
// Parameters: id (of the key).
// Columns: digest, answer (text, or null).
OPTIONAL MATCH (k:Key {id: $p.id})
RETURN k.digest AS digest, k.answer AS answer
