// What: takes the marks away, and gives the network a revision that a reader of changes who has an older one cannot go on from.
// Parameters: none.
// Columns: unmarked (number).
MERGE (n:Counter {id: 'network'})
SET n.revision = coalesce(n.revision, 0) + 1
WITH n
SET n.floor = n.revision
WITH n
MATCH (c:Counter) WHERE c.id IN ['fill', 'fill_links']
DELETE c
RETURN count(*) AS unmarked
