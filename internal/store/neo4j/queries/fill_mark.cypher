// What: marks the store as being filled, and gives whoever does it a number. It waits for a filling that is under way.
// Parameters: none.
// Columns: turn (number).
MERGE (c:Counter {id: 'fill'}) ON CREATE SET c.turn = 0
SET c.turn = c.turn + 1
WITH c
MERGE (l:Counter {id: 'fill_links'})
SET l.turn = c.turn
RETURN c.turn AS turn
