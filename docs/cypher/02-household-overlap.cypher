// 질문: 한 가구에 여러 기관이 함께 들어가 있는 곳은 어디이고, 누가 조정을 맡는 것이 자연스러운가?
// Question: which households are served by several agencies at once, and which of these would naturally coordinate?
// Parameters: today (YYYY-MM-DD).
// Columns: household (id), agencies (number), services (running enrolments of all members), lead (id of an agency), lead_name, others (ids).
// Meaning: one row a household with at least two agencies today, counted over students and adults who live there.
// The lead is a suggestion to open the talk with: the agency with the most running enrolments there, of equals the one
// that has been there longest, then the lower id. Who leads is for the agencies and the family to agree.
MATCH (h:Household)<-[:MEMBER_OF]-(:Student|Person)<-[:RECEIVED_BY]-(e:Enrolment)-[:OF]->(:Service)-[:OFFERED_BY]->(a:Agency)
WHERE e.since <= $today AND (e.until IS NULL OR e.until >= $today)
WITH h, a, count(e) AS given, min(e.since) AS since
ORDER BY h.id, given DESC, since, a.id
WITH h, collect({id: a.id, name: a.name_ko, given: given}) AS present
WHERE size(present) > 1
RETURN h.id AS household, size(present) AS agencies, reduce(n = 0, p IN present | n + p.given) AS services,
  present[0].id AS lead, present[0].name AS lead_name, [p IN present[1..] | p.id] AS others
ORDER BY household
