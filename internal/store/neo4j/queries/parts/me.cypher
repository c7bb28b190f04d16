OPTIONAL MATCH (me:Entity:Staff {id: $p.staff}) WHERE me.active AND me.approved_until >= $p.today
