// What: a page of what falls due for the visible students, as the port tells by kind, those in a crisis first; to a supervisor also, today, the open cases that a restriction of the household hides from who manages them, or, where nobody does, from somebody of the team; and to who decides of it, access in emergencies.
// Parameters: until, manager (each '' or a filter), wholly (ways by which every kind is told), support (who signs by birthday: list of {bornFrom, bornUntil, self, representative}), final, unsent (states of referrals), giving (stages), asked (the moment after which a request waits), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
// with me
// with visible
// coalesce keeps the planner from the index on the days of approvals: a team is small.
// The rows of a record are read once and compared as lists: one pattern for each kind takes seconds to plan. A list
// drops what compares as null, which none(...) would not.
CALL (me, s, ways) {
  WITH s, ways
  WHERE $p.manager = '' OR EXISTS { (s)<-[tie:MANAGES]-(w:CaseManager) WHERE w.id = $p.manager AND (tie.until IS NULL OR tie.until >= $p.today) }
  MATCH (s)<-[:HANGS_ON]-(n:StageEntry|Task|FollowUp|Referral|Consent|Signature|Enrolment|Case|Need|Contact|SafetyAction|Selection|Conference)
  WITH s, any(way IN $p.wholly WHERE ways / way % 2 = 1) AS whole, collect(n) AS rows
  WITH s, whole, rows,
    isEmpty([n IN rows WHERE n:Case]) OR NOT isEmpty([n IN rows WHERE n:Case AND n.closed_on IS NULL]) AS working,
    [n IN rows WHERE n:Referral AND NOT coalesce(n.state, '') IN $p.unsent] AS sent,
    [n IN rows WHERE n:Consent AND n.decision = 'GIVEN' AND coalesce(n.withdrawn_on, '~') > $p.today] AS standing,
    [n IN rows WHERE n:Signature AND n.signed_on <= $p.today] AS signed,
// Without a row for the birthday both must sign. Whose power nobody has seen on paper is no representative.
    [row IN $p.support WHERE row.bornFrom <= s.birth_date AND (row.bornUntil = '' OR s.birth_date <= row.bornUntil)] AS must,
    [(s)-[tie:FAMILY]->(kin) WHERE tie.legal_representative AND tie.verified IN ['FAMILY_REGISTER', 'SCHOOL_RECORD'] | kin.id] AS representatives
  UNWIND rows AS n
  UNWIND CASE
    WHEN n:StageEntry AND n.left_on IS NULL THEN [[n.due_on, CASE WHEN n.stage = 'REASSESSMENT' THEN 'REASSESSMENT' ELSE 'STAGE' END]]
    WHEN n:Selection AND n.state = 'UNDER_WAY' THEN [[n.due_on, 'SELECTION']]
    WHEN n:Conference AND n.held_on IS NULL AND n.called_off_on IS NULL THEN [[n.planned_on, 'CONFERENCE']]
    WHEN n:Task AND n.done_on IS NULL THEN [[n.due_on, 'TASK']]
    WHEN n:FollowUp AND n.done_on IS NULL THEN [[n.due_on, 'FOLLOW_UP']]
    WHEN n:Referral THEN [
      [CASE WHEN NOT coalesce(n.state, '') IN $p.final THEN n.due_on END, 'REFERRAL'],
      [CASE WHEN working AND n IN sent AND n.ground IS NOT NULL AND n.ground_reviewed_on IS NULL AND n.requested_on IS NOT NULL
        THEN toString(date(n.requested_on) + duration({days: 1})) END, 'GROUND_REVIEW']]
    WHEN n:Consent AND working THEN [
      [CASE WHEN n IN standing AND n.valid_until >= $p.today AND isEmpty([o IN standing
          WHERE o <> n AND coalesce(o.kind, '') = coalesce(n.kind, '') AND coalesce(o.recipient, '') = coalesce(n.recipient, '')
            AND coalesce(o.valid_until, '~') > n.valid_until])
        THEN n.valid_until END, 'CONSENT_END'],
      [CASE WHEN n.decision IN ['REFUSED', 'UNREACHABLE'] AND isEmpty([o IN rows
          WHERE o:Consent AND o <> n AND coalesce(o.kind, '') = coalesce(n.kind, '') AND coalesce(o.recipient, '') = coalesce(n.recipient, '')
            AND (coalesce(o.recorded_on, '') > coalesce(n.recorded_on, '') OR coalesce(o.recorded_on, '') = coalesce(n.recorded_on, '') AND o.decision = 'GIVEN')])
        THEN n.retry_on END, 'CONSENT_RETRY']]
    WHEN n:Enrolment AND working AND n.beneficiary = s.id AND n.until >= $p.today AND isEmpty([o IN rows
        WHERE o:Enrolment AND o <> n AND o.beneficiary = s.id AND coalesce(o.service, '') = coalesce(n.service, '')
          AND coalesce(o.until, '~') > n.until])
      THEN [[n.until, 'SERVICE_END']]
    WHEN n:Case AND n.closed_on IS NULL AND n.stage IN $p.giving AND isEmpty([r IN sent WHERE r.ground IS NOT NULL])
      AND isEmpty([k IN standing
        WHERE k.student = s.id AND k.kind = 'SUPPORT' AND k.refusal_notice_given AND k.items IS NOT NULL
          AND coalesce(k.valid_from, '') <= $p.today AND coalesce(k.valid_until, '~') >= $p.today
          AND (any(row IN must WHERE NOT row.self)
            OR NOT isEmpty([g IN signed WHERE g.consent = k.id AND g.capacity = 'SELF' AND g.person = s.id]))
          AND (any(row IN must WHERE NOT row.representative)
            OR NOT isEmpty([g IN signed WHERE g.consent = k.id AND g.capacity IN ['PARENT', 'APPOINTED_GUARDIAN'] AND g.person IN representatives]))])
      THEN [[$p.today, 'SUPPORT_CONSENT']]
    WHEN n:Need AND n.subject = s.id AND n.status = 'OPEN' AND n.level = 'URGENT'
      AND isEmpty([r IN sent WHERE r.need = n.id OR r.requested_on >= coalesce(n.since, '')])
      AND (NOT whole OR isEmpty([a IN rows
        WHERE (a:Contact OR a:SafetyAction) AND a.on >= coalesce(n.since, '')
          OR a:Enrolment AND (a.need = n.id OR a.since >= coalesce(n.since, ''))]))
      THEN [[coalesce(n.since, $p.today), 'URGENT_NEED']]
    ELSE [] END AS fall
  WITH n, whole, fall[0] AS day, fall[1] AS kind
  WHERE day IS NOT NULL AND ($p.until = '' OR day <= $p.until) AND (whole OR kind IN ['REFERRAL', 'URGENT_NEED'])
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
  UNION ALL
  WITH me, s, ways WHERE ways / 4 % 8 > 0
  MATCH (s)<-[:OPENS]-(n:EmergencyAccess)
  WHERE coalesce(n.requested_by, '') <> me.id
  WITH n, CASE WHEN n.opened_at IS NULL THEN
      CASE WHEN n.ended_by IS NULL AND n.requested_at > $p.asked THEN $p.today END
    WHEN n.reviewed_at IS NULL THEN n.review_due_on END AS day,
    CASE WHEN n.opened_at IS NULL THEN 'EMERGENCY_REQUEST' ELSE 'EMERGENCY_REVIEW' END AS kind
  WHERE day IS NOT NULL AND ($p.until = '' OR day <= $p.until)
  RETURN n, day, kind
}
WITH s, ways, n, day, kind,
  CASE WHEN EXISTS { (s)<-[:CASE_OF]-(c:Case) WHERE c.class = 'CRISIS' AND c.closed_on IS NULL } THEN '0 ' ELSE '1 ' END AS rank
WITH collect({n: n, id: n.id, value: day + ' ' + rank + kind, ways: ways}) AS hits
// with page
