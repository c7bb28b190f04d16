// What: open needs of the visible students by the area where they live and by need, and how many of them nothing meets that the student receives on a day.
// Parameters: on (day), and those of the scope.
// Columns: rows (list of [home, need, open, unserved]).
// with me
// with visible
MATCH (s)-[:LIVES_IN]->(home:Area)
MATCH (s)<-[:HANGS_ON]-(n:Need)
WHERE n.status = 'OPEN' AND n.subject = s.id AND n.domain IS NOT NULL
WITH home, n.domain AS need, n, EXISTS {
  (s)<-[:HANGS_ON]-(e:Enrolment)-[:OF]->(v:Service)
  WHERE e.beneficiary = s.id AND e.since <= $p.on AND (e.until IS NULL OR e.until >= $p.on)
    AND any(code IN v.needs WHERE code = n.domain OR code = split(n.domain, '-')[0] OR n.domain = split(code, '-')[0])
} AS served
WITH home, need, count(n) AS open, sum(CASE WHEN served THEN 0 ELSE 1 END) AS unserved
RETURN collect([home.id, need, open, unserved]) AS rows
