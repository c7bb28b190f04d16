UNWIND $p.ids AS id
MATCH (subject:Entity {id: id})
OPTIONAL MATCH (subject)-[:HANGS_ON]->(other:Entity)
WITH me, barred, subject, coalesce(other, subject) AS own
OPTIONAL MATCH (subject)-[:MEMBER_OF]->(home:Household) WHERE subject:Student
WITH me, barred, subject, own, CASE WHEN home IS NULL THEN [own] ELSE [own, home] END AS roots
UNWIND roots AS root
