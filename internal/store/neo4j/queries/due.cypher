// What: a page of what falls due for the visible students and is not done.
// Parameters: until, manager (each '' or a filter), final (states of referrals that nothing follows), those of the page and of the scope.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row]).
// with me
// with visible
WITH s, ways
WHERE $p.manager = '' OR EXISTS { (s)<-[tie:MANAGES]-(w:CaseManager) WHERE w.id = $p.manager AND (tie.until IS NULL OR tie.until >= $p.today) }
MATCH (s)<-[:HANGS_ON]-(n:StageEntry|Task|FollowUp|Referral)
WHERE n.due_on IS NOT NULL AND ($p.until = '' OR n.due_on <= $p.until)
  AND CASE WHEN n:StageEntry THEN n.left_on IS NULL
    WHEN n:Referral THEN NOT coalesce(n.state, '') IN $p.final
    ELSE n.done_on IS NULL END
WITH collect({n: n, id: n.id, value: n.due_on, ways: ways}) AS hits
// with page
