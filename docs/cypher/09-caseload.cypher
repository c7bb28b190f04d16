// 질문: 사례관리자마다 얼마나 맡고 있고, 기준에 견주면 어떤가?
// Question: how much does each case manager carry, weighted by class of case, against the standard?
// Parameters: today (YYYY-MM-DD), weights (map of REGULAR, INTENSIVE, CRISIS to numbers; Ieum counts 1, 2 and 3), standard (where a case manager has none; Ieum takes its own setting).
// Columns: manager (id), name, cases (open cases of those managed today), weighted (number), standard (number), load (weighted by standard; above 1 is too much).
// Meaning: one row a case manager, the fullest first, those without cases included. No figure is official; the weights order, they do
// not measure, and a load is a question to the team about support and never a mark for a person.
MATCH (m:CaseManager)
OPTIONAL MATCH (m)-[tie:MANAGES]->(:Student)<-[:CASE_OF]-(c:Case)
WHERE (tie.until IS NULL OR tie.until >= $today) AND c.closed_on IS NULL
WITH m, collect(DISTINCT c) AS open, CASE WHEN m.standard > 0 THEN m.standard ELSE toFloat($standard) END AS standard
WITH m, size(open) AS cases, standard, reduce(sum = 0.0, c IN open | sum + coalesce($weights[c.class], 0)) AS weighted
RETURN m.id AS manager, m.name_ko AS name, cases, weighted, standard, weighted / standard AS load
ORDER BY load DESC, manager
