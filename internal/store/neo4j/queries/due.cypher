// What: a page of what falls due for the visible students and is not done; to a supervisor also, today, the open cases that a restriction of the household hides from who manages them, or, where nobody does, from somebody of the team.
// Parameters: until, manager (each '' or a filter), final (states of referrals that nothing follows), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row]).
// with me
// with visible
// coalesce keeps the planner from the index on the days of approvals: a team is small.
CALL (me, s, ways) {
  WITH s
  WHERE $p.manager = '' OR EXISTS { (s)<-[tie:MANAGES]-(w:CaseManager) WHERE w.id = $p.manager AND (tie.until IS NULL OR tie.until >= $p.today) }
  MATCH (s)<-[:HANGS_ON]-(n:StageEntry|Task|FollowUp|Referral)
  WHERE n.due_on IS NOT NULL AND ($p.until = '' OR n.due_on <= $p.until)
    AND CASE WHEN n:StageEntry THEN n.left_on IS NULL
      WHEN n:Referral THEN NOT coalesce(n.state, '') IN $p.final
      ELSE n.done_on IS NULL END
  RETURN n, n.due_on AS day
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
  RETURN n, $p.today AS day
}
WITH collect({n: n, id: n.id, value: day, ways: ways}) AS hits
// with page
