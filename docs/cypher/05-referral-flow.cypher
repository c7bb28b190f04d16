// 질문: 기관 사이에 의뢰는 어떻게 흐르고, 얼마나 받아들여지나?
// Question: how do referrals flow between agencies, and how often are they accepted?
// Parameters: least (answers; flows with fewer are left out).
// Columns: from_agency, from_name, to_agency, to_name, answered, accepted (numbers), share (accepted of answered, 0 to 1), mutual (true if they refer back), last_on (day).
// Meaning: one row a pair and direction, over the twelve months before the last nightly count. Refusals for lack of
// room, eligibility or area are not in it, and fewer than five answers are never kept: the flow tells about working
// together, and nothing about a single child or how good an agency is.
MATCH (a:Agency)-[f:OBSERVED_FLOW]->(b:Agency)
WHERE f.answered >= $least
RETURN a.id AS from_agency, a.name_ko AS from_name, b.id AS to_agency, b.name_ko AS to_name, f.answered AS answered, f.accepted AS accepted,
  toFloat(f.accepted) / f.answered AS share, EXISTS { (b)-[:OBSERVED_FLOW]->(a) } AS mutual, f.last_on AS last_on
ORDER BY answered DESC, share DESC, from_agency, to_agency
