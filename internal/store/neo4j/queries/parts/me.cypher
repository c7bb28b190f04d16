OPTIONAL MATCH (me:Entity:Staff {id: $p.staff}) USING INDEX SEEK me:Entity(id) WHERE me.active AND me.approved_until >= $p.today
