// What: how far the chain of a server has come; a new one is made. It is locked until the commit.
// Parameters: chain (id), server (name).
// Columns: row (of the chain).
MERGE (c:Entity {id: $p.chain})
ON CREATE SET c:AuditChain, c.root = $p.chain, c.server = $p.server, c.version = 0
SET c.lock = true
RETURN properties(c) AS row
