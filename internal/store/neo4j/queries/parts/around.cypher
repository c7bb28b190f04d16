UNWIND $p.ids AS id
MATCH (subject:Entity {id: id})
OPTIONAL MATCH (subject)-[:HANGS_ON]->(other:Entity)
WITH me, barred, subject, coalesce(other, subject) AS own
OPTIONAL MATCH (subject)-[:MEMBER_OF]->(home:Household)
WITH me, barred, subject, own,
  [own] + CASE WHEN home IS NULL OR home = own THEN [] ELSE [home] END
  + CASE WHEN home IS NULL THEN [] ELSE [(home)<-[:MEMBER_OF]-(m:Student) WHERE m <> own | m] END AS roots
UNWIND roots AS root
