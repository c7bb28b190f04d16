// What: a page of what falls due for the visible students, as the port tells by kind, those in a crisis first; to a supervisor also, today, the open cases that a restriction of the household hides from who manages them, or, where nobody does, from somebody of the team.
// Parameters: until, manager (each '' or a filter), wholly (ways by which every kind is told), support (who signs by birthday: list of {bornFrom, bornUntil, self, representative}), final, unsent (states of referrals), giving (stages), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
// coalesce keeps the planner from the index on the days of approvals: a team is small.
CALL (me, s, ways) {
  WITH s, ways
  WHERE $p.manager = '' OR EXISTS { (s)<-[tie:MANAGES]-(w:CaseManager) WHERE w.id = $p.manager AND (tie.until IS NULL OR tie.until >= $p.today) }
  WITH s, any(way IN $p.wholly WHERE ways / way % 2 = 1) AS whole,
    NOT EXISTS { (s)<-[:CASE_OF]-(:Case) } OR EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.closed_on IS NULL } AS working
  CALL (s, whole, working) {
    WITH s, whole WHERE whole
    MATCH (s)<-[:HANGS_ON]-(n:StageEntry|Task|FollowUp)
    WHERE n.due_on IS NOT NULL AND CASE WHEN n:StageEntry THEN n.left_on ELSE n.done_on END IS NULL
    RETURN n, n.due_on AS day, CASE WHEN n:Task THEN 'TASK' WHEN n:FollowUp THEN 'FOLLOW_UP'
      WHEN n.stage = 'REASSESSMENT' THEN 'REASSESSMENT' ELSE 'STAGE' END AS kind
    UNION ALL
    WITH s
    MATCH (s)<-[:HANGS_ON]-(n:Referral)
    WHERE n.due_on IS NOT NULL AND NOT coalesce(n.state, '') IN $p.final
    RETURN n, n.due_on AS day, 'REFERRAL' AS kind
    UNION ALL
    WITH s, whole, working WHERE whole AND working
    MATCH (s)<-[:HANGS_ON]-(n:Referral)
    WHERE n.ground IS NOT NULL AND n.ground_reviewed_on IS NULL AND n.requested_on IS NOT NULL AND NOT coalesce(n.state, '') IN $p.unsent
    RETURN n, toString(date(n.requested_on) + duration({days: 1})) AS day, 'GROUND_REVIEW' AS kind
    UNION ALL
    WITH s, whole, working WHERE whole AND working
    MATCH (s)<-[:HANGS_ON]-(n:Consent)
    WHERE n.decision = 'GIVEN' AND n.valid_until >= $p.today AND (n.withdrawn_on IS NULL OR n.withdrawn_on > $p.today)
      AND NOT EXISTS {
        (s)<-[:HANGS_ON]-(o:Consent) WHERE o <> n AND coalesce(o.kind, '') = coalesce(n.kind, '') AND coalesce(o.recipient, '') = coalesce(n.recipient, '')
          AND o.decision = 'GIVEN' AND (o.withdrawn_on IS NULL OR o.withdrawn_on > $p.today) AND (o.valid_until IS NULL OR o.valid_until > n.valid_until) }
    RETURN n, n.valid_until AS day, 'CONSENT_END' AS kind
    UNION ALL
    WITH s, whole, working WHERE whole AND working
    MATCH (s)<-[:HANGS_ON]-(n:Consent)
    WHERE n.decision IN ['REFUSED', 'UNREACHABLE'] AND n.retry_on IS NOT NULL
      AND NOT EXISTS {
        (s)<-[:HANGS_ON]-(o:Consent) WHERE o <> n AND coalesce(o.kind, '') = coalesce(n.kind, '') AND coalesce(o.recipient, '') = coalesce(n.recipient, '')
          AND (o.recorded_on > coalesce(n.recorded_on, '') OR coalesce(o.recorded_on, '') = coalesce(n.recorded_on, '') AND o.decision = 'GIVEN') }
    RETURN n, n.retry_on AS day, 'CONSENT_RETRY' AS kind
    UNION ALL
    WITH s, whole, working WHERE whole AND working
    MATCH (s)<-[:HANGS_ON]-(n:Enrolment)
    WHERE n.beneficiary = s.id AND n.until >= $p.today
      AND NOT EXISTS {
        (s)<-[:HANGS_ON]-(o:Enrolment) WHERE o <> n AND o.beneficiary = s.id AND coalesce(o.service, '') = coalesce(n.service, '')
          AND (o.until IS NULL OR o.until > n.until) }
    RETURN n, n.until AS day, 'SERVICE_END' AS kind
    UNION ALL
    WITH s, whole WHERE whole
    MATCH (s)<-[:HANGS_ON]-(n:Case)
    WHERE n.closed_on IS NULL AND n.stage IN $p.giving
      AND NOT EXISTS { (s)<-[:HANGS_ON]-(r:Referral) WHERE r.ground IS NOT NULL AND NOT coalesce(r.state, '') IN $p.unsent }
// Without a row for the birthday both must sign. Whose power nobody has seen on paper is no representative.
    WITH s, n, [row IN $p.support WHERE row.bornFrom <= s.birth_date AND (row.bornUntil = '' OR s.birth_date <= row.bornUntil)] AS must
    WHERE NOT EXISTS {
      MATCH (s)<-[:HANGS_ON]-(k:Consent)
      WHERE k.student = s.id AND k.kind = 'SUPPORT' AND k.decision = 'GIVEN' AND (k.withdrawn_on IS NULL OR k.withdrawn_on > $p.today)
        AND k.refusal_notice_given AND k.items IS NOT NULL
        AND (k.valid_from IS NULL OR k.valid_from <= $p.today) AND (k.valid_until IS NULL OR k.valid_until >= $p.today)
        AND (any(row IN must WHERE NOT row.self) OR EXISTS {
          (s)<-[:HANGS_ON]-(g:Signature) WHERE g.consent = k.id AND g.signed_on <= $p.today AND g.capacity = 'SELF' AND g.person = s.id })
        AND (any(row IN must WHERE NOT row.representative) OR EXISTS {
          MATCH (s)<-[:HANGS_ON]-(g:Signature), (s)-[tie:FAMILY]->(kin)
          WHERE g.consent = k.id AND g.signed_on <= $p.today AND g.capacity IN ['PARENT', 'APPOINTED_GUARDIAN'] AND kin.id = g.person
            AND tie.legal_representative AND tie.verified IN ['FAMILY_REGISTER', 'SCHOOL_RECORD'] })
    }
    RETURN n, $p.today AS day, 'SUPPORT_CONSENT' AS kind
    UNION ALL
    WITH s, whole
    MATCH (s)<-[:HANGS_ON]-(n:Need)
    WHERE n.subject = s.id AND n.status = 'OPEN' AND n.level = 'URGENT'
      AND NOT EXISTS {
        (s)<-[:HANGS_ON]-(r:Referral) WHERE NOT coalesce(r.state, '') IN $p.unsent AND (r.need = n.id OR r.requested_on >= coalesce(n.since, '')) }
      AND NOT (whole AND EXISTS {
        (s)<-[:HANGS_ON]-(a:Contact|SafetyAction|Enrolment)
        WHERE a.on >= coalesce(n.since, '') OR a:Enrolment AND (a.need = n.id OR a.since >= coalesce(n.since, '')) })
    RETURN n, coalesce(n.since, $p.today) AS day, 'URGENT_NEED' AS kind
  }
  WITH n, day, kind WHERE $p.until = '' OR day <= $p.until
  RETURN n, day, kind
  UNION ALL
  WITH me, s, ways WHERE ways % 8 >= 4 AND ($p.until = '' OR $p.today <= $p.until)
  UNWIND [s] + [(s)-[:MEMBER_OF]->(:Household)<-[:MEMBER_OF]-(o:Student) | o] AS child
  MATCH (child)<-[:PROTECTS]-(r:Restriction)
  WHERE (r.from IS NULL OR r.from <= $p.today) AND (r.until IS NULL OR r.until >= $p.today)
  WITH me, s, collect(r.masked) AS masked
  MATCH (s)<-[:CASE_OF]-(n:Case)-[:HANDLED_BY]->(team:Team)
  WHERE n.closed_on IS NULL AND team.supervisor = me.id
  WITH n, masked, [(s)<-[tie:MANAGES]-(w:CaseManager)
      WHERE (tie.since IS NULL OR tie.since <= $p.today) AND (tie.until IS NULL OR tie.until >= $p.today) | w] AS managers,
    [(team)<-[:MEMBER_OF]-(a:Staff)-[:IS]->(self) WHERE a.active AND coalesce(a.approved_until, '') >= $p.today | self] AS members
  WHERE any(one IN CASE WHEN managers = [] THEN members ELSE managers END WHERE one.id IN masked OR one.organisation IN masked)
  RETURN n, $p.today AS day, 'REASSIGNMENT' AS kind
}
WITH s, ways, n, day, kind,
  CASE WHEN EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.class = 'CRISIS' AND c.closed_on IS NULL } THEN '0 ' ELSE '1 ' END AS rank
WITH collect({n: n, id: n.id, value: rank + day + ' ' + kind, ways: ways}) AS hits
// with page
