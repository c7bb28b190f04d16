// 질문: 앞으로 몇 달 안에 무엇이 끝나나? (서비스 이용, 동의, 협약, 계정 승인)
// Question: what ends within the next months: enrolments, consents, agreements, approvals of accounts?
// Parameters: today (YYYY-MM-DD), months (number).
// Columns: what (ENROLMENT, CONSENT, AGREEMENT, APPROVAL), ends (day), id (of what ends), of (id of the student, person, agency or account it concerns).
// Meaning: one row for each that still stands today and has an end on record within the months, both days included.
// Withdrawn and refused consents have nothing left to end; what has no end on record is not listed.
WITH toString(date($today) + duration({months: $months})) AS last
CALL (last) {
  MATCH (e:Enrolment) WHERE e.until >= $today AND e.until <= last
  RETURN 'ENROLMENT' AS what, e.until AS ends, e.id AS id, e.beneficiary AS of
  UNION ALL
  MATCH (c:Consent) WHERE c.decision = 'GIVEN' AND c.withdrawn_on IS NULL AND c.valid_until >= $today AND c.valid_until <= last
  RETURN 'CONSENT' AS what, c.valid_until AS ends, c.id AS id, c.student AS of
  UNION ALL
  MATCH (g:Agreement) WHERE g.until >= $today AND g.until <= last
  RETURN 'AGREEMENT' AS what, g.until AS ends, g.id AS id, g.with AS of
  UNION ALL
  MATCH (s:Staff) WHERE s.active AND s.approved_until >= $today AND s.approved_until <= last
  RETURN 'APPROVAL' AS what, s.approved_until AS ends, s.id AS id, s.id AS of
}
RETURN what, ends, id, of
ORDER BY ends, what, id
