// What: locks ids that no entity has yet, in their order; nothing of it is kept.
// Parameters: ids (in order).
// Columns: locked (number).
UNWIND $p.ids AS id
MERGE (l:Lock {id: id})
DELETE l
RETURN count(*) AS locked
