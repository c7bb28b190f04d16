// 질문: 이 사례관리자에게서 저 기관까지, 아는 사람을 거치는 길은 무엇이고 어느 것이 가장 튼튼한가?
// Question: which ways lead from this case manager to that agency by acquaintance, and which is the strongest?
// Parameters: manager (id), agency (id), today (YYYY-MM-DD).
// Columns: people (ids in order, the manager first), ties (number of acquaintances on the way), strength (0 to 1).
// Meaning: every way of one to three acquaintances that meets nobody twice, the strongest first: an oracle to hold the program's
// paths against, slow where many know many. Strengths are not kept in the graph; they are computed here by the same
// rule as docs/adr/0020 gives for KNOWS and WORKS_AT: 0.9 - 0.4 * 2^(-n/4) for n things done together, halved by
// each 180 days without contact (a contact nobody noted counts as 180 days ago), times 0.95 for who works there.
MATCH p = (:Entity&CaseManager {id: $manager})-[k:KNOWS WHERE NOT k.conflict AND (k.author IS NULL OR k.shared)]-{1,3}(last:Worker)
WHERE EXISTS { (last)-[:WORKS_AT]->(:Agency {id: $agency}) }
  AND all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
RETURN [n IN nodes(p) | n.id] AS people, size(k) AS ties,
  reduce(strength = 0.95, tie IN k | strength
    * (0.9 - 0.4 * 2.0 ^ (-(coalesce(tie.conferences, 0) + coalesce(tie.referrals, 0)) / 4.0))
    * 2.0 ^ (-CASE WHEN tie.last_contact_on IS NULL THEN 180
        WHEN tie.last_contact_on > $today THEN 0
        ELSE duration.inDays(date(tie.last_contact_on), date($today)).days END / 180.0)) AS strength
ORDER BY strength DESC, people
