// What: the surroundings of students and persons: what hangs on the household and on the visible students there; of hidden ones their number, and services with dates; and what restrictions mask for any of them, seen or not.
// Parameters: ids (of students and persons), and those of the scope.
// Columns: found (list of [ways, subject, rows, hidden, unseen]; rows a list of [ways, row], unseen of [service, since, until, last contact] and of [student, masked, from, until]), masks (of the students whom others stand by: list of [student stood by, student, masked, from, until]).
// with me
// with around
// with reach
// with ties
WITH subject, own, ties, NOT subject:Person OR any(tie IN ties WHERE tie.home) AS housed
WITH subject, own, ties, [tie IN ties WHERE housed AND tie.ways > 0] AS seen, [tie IN ties WHERE housed AND tie.ways = 0 | tie.root] AS hidden
CALL (seen) {
  UNWIND seen AS tie
  WITH tie.ways AS ways, tie.root AS root
  MATCH (root)<-[:HANGS_ON]-(k:Person|Family|Teaches|Supports|Manages|Offer|Need|Fact|Enrolment|Consent|Signature|Restriction)
  RETURN collect([ways, properties(k)]) AS rows
}
CALL (hidden) {
  UNWIND hidden AS root
  MATCH (root)<-[:HANGS_ON]-(k:Enrolment|Restriction)
  WITH k ORDER BY coalesce(k.service, ''), k.id
  RETURN collect(CASE WHEN k:Enrolment THEN [k.service, k.since, k.until, k.last_contact_on]
    ELSE [k.student, k.masked, k.from, k.until] END) AS unseen
}
WITH collect([[tie IN ties WHERE tie.root = own | tie.ways][0], properties(subject), rows + [tie IN seen | [tie.ways, properties(tie.root)]],
  size(hidden), unseen]) AS found,
  collect(DISTINCT CASE WHEN subject:Person AND own:Student THEN own END) AS helped
// Whoever stands by a student is under the masks of all who live with that one.
CALL (helped) {
  UNWIND helped AS own
  UNWIND [own] + [(own)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(s:Student) | s] AS child
  MATCH (child)<-[:PROTECTS]-(r:Restriction)
  RETURN collect([own.id, r.student, r.masked, r.from, r.until]) AS masks
}
RETURN found, masks
