// What: the enrolments of all members of a subject's household that run on a day; of hidden students service and dates only.
// Parameters: ids (the one subject), on (day), and those of the scope.
// Columns: found (empty if the subject is hidden; else one [rows, elsewhere], as in surroundings).
// with me
// with around
// with reach
// with ties
WITH subject, [tie IN ties WHERE tie.ways > 0] AS seen, [tie IN ties WHERE tie.ways = 0 | tie.root] AS hidden,
  any(tie IN ties WHERE tie.home) AS housed
CALL (subject, seen, housed) {
  UNWIND seen AS tie
  WITH subject, housed, [t IN seen | t.root] AS roots, tie.root AS root, tie.ways AS ways
  MATCH (root)<-[:HANGS_ON]-(k:Enrolment)-[:RECEIVED_BY]->(who)
  WHERE k.since <= $p.on AND (k.until IS NULL OR k.until >= $p.on)
    AND (NOT housed AND who = subject
      OR housed AND (who IN roots OR EXISTS { (who:Person)-[:MEMBER_OF]->(home:Household) WHERE home IN roots }))
  RETURN collect([ways, properties(k)]) AS rows
}
CALL (hidden) {
  UNWIND hidden AS root
  MATCH (root)<-[:HANGS_ON]-(k:Enrolment)
  WHERE k.since <= $p.on AND (k.until IS NULL OR k.until >= $p.on)
  WITH k ORDER BY coalesce(k.service, ''), k.id
  RETURN collect([k.service, k.since, k.until, k.last_contact_on]) AS elsewhere
}
RETURN collect([rows, elsewhere]) AS found
