WITH s, ways
WHERE ($p.school = '' OR s.school = $p.school)
  AND (size($p.grades) = 0 OR s.grade IN $p.grades)
  AND (size($p.areas) = 0 OR s.home_area IN $p.areas)
  AND ($p.text = '' OR s.display_name_folded CONTAINS $p.text)
// with manager
// The rows that filters ask for are read once, where one asks, and compared as lists: a pattern for each takes long to plan.
CALL (s) {
  WITH s WHERE $p.needy
  MATCH (s)<-[:NEED_OF]-(n:Need) WHERE n.status = 'OPEN'
  RETURN collect(n) AS open
}
CALL (s) {
  WITH s WHERE $p.staged
  MATCH (s)<-[:CASE_OF]-(c:Case) WHERE c.closed_on IS NULL
  RETURN collect(c.stage) AS stages
}
CALL (s) {
  WITH s WHERE $p.agency <> ''
  MATCH (s)-[:MEMBER_OF]->{0,1}(root)<-[:HANGS_ON]-(e:Enrolment)-[:OF]->(v:Service), (e)-[:RECEIVED_BY]->(who)
  WHERE e.since <= $p.today AND (e.until IS NULL OR e.until >= $p.today) AND (who = s OR who:Person AND who.household = s.household)
  RETURN collect(v.agency) AS agencies
}
CALL (s) {
  WITH s WHERE $p.unserved <> ''
  MATCH (s)<-[:RECEIVED_BY]-(e:Enrolment)-[:OF]->(v:Service)
  WHERE e.since <= $p.today AND (e.until IS NULL OR e.until >= $p.today)
  RETURN collect(v.needs) AS received
}
WITH s, ways, managers, open, stages, agencies, received
WHERE ($p.manager = '' OR $p.manager IN managers)
  AND ($p.stage = '' OR $p.stage IN stages)
  AND ($p.agency = '' OR $p.agency IN agencies)
  AND all(codes IN $p.needs WHERE any(n IN open WHERE n.domain IN codes))
  AND (size($p.levels) = 0 OR any(n IN open WHERE n.level IN $p.levels))
  AND ($p.unserved = '' OR ($p.unserved = 'yes') = any(n IN open WHERE n.domain IS NOT NULL AND none(codes IN received
    WHERE any(code IN codes WHERE code = n.domain OR code = split(n.domain, '-')[0] OR n.domain = split(code, '-')[0]))))
