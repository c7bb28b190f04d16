// What: holds a mark to the end of the transaction, if it is still that of the turn.
// Parameters: mark (its id), turn (number).
// Columns: held (true or false).
OPTIONAL MATCH (c:Counter {id: $p.mark})
SET c.lock = true
WITH c
RETURN coalesce(c.turn = $p.turn, false) AS held
