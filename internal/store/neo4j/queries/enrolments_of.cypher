// What: a page of the visible enrolments of each of some services, agencies and households.
// Parameters: of (ids), status ('' or a name), on (day), those of the page and of the scope.
// Columns: found (list of [id, total, before, after, rows], rows a list of [ways, row, value]).
// with me
// with visible
WITH collect({root: s, ways: ways}) AS seen
// with roots
MATCH (root)<-[:HANGS_ON]-(n:Enrolment)
WHERE $p.status = '' OR $p.status = CASE
  WHEN n.since IS NULL OR n.since > $p.on THEN 'PLANNED' WHEN n.until < $p.on THEN 'ENDED' ELSE 'ACTIVE' END
WITH n, ways, root, CASE WHEN root:Household THEN root.id ELSE root.household END AS home
WITH n, ways, [n.service] + [(n)-[:OF]->(v:Service) | v.agency]
  + CASE WHEN home IN $p.of AND (n.beneficiary = root.id OR EXISTS { (n)-[:RECEIVED_BY]->(m:Person) WHERE m.household = home }) THEN [home] ELSE [] END AS ends
UNWIND ends AS of
WITH of, n, ways WHERE of IN $p.of
WITH of, collect({n: n, id: n.id, value: coalesce(n.since, ''), ways: ways}) AS hits
// with cut
// with pages
