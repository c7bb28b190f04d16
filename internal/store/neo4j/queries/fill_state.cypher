// What: whether the store holds anything, and whether it is marked as being filled.
// Parameters: none.
// Columns: holds (true or false), marked (true or false).
RETURN EXISTS {MATCH (n:Entity) WHERE n.id > ''} OR EXISTS {MATCH (k:Key) WHERE k.id > ''} AS holds,
  EXISTS {MATCH (:Counter {id: 'fill'})} AS marked
