// What: a page of the visible referrals to each of some services and agencies.
// Parameters: of (ids), those of the page and of the scope.
// Columns: found (list of [id, total, before, after, rows], rows a list of [ways, row, value]).
// with me
// with visible
MATCH (s)<-[:HANGS_ON]-(n:Referral)
WITH n, ways, [n.service] + [(n)-[:TO]->(v:Service) | v.agency] AS ends
UNWIND ends AS of
WITH of, n, ways WHERE of IN $p.of
WITH of, collect({n: n, id: n.id, value: coalesce(n.requested_on, ''), ways: ways}) AS hits
// with cut
// with pages
