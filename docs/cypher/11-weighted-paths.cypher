// 질문: 이 사람에게서 저 기관이나 서비스까지 어떤 길이 있고, 어느 것이 가장 튼튼한가?
// Question: which ways lead from this case manager or worker to that agency or service, and which is the strongest?
// Parameters: start (id of a case manager or worker), goal (id of an agency, school, district or service), today (YYYY-MM-DD).
// Columns: stops (ids in order, the start first), ties (number of ties on the way), cost (whole number, lower is stronger), strength (0 to 1).
// Meaning: every way of up to three ties to the agency, and from there the service's own, that meets nobody twice, the
// strongest first: all of them, by trying all, which is slow where many know many. It is what the program's own search
// is held against. Strengths are not kept in the graph; they are computed here as docs/adr/0020 says for WORKS_AT, KNOWS,
// AGREES_WITH (agreements in force, which are nodes here), OBSERVED_FLOW and OFFERS (a gated service by its gates alone). Of
// several ties between the same two the strongest counts. Private notes and who is closed are left out. A cost is
// -ln(strength) * 2^20, rounded tie by tie.
MATCH (goal:Entity {id: $goal})
CALL (goal) {
  WITH goal WHERE NOT goal:Service
  RETURN goal AS last, 0 AS offers
  UNION
  // The intake desk is kept as JSON, in which nothing but gates is the id of an organisation.
  UNWIND split(CASE WHEN goal.intake CONTAINS '"gates"' THEN goal.intake ELSE '"' + coalesce(goal.agency, '') + '"' END, '"') AS id
  MATCH (last:Entity&(Agency|School|District) {id: id})
  RETURN last, 1 AS offers
}
MATCH (start:Entity&(CaseManager|Worker) {id: $start})
WHERE NOT EXISTS { (start)-[:WORKS_AT]->(o) WHERE o.status = 'CLOSED' }
MATCH (start) ((x)-[t:WORKS_AT|KNOWS|OBSERVED_FLOW|AGREED|AGREED_WITH]-(y)
  WHERE (NOT t:KNOWS OR NOT t.conflict AND (t.author IS NULL OR t.shared))
    AND (NOT t:OBSERVED_FLOW OR startNode(t) = x AND t.answered >= 5)
    AND (NOT y:Agreement OR coalesce(y.since, '') <= $today AND (y.until IS NULL OR y.until >= $today))
    AND coalesce(y.status, '') <> 'CLOSED' AND NOT EXISTS { (y)-[:WORKS_AT]->(o) WHERE o.status = 'CLOSED' }){1,6} (last)
WITH goal, offers, [start] + y AS nodes, t
WHERE size([n IN nodes WHERE NOT n:Agreement]) <= 4 AND all(n IN nodes WHERE single(m IN nodes WHERE m = n))
WITH goal, offers, [n IN nodes WHERE NOT n:Agreement] AS stops,
  reduce(cost = 0, tie IN [r IN t WHERE NOT r:AGREED] | cost + toInteger(round(-1048576 * log(CASE type(tie)
    WHEN 'WORKS_AT' THEN 0.95
    WHEN 'AGREED_WITH' THEN 0.7
    ELSE CASE type(tie)
        WHEN 'KNOWS' THEN 0.9 - 0.4 * 2.0 ^ (-(coalesce(tie.conferences, 0) + coalesce(tie.referrals, 0)) / 4.0)
        ELSE head([share IN [CASE // how often it accepts, smoothed, as one of three levels
            WHEN 3 * (tie.accepted + 1) < tie.answered + 2 THEN 0.2
            WHEN 3 * (tie.accepted + 1) < 2 * (tie.answered + 2) THEN 0.5
            ELSE 0.8
          END] | share + CASE WHEN EXISTS {
            MATCH (one)<-[:AGREED]-(g:Agreement)-[:AGREED_WITH]->(other)
            WHERE (one = startNode(tie) AND other = endNode(tie) OR one = endNode(tie) AND other = startNode(tie))
              AND coalesce(g.since, '') <= $today AND (g.until IS NULL OR g.until >= $today)
          } THEN 0.2 * (1 - share) ELSE 0 END])
      END * 2.0 ^ (-CASE WHEN coalesce(tie.last_contact_on, tie.last_on, tie.on) IS NULL THEN 180
        WHEN coalesce(tie.last_contact_on, tie.last_on, tie.on) > $today THEN 0
        ELSE duration.inDays(date(coalesce(tie.last_contact_on, tie.last_on, tie.on)), date($today)).days END / 180.0)
  END)))) AS cost
WITH [n IN stops | n.id] + CASE offers WHEN 1 THEN [goal.id] ELSE [] END AS stops, min(cost) AS cost
RETURN stops, size(stops) - 1 AS ties, cost, exp(-cost / 1048576.0) AS strength
ORDER BY cost, ties, stops
