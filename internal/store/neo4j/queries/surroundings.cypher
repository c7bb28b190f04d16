// What: the surroundings of students and persons: what hangs on the household and on the visible students there; of hidden ones their number, and services with dates; and what restrictions mask for any of them, seen or not.
// Parameters: ids (of students and persons), kinds (labels), and those of the scope.
// Columns: found (list of [ways, subject, rows, hidden, elsewhere, masks]; rows a list of [ways, row], elsewhere of [service, since, until, last contact], masks of [student, masked, from, until]).
// with me
// with around
// with reach
// with ties
WITH subject, own, ties, NOT subject:Person OR any(tie IN ties WHERE tie.home) AS housed
WITH subject, own, ties, [tie IN ties WHERE housed AND tie.ways > 0] AS seen, [tie IN ties WHERE housed AND tie.ways = 0 | tie.root] AS hidden
CALL (seen) {
  UNWIND seen AS tie
  CALL (tie) {
    WITH tie.root AS root
    MATCH (root)<-[:HANGS_ON]-(k:Entity)
    WHERE any(label IN labels(k) WHERE label IN $p.kinds)
    RETURN k
    UNION ALL
    RETURN tie.root AS k
  }
  RETURN collect([tie.ways, properties(k)]) AS rows
}
CALL (hidden) {
  UNWIND hidden AS root
  MATCH (root)<-[:HANGS_ON]-(k:Enrolment)
  WITH k ORDER BY coalesce(k.service, ''), k.id
  RETURN collect([k.service, k.since, k.until, k.last_contact_on]) AS elsewhere
}
CALL (own, ties) {
  UNWIND [tie IN ties WHERE NOT tie.home | tie.root] + [(own)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(s:Student) | s] AS child
  MATCH (child)<-[:PROTECTS]-(r:Restriction)
  RETURN collect(DISTINCT [r.student, r.masked, r.from, r.until]) AS masks
}
RETURN collect([[tie IN ties WHERE tie.root = own | tie.ways][0], properties(subject), rows, size(hidden), elsewhere, masks]) AS found
