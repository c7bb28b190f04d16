// What: entries of the audit that stand in no chain, those whose chain is not there, and subjects that a trail would not show.
// Parameters: servers (names of the chains that are there).
// Columns: unchained (number), newest (moment), strays (number), first (id of the first of those), unmarked (number).
CALL () {
  MATCH (n:Entity) WHERE n.id > 'audit_' AND n.id < 'audit`'
  RETURN sum(CASE WHEN n.server IS NULL THEN 1 ELSE 0 END) AS unchained, max(CASE WHEN n.server IS NULL THEN n.at END) AS newest,
    sum(CASE WHEN n.server IS NOT NULL AND (NOT n.server IN $p.servers OR coalesce(n.number, 0) <= 0) THEN 1 ELSE 0 END) AS strays,
    min(CASE WHEN n.server IS NOT NULL AND (NOT n.server IN $p.servers OR coalesce(n.number, 0) <= 0) THEN n.id END) AS first
}
CALL () {
  MATCH (n:Entity) WHERE n.id > 'audit_' AND n.id < 'audit`'
  WITH DISTINCT n.subjects AS subjects, ' ' + left(coalesce(n.at, ''), 10) + ' ' + coalesce(n.actor, '') AS rest
  UNWIND subjects AS subject
  WITH DISTINCT subject + rest AS key
  WHERE NOT EXISTS { MATCH (d:AuditDay {key: key}) }
  RETURN count(*) AS unmarked
}
RETURN unchained, newest, strays, first, unmarked
