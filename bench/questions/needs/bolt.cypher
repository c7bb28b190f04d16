MATCH (s:Entity {id: $id})
RETURN {
  id: s.id, displayName: s.display_name,
  needs: COLLECT {
    MATCH (s)<-[:NEED_OF]-(n:Need)
    RETURN {id: n.id, domain: n.domain, services: COLLECT {
      MATCH (n)-[:ABOUT]->(:NeedCode)<-[:MEETS]-(v:Service)-[:OFFERED_BY]->(a:Agency) WHERE v.status = 'ACTIVE' AND a.status = 'ACTIVE'
      WITH v, a ORDER BY v.name_ko, v.id LIMIT 10
      RETURN {id: v.id, name: v.name_ko, agency: {id: a.id, name: a.name_ko, phone: a.phone}} AS service
      ORDER BY v.name_ko, v.id
    }} AS need ORDER BY n.since DESC, n.id
  }
} AS answer
