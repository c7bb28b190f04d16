// What: who beside a student knows whom at an agency, private notes of others and whoever is masked left out.
// Parameters: student, agency (ids), on (day), and those of the scope.
// Columns: found (empty if the student is hidden; else one list of [beside, tie, introducer, acquaintance, done together, last contact]).
// with me
MATCH (root:Entity:Student {id: $p.student})
// with reach
WITH root, [root] + [(root)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(s:Student) | s] AS children WHERE ways > 0
CALL (children) {
  UNWIND children AS child
  MATCH (child)<-[:PROTECTS]-(r:Restriction)
  WHERE (r.from IS NULL OR r.from <= $p.on) AND (r.until IS NULL OR r.until >= $p.on)
  RETURN collect(r.masked) AS masked
}
CALL (root, masked) {
  MATCH (root)<-[near:MANAGES|TEACHES]-(beside)
  WHERE near.until IS NULL OR near.until >= $p.on
  MATCH (beside)-[k:KNOWS]-(w:Worker)
  WHERE w.organisation = $p.agency AND w <> beside
    AND NOT coalesce(k.conflict, false) AND (k.author IS NULL OR k.shared OR k.author = $p.staff)
    AND NOT EXISTS { (beside)-[quarrel:KNOWS]-(w) WHERE quarrel.conflict AND quarrel.author = $p.staff }
    AND none(id IN [beside.id, w.id, $p.agency] WHERE id IN masked)
  RETURN collect(DISTINCT [beside.id, CASE type(near) WHEN 'MANAGES' THEN 'Manages' ELSE 'Teaches' END, w.id, k.id,
    coalesce(k.conferences, 0) + coalesce(k.referrals, 0), k.last_contact_on]) AS ways
}
RETURN collect(ways) AS found
