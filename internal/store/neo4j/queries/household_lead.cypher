// What: who is at work in a subject's household on a day: agencies by the running enrolments that are seen, and who manages the visible students there.
// Parameters: ids (the one subject), on (day), and those of the scope.
// Columns: found (empty if the subject is hidden; else one [agencies, managers], agencies a list of [id, enrolments, since], managers of ids).
// with me
// with around
// with reach
// with ties
WITH subject, ties, any(tie IN ties WHERE tie.home) AS housed
CALL (subject, ties, housed) {
  UNWIND ties AS tie
  WITH subject, housed, [t IN ties WHERE t.ways > 0 | t.root] AS roots, tie.root AS root, tie.ways AS ways WHERE ways > 0
  MATCH (root)<-[:HANGS_ON]-(k:Enrolment)-[:OF]->(:Service)-[:OFFERED_BY]->(a:Agency)
  WHERE k.since <= $p.on AND (k.until IS NULL OR k.until >= $p.on)
    AND EXISTS {
      (k)-[:RECEIVED_BY]->(who)
      WHERE NOT housed AND who = subject
        OR housed AND (who IN roots OR EXISTS { (who:Person)-[:MEMBER_OF]->(home:Household) WHERE home IN roots })
    }
  WITH a, count(k) AS enrolments, min(k.since) AS since
  RETURN collect([a.id, enrolments, since]) AS agencies
}
CALL (subject, ties, housed) {
  UNWIND ties AS tie
  WITH tie.root AS root WHERE tie.ways > 0 AND (housed OR tie.root = subject)
  MATCH (root)<-[m:MANAGES]-(w:CaseManager)
  WHERE (m.since IS NULL OR m.since <= $p.on) AND (m.until IS NULL OR m.until >= $p.on)
  RETURN collect(DISTINCT w.id) AS managers
}
RETURN collect([agencies, managers]) AS found
