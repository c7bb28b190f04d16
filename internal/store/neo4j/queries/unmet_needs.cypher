// What: open needs of the visible students who live in an area or below it, by need and by each area from the home up to that one, with how many services meet the need and serve a home there.
// Parameters: area (id), on (day), and those of the scope.
// Columns: rows (list of [area, need, open, unserved, services]).
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
MATCH (home)-[:PART_OF]->*(place:Area)
WHERE EXISTS { (place)-[:PART_OF]->*(top:Area) WHERE top.id = $p.area }
WITH home, need, open, unserved, collect(DISTINCT place.id) AS places
WITH collect({home: home, need: need, open: open, unserved: unserved, places: places}) AS spots
CALL (spots) {
  // Services without a catchment: none is looked for where there is no need.
  MATCH (v:Entity) WHERE v.id > CASE WHEN size(spots) = 0 THEN '~' ELSE 'service_' END AND v.id < 'service`'
    AND v.status = 'ACTIVE' AND NOT EXISTS { (v)-[:SERVES]->() }
  RETURN collect(v) AS everywhere
}
CALL (spots, everywhere) {
  UNWIND spots AS spot
  WITH spot, spot.home AS home, spot.need AS need, everywhere
  CALL (home, need, everywhere) {
    CALL (home, everywhere) {
      MATCH (home)-[:COVERS]-{0,1}(:Area)-[:PART_OF]->*(:Area)<-[:SERVES]-(v:Service)
      WHERE v.status = 'ACTIVE'
      RETURN v
      UNION
      UNWIND everywhere AS v
      RETURN v
    }
    WITH v, need
    WHERE any(code IN v.needs WHERE code = need OR code = split(need, '-')[0] OR need = split(code, '-')[0])
    RETURN collect(v.id) AS services
  }
  UNWIND spot.places AS area
  WITH area, need, sum(spot.open) AS open, sum(spot.unserved) AS unserved, collect(services) AS reached
  CALL (reached) {
    UNWIND reached AS services
    UNWIND services AS id
    RETURN count(DISTINCT id) AS services
  }
  RETURN collect([area, need, open, unserved, services]) AS rows
}
RETURN rows
