// 질문: 정원 정보가 낡았거나 없는 서비스는 어디인가? 누구에게 먼저 물어야 하나?
// Question: which active services have no statement on free places, or an outdated one, and whom to call first?
// Parameters: today (YYYY-MM-DD).
// Columns: service (id), agency_name, service_name, state (what was last said, or null), as_of, valid_until (days or null), stale_days (number, or null where nothing
// was ever said or the statement has no end), waiting (referrals to the service that are not over).
// Meaning: one row a service whose latest statement is no longer good today, the one that most people wait for first. A
// statement without an end does not go stale. For linkage the places of such a service are unknown, which blocks nobody.
MATCH (v:Service {status: 'ACTIVE'})-[:OFFERED_BY]->(a:Agency)
CALL (v) {
  OPTIONAL MATCH (v)<-[:STATES]-(c:Capacity)
  RETURN c ORDER BY c.as_of DESC, c.id DESC LIMIT 1
}
WITH v, a, c WHERE c IS NULL OR c.valid_until < $today
RETURN v.id AS service, a.name_ko AS agency_name, v.name_ko AS service_name, c.state AS state, c.as_of AS as_of, c.valid_until AS valid_until,
  CASE WHEN c IS NULL THEN null ELSE duration.inDays(date(c.valid_until), date($today)).days END AS stale_days,
  COUNT { (v)<-[:TO]-(r:Referral) WHERE NOT r.state IN ['COMPLETED', 'REJECTED', 'RECALLED', 'CANCELLED_BY_CLIENT', 'FAILED', 'ENTERED_IN_ERROR'] } AS waiting
ORDER BY waiting DESC, service
