// What: how many of the visible referrals that were requested within some days lead from where to where, and how they stand.
// Parameters: from, to (days), and those of the scope.
// Columns: rows (list of [school, agency, service, state, number], '' for what is absent).
// with me
// with visible
MATCH (s)<-[:HANGS_ON]-(n:Referral)
WHERE n.requested_on >= $p.from AND n.requested_on <= $p.to
OPTIONAL MATCH (n)-[:TO]->(v:Service)
WITH coalesce(s.school, '') AS school, coalesce(v.agency, '') AS agency, coalesce(v.id, '') AS service,
  coalesce(n.state, '') AS state, count(n) AS number
ORDER BY school, agency, service
RETURN collect([school, agency, service, state, number]) AS rows
