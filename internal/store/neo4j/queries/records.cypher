// What: the records of students and persons: what hangs on the subject's root and, of a student, on the household; of a person's root only what names the person.
// Parameters: ids (of students and persons), kinds (labels), and those of the scope.
// Columns: records (list of [ways, subject, rows], rows a list of [ways, row]).
// with me
// with own
// with reach
// with ties
CALL (subject, ties) {
  UNWIND ties AS tie
  CALL (subject, tie) {
    WITH subject, tie.root AS root
    MATCH (root)<-[:HANGS_ON]-(k:Entity)
    WHERE any(label IN labels(k) WHERE label IN $p.kinds)
      AND (NOT subject:Person OR NOT k:Restriction
        AND EXISTS { (k)-[:FROM|TO|GIVEN_BY|NEED_OF|STRENGTH_OF|FACT_OF|RECEIVED_BY|BY]->(subject) })
    RETURN k
    UNION ALL
    WITH subject, tie.root AS k
    WHERE NOT subject:Person AND any(label IN labels(k) WHERE label IN $p.kinds)
    RETURN k
  }
  RETURN collect([tie.ways, properties(k)]) AS rows
}
RETURN collect([[tie IN ties WHERE tie.root = own | tie.ways][0], properties(subject), rows]) AS records
