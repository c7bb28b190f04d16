// 질문: 이 학생 곁의 누가, 저 기관의 누구를 알아서 소개해 줄 수 있나?
// Question: who beside this student knows whom at that agency, so that two ties lead there?
// Parameters: student (id), agency (id), today (YYYY-MM-DD).
// Columns: beside (id of a case manager or teacher), beside_name, tie (MANAGES or TEACHES), introducer (id of a worker of the
// agency), introducer_name, together (joint conferences and completed referrals), last_contact_on (day or null).
// Meaning: one row an introduction, the liveliest acquaintance first. Private notes on who knows whom, and on who does not get
// on, are their author's own and are left out, and so is whoever is masked for the student.
MATCH (s:Entity&Student {id: $student})<-[near:MANAGES|TEACHES]-(beside:CaseManager|Worker)
WHERE near.until IS NULL OR near.until >= $today
MATCH (beside)-[k:KNOWS]-(w:Worker)-[:WORKS_AT]->(a:Agency {id: $agency})
WHERE NOT k.conflict AND (k.author IS NULL OR k.shared)
  AND NOT EXISTS {
    (s)<-[:PROTECTS]-(r:Restriction)-[:MASKS]->(masked) WHERE masked IN [beside, w, a]
      AND (r.from IS NULL OR r.from <= $today) AND (r.until IS NULL OR r.until >= $today)
  }
RETURN beside.id AS beside, beside.name_ko AS beside_name, type(near) AS tie, w.id AS introducer, w.name_ko AS introducer_name,
  coalesce(k.conferences, 0) + coalesce(k.referrals, 0) AS together, k.last_contact_on AS last_contact_on
ORDER BY together DESC, last_contact_on DESC, beside, introducer
