// What: a page of what stands and has an end within some days: enrolments and consents of the visible students and their households, agreements, approvals of accounts.
// Parameters: from, to (days), ofEnrolment, ofConsent, ofAgreement, ofStaff (whether rows of that kind are wanted), those of the page and of the scope.
// Columns: total, before, after (numbers), rows (list of [ways, row, value]).
// with me
// with visible
WITH collect({root: s, ways: ways}) AS seen
CALL (seen) {
  // with roots
  MATCH (root)<-[:HANGS_ON]-(n:Enrolment|Consent)
  WITH n, ways, CASE WHEN n:Enrolment THEN n.until WHEN n.decision = 'GIVEN' AND n.withdrawn_on IS NULL THEN n.valid_until END AS ends
  WHERE ends >= $p.from AND ends <= $p.to AND (n:Enrolment AND $p.ofEnrolment OR n:Consent AND $p.ofConsent)
  RETURN collect({n: n, id: n.id, value: ends, ways: ways}) AS people
}
CALL () {
  MATCH (n:Agreement) WHERE n.until >= $p.from AND n.until <= $p.to AND $p.ofAgreement
  RETURN collect({n: n, id: n.id, value: n.until, ways: 0}) AS agreements
}
CALL () {
  MATCH (n:Staff) WHERE n.approved_until >= $p.from AND n.approved_until <= $p.to AND n.active AND $p.ofStaff
  RETURN collect({n: n, id: n.id, value: n.approved_until, ways: 0}) AS approvals
}
WITH people + agreements + approvals AS hits
// with page
