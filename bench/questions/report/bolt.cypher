MERGE (k:Key {id: $key}) ON CREATE SET k.staff = $staff, k.client = $client, k.digest = $digest, k.answer = $id
WITH k, k.answer = $id AS fresh
CALL (k, fresh) {
  WITH fresh WHERE fresh
  MATCH (by:Entity {id: $staff})
  CREATE (r:Entity:DirectoryReport {id: $id, root: $id, version: 1, node: $node, field: $field, note: $note, state: 'OPEN', by: $staff, at: $at})
  CREATE (r)-[:REPORTED_BY]->(by)
  CREATE (:Entity:AuditEntry {id: $audit, root: $audit, version: 1, at: $at, actor: $staff, role: 'CASE_MANAGER',
    action: 'reportDirectoryError', purpose: 'CASEWORK', fields: ['public'], request: $client})
  RETURN count(*) AS written
}
RETURN {state: 'OPEN'} AS answer
