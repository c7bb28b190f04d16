// 질문: 이 사람이 저 기관이나 서비스에 어떤 길로 갈 수 있고, 어느 길이 먼저인가?
// Question: by which ways does this case manager or worker get to that agency or service, and which comes first?
// Parameters: start (id of a case manager or worker), goal (id of an agency, school, district or service), today (YYYY-MM-DD).
// Columns: way (KNOWN_THERE, OWN_HOUSE or INTRODUCED), asked (id of whom one asks at the far end), stops (ids in order, the
// start first), ties (number of ties on the way), cost (whole number, lower is stronger), strength (0 to 1).
// Meaning: one row for each who can be asked there, with the best way to them, in the order of ways and then of strength, as
// docs/adr/0084 has it: whom one knows there; one's own school, education office and its centres, and agreements that name
// whom to call; one acquaintance of an acquaintance, agreements that name nobody, and where one's agency often refers. Ways
// that start at a client, and calls to a desk, are not here. A gated service is reached by its gates alone. Strengths are
// not kept in the graph; they are computed as docs/adr/0020 says, as of today. Private notes and who is closed are left
// out. A cost is -ln(strength) * 2^20, rounded tie by tie. The types of centres and classes are those of the codes.
WITH ['WEE_CENTRE', 'STUDENT_SUPPORT_CENTRE', 'EDUCATION_WELFARE_CENTRE', 'DISTRICT_EDUCATION_OFFICE', 'SPECIAL_EDUCATION_CENTRE',
  'BASIC_LITERACY_CENTRE', 'MULTICULTURAL_EDUCATION_CENTRE', 'CAREER_CENTRE'] AS centres, ['WEE_CLASS'] AS classes
MATCH (goal:Entity {id: $goal})
CALL (goal) {
  WITH goal WHERE NOT goal:Service
  RETURN goal AS place, 0 AS offers
  UNION
  // The intake desk is kept as JSON, in which nothing but gates is the id of an organisation.
  UNWIND split(CASE WHEN goal.intake CONTAINS '"gates"' THEN goal.intake ELSE '"' + coalesce(goal.agency, '') + '"' END, '"') AS id
  MATCH (place:Entity&(Agency|School|District) {id: id})
  RETURN place, 1 AS offers
}
MATCH (start:Entity&(CaseManager|Worker) {id: $start})-[:WORKS_AT]->(house)
WHERE coalesce(house.status, '') <> 'CLOSED'
CALL (start, house, place, centres, classes) {
  // Whom one knows there, and whom they know.
  MATCH (start)-[k:KNOWS]-(w)-[:WORKS_AT]->(place)
  RETURN 'KNOWN_THERE' AS way, [start, w, place] AS stops, w AS asked, [k] AS knows, [0.95] AS others
UNION ALL
  MATCH (start)-[k:KNOWS]-(v)-[l:KNOWS]-(w)-[:WORKS_AT]->(place)
  WHERE NOT EXISTS { (v)-[:WORKS_AT]->(o) WHERE o.status = 'CLOSED' }
  RETURN 'INTRODUCED' AS way, [start, v, w, place] AS stops, w AS asked, [k, l] AS knows, [0.95] AS others
UNION ALL
  // One's own house, and what belongs to it.
  WITH start, house, place WHERE house = place
  RETURN 'OWN_HOUSE' AS way, [start, house] AS stops, house AS asked, [] AS knows, [0.95] AS others
UNION ALL
  WITH start, house, place, centres, classes
  WHERE house:School AND (EXISTS { (house)-[:BELONGS_TO]->(place) }
      OR place.type IN classes AND EXISTS { (place)-[:IN_SCHOOL]->(house) }
      OR place.type IN centres AND EXISTS { (place)-[:IN_DISTRICT]->(:District)<-[:BELONGS_TO]-(house) })
    OR house:District AND (place:School AND EXISTS { (place)-[:BELONGS_TO]->(house) }
      OR place.type IN centres AND EXISTS { (place)-[:IN_DISTRICT]->(house) })
    OR house.type IN centres AND EXISTS { (house)-[:IN_DISTRICT]->(place) }
    OR house.type IN classes AND EXISTS { (house)-[:IN_SCHOOL]->(place) }
    OR house.type IN classes AND place.type IN centres AND EXISTS {
      (house)-[:IN_SCHOOL]->(s:School)-[:BELONGS_TO]->(:District)<-[:IN_DISTRICT]-(place) WHERE coalesce(s.status, '') <> 'CLOSED'
    }
  RETURN 'OWN_HOUSE' AS way, [start, house, place] AS stops, place AS asked, [] AS knows, [0.95, 0.9] AS others
UNION ALL
  // Agreements in force of one's own house, or of the school and the education office above it. Whom one names works at
  // the agency that it is with.
  OPTIONAL MATCH (house)-[:IN_SCHOOL]->(school:School)
  WHERE house.type IN classes AND coalesce(school.status, '') <> 'CLOSED'
  WITH start, house, place, centres, school, coalesce(school, house) AS below
  OPTIONAL MATCH (below)-[:BELONGS_TO|IN_DISTRICT]->(office:District)
  WHERE below:School OR below.type IN centres
  UNWIND [n IN [house, school, office] WHERE n IS NOT NULL] AS one
  MATCH (one)<-[:AGREED|AGREED_WITH]-(g:Agreement)-[:AGREED|AGREED_WITH]->(place)
  WHERE coalesce(g.since, '') <= $today AND (g.until IS NULL OR g.until >= $today)
  OPTIONAL MATCH (g)-[:NAMES_CONTACT]->(contact:Worker) WHERE EXISTS { (contact)-[:WORKS_AT]->(place)<-[:AGREED_WITH]-(g) }
  RETURN CASE WHEN contact IS NULL THEN 'INTRODUCED' ELSE 'OWN_HOUSE' END AS way, [start, house, place] AS stops,
    coalesce(contact, place) AS asked, [] AS knows, [0.95, CASE WHEN contact IS NULL THEN 0.5 ELSE 0.7 END] AS others
UNION ALL
  // Where one's own agency often refers: how often the other accepts, smoothed, as one of three levels.
  MATCH (house)-[f:OBSERVED_FLOW]->(place)
  WHERE f.answered >= 5
  WITH start, house, place, coalesce(f.last_on, f.on) AS last, CASE
      WHEN 3 * (f.accepted + 1) < f.answered + 2 THEN 0.2
      WHEN 3 * (f.accepted + 1) < 2 * (f.answered + 2) THEN 0.5
      ELSE 0.8
    END AS share, CASE WHEN EXISTS {
      (house)<-[:AGREED|AGREED_WITH]-(g:Agreement)-[:AGREED|AGREED_WITH]->(place)
      WHERE coalesce(g.since, '') <= $today AND (g.until IS NULL OR g.until >= $today)
    } THEN 0.2 ELSE 0.0 END AS bonus
  RETURN 'INTRODUCED' AS way, [start, house, place] AS stops, place AS asked, [] AS knows, [0.95,
    (share + bonus * (1 - share)) * CASE WHEN last IS NULL THEN 0.5 WHEN last > $today THEN 1.0
      ELSE 2.0 ^ (-duration.inDays(date(last), date($today)).days / 365.0) END] AS others
}
WITH goal, offers, way, stops, asked, knows, others
WHERE all(n IN stops WHERE coalesce(n.status, '') <> 'CLOSED' AND single(m IN stops WHERE m = n))
  AND all(k IN knows WHERE NOT k.conflict AND (k.author IS NULL OR k.shared))
