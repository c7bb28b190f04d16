OPTIONAL MATCH (me:Entity:Staff {id: $staff}) WHERE me.active AND me.approved_until >= $today
