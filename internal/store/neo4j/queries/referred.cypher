// What: of what kind something is that refers to one of the ids or hangs on it, without being one of them.
// Parameters: ids.
// Columns: label (name of a kind, or null).
CALL () {
  UNWIND $p.ids AS id
  MATCH (n:Entity {id: id})<-[r]-(m:Entity)
  WHERE r.id IS NULL AND NOT m.id IN $p.ids
  WITH m LIMIT 1
  RETURN collect([label IN labels(m) WHERE label <> 'Entity'][0]) AS found
}
RETURN found[0] AS label
