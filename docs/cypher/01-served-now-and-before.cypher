// 질문: 이 학생은 지금 어떤 서비스를 받고 있고, 전에는 무엇을 받았나?
// Question: which services does this student receive now, and which before?
// Parameters: student (id), today (YYYY-MM-DD).
// Columns: status (ACTIVE, PLANNED, ENDED), agency, service, since, until, last_contact_on (days or null), enrolment (id).
// Meaning: one row an enrolment. ENDED and PLANNED are as of today; an enrolment without an end runs on, and one without
// a beginning is planned. What a hospital or a private helper gives without an enrolment on record is not seen.
MATCH (:Entity&Student {id: $student})<-[:RECEIVED_BY]-(e:Enrolment)-[:OF]->(v:Service)-[:OFFERED_BY]->(a:Agency)
RETURN CASE WHEN e.since IS NULL OR e.since > $today THEN 'PLANNED' WHEN e.until < $today THEN 'ENDED' ELSE 'ACTIVE' END AS status,
  a.name_ko AS agency, v.name_ko AS service, e.since AS since, e.until AS until, e.last_contact_on AS last_contact_on, e.id AS enrolment
ORDER BY CASE status WHEN 'ACTIVE' THEN 0 WHEN 'PLANNED' THEN 1 ELSE 2 END, since, enrolment
