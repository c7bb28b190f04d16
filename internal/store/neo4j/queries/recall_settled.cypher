// What: what was remembered under a key, once no commit that is under way can remember anything under it.
// Parameters: id (of the key).
// Columns: digest (text, or null).
MERGE (k:Key {id: $p.id})
WITH k, k.digest AS digest
FOREACH (new IN CASE WHEN digest IS NULL THEN [k] ELSE [] END | DELETE new)
RETURN digest
