OPTIONAL MATCH (me:Entity:Staff {id: $p.staff}) USING INDEX SEEK me:Entity(id) WHERE me.active AND me.approved_until >= $p.today
// Barred are the students for whose sake a restriction in force masks the account or the agency where it
// works, those who live with them, and their households.
CALL (me) {
  MATCH (me)-[:IS]->(self)
  OPTIONAL MATCH (self)-[:WORKS_AT]->(house:Agency)
  UNWIND [self, house] AS masked
  MATCH (masked)<-[:MASKS]-(r:Restriction)-[:PROTECTS]->(child:Student)
  WHERE (r.from IS NULL OR r.from <= $p.today) AND (r.until IS NULL OR r.until >= $p.today)
  OPTIONAL MATCH (child)-[:MEMBER_OF]->(home:Household)
  OPTIONAL MATCH (home)<-[:MEMBER_OF]-(sibling:Student)
  RETURN collect(child) + collect(home) + collect(sibling) AS barred
}
