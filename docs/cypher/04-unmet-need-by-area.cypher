// 질문: 어느 동네에서 어떤 욕구가 서비스로 채워지지 않고 있나?
// Question: in which area is which need not met, and how many services would reach it there?
// Parameters: area (id of an area; all below it are looked at), today (YYYY-MM-DD).
// Columns: area (id), area_name, need (code), open (open needs of those who live there), unserved (those among them whose
// subject receives nothing today that meets the need), services (active services that meet the need and serve the area).
// Meaning: a row with unserved above 0 and services 0 is a gap in provision; with services it is a gap in linkage.
// A service serves an area if it names no area, or the area itself, one above it, or one that shares ground with these
// (행정동 and 법정동). Services that count the place of the school are judged by the home here, and by name of need, not
// by who is eligible. A need is met by a service for the same code, the one above it, or one below it.
// Read small numbers with care: a row of one is one child.
MATCH (:Entity&Area {id: $area})<-[:PART_OF]-{0,6}(home:Area)<-[:LIVES_IN]-(p:Student|Person)<-[:NEED_OF]-(n:Need {status: 'OPEN'})
WITH home, n.domain AS need, n, EXISTS {
  (p)<-[:RECEIVED_BY]-(e:Enrolment)-[:OF]->(v:Service)
  WHERE e.since <= $today AND (e.until IS NULL OR e.until >= $today)
    AND any(code IN v.needs WHERE code = n.domain OR code = split(n.domain, '-')[0] OR n.domain = split(code, '-')[0])
} AS served
WITH home, need, count(n) AS open, sum(CASE WHEN served THEN 0 ELSE 1 END) AS unserved
CALL (home, need) {
  MATCH (v:Service {status: 'ACTIVE'})
  WHERE any(code IN v.needs WHERE code = need OR code = split(need, '-')[0] OR need = split(code, '-')[0])
    AND (NOT EXISTS { (v)-[:SERVES]->() }
      OR EXISTS { (home)-[:COVERS]-{0,1}(:Area)-[:PART_OF]->{0,6}(:Area)<-[:SERVES]-(v) })
  RETURN count(v) AS services
}
RETURN home.id AS area, home.name_ko AS area_name, need, open, unserved, services
ORDER BY unserved DESC, services, area, need
