CALL (seen) {
  UNWIND seen AS one
  RETURN one.root AS root, one.ways AS ways
  UNION ALL
  UNWIND seen AS one
  WITH one.root AS s, one.ways AS ways WHERE NOT $p.all
  MATCH (s)-[:MEMBER_OF]->(home:Household)
  WITH home, collect(ways) AS all
  RETURN home AS root,
    reduce(sum = 0, bit IN [1, 2, 4, 8, 16, 32, 64] | sum + CASE WHEN any(w IN all WHERE w / bit % 2 = 1) THEN bit ELSE 0 END) AS ways
  UNION ALL
// As in visible: where $p.all is false, the range is empty.
  MATCH (home:Entity) WHERE home.id > CASE WHEN $p.all THEN 'household_' ELSE '~' END AND home.id < 'household`'
  RETURN home AS root, 128 AS ways
}