WITH way, asked.id AS asked, [n IN stops[-2..] | n.id] AS tie, [n IN stops | n.id] + CASE offers WHEN 1 THEN [goal.id] ELSE [] END AS stops,
  // An acquaintance lasts the longer the more was done together; a second introduction counts seven tenths.
  reduce(cost = 0, strength IN others + [i IN range(0, size(knows) - 1) | head([
      n IN [coalesce(knows[i].conferences, 0) + coalesce(knows[i].referrals, 0)] |
      (0.9 - 0.4 * 2.0 ^ (-n / 4.0)) * CASE WHEN knows[i].last_contact_on IS NULL THEN 0.5 WHEN knows[i].last_contact_on > $today THEN 1.0
        ELSE 2.0 ^ (-duration.inDays(date(knows[i].last_contact_on), date($today)).days / (365 * (1 + n / 4.0))) END
    ]) * 0.7 ^ i] | cost + toInteger(round(-1048576 * log(strength)))) AS cost
WITH CASE way WHEN 'KNOWN_THERE' THEN 1 WHEN 'OWN_HOUSE' THEN 2 ELSE 3 END AS rank, way, asked, tie, stops, cost
ORDER BY rank, cost, size(stops), stops
WITH collect({rank: rank, way: way, asked: asked, tie: tie, stops: stops, cost: cost}) AS ways
UNWIND reduce(kept = [], w IN ways | CASE WHEN any(k IN kept WHERE k.asked = w.asked OR k.tie = w.tie) THEN kept ELSE kept + [w] END) AS best
RETURN best.way AS way, best.asked AS asked, best.stops AS stops, size(best.stops) - 1 AS ties, best.cost AS cost,
  exp(-best.cost / 1048576.0) AS strength
ORDER BY best.rank, cost, ties, stops, asked
