MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = SHORTEST 10 (a)-[:FAMILY|TEACHES|SUPPORTS|MANAGES|KNOWS|WORKS_AT|AGREED|AGREED_WITH|OBSERVED_FLOW|OFFERED_BY]-{1,5}(b)
RETURN collect([n IN nodes(p) | n.id]) AS answer
