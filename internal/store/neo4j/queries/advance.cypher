// What: gives the transaction a revision in every partition that it changed, with what it changed there; its last write. The counters are taken in this order: accounts, districts, network.
// Parameters: accounts (whether one was put), roots (ids of the people), rows (map of root to the ids of its rows that are told of, as one text), left (map of root to the schools it belonged to), put, removed (ids of the network), at (seconds since 1970, or null).
// Columns: partitions (number of those that it changed).
CALL () {
  WITH 1 AS one WHERE $p.accounts
  MERGE (c:Counter {id: 'accounts'}) ON CREATE SET c.revision = 0, c.floor = 0
  SET c.lock = true
  WITH c
  SET c.revision = c.revision + 1
  RETURN count(*) AS accounts
}
CALL () {
  UNWIND $p.roots AS id
  MATCH (root:Entity {id: id})
  CALL (root) {
    // No labels: the types of the relationships tell the kinds, and there is nothing but root to start at.
    CALL (root) {
      MATCH (root)-[:ATTENDS]->()-[:BELONGS_TO]->(d)
      RETURN d.id AS district
      UNION
      MATCH (root)<-[:MEMBER_OF]-()-[:ATTENDS]->()-[:BELONGS_TO]->(d)
      RETURN d.id AS district
      UNION
      UNWIND coalesce($p.left[root.id], []) AS left
      MATCH (school:Entity {id: left})-[:BELONGS_TO]->(d) USING INDEX SEEK school:Entity(id)
      RETURN d.id AS district
    }
    RETURN collect(district) AS districts
  }
  UNWIND CASE WHEN size(districts) = 0 THEN [''] ELSE districts END AS district
  WITH district, collect(root.id) AS roots ORDER BY district
  WITH district, roots, [id IN roots | coalesce($p.rows[id], '')] AS rows
  CALL (district, roots, rows) {
    MERGE (c:Counter {id: 'people:' + district}) ON CREATE SET c.revision = 0, c.district = district
    SET c.lock = true
    WITH c, district, roots, rows
    SET c.revision = c.revision + 1
    CREATE (:PeopleChange {district: district, revision: c.revision, roots: roots, rows: rows, at: $p.at})
  }
  RETURN count(*) AS districts
}
CALL () {
  WITH 1 AS one WHERE size($p.put) + size($p.removed) > 0
  MERGE (c:Counter {id: 'network'}) ON CREATE SET c.revision = 0, c.floor = 0
  SET c.lock = true
  WITH c
  SET c.revision = c.revision + 1
  CREATE (:Change {revision: c.revision, put: $p.put, removed: $p.removed, at: $p.at})
  RETURN count(*) AS network
}
RETURN accounts + districts + network AS partitions
