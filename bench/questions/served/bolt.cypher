MATCH (s:Entity {id: $id})
RETURN {
  id: s.id, displayName: s.display_name,
  needs: COLLECT {
    MATCH (s)<-[:NEED_OF]-(n:Need)
    RETURN {id: n.id, domain: n.domain} AS need ORDER BY n.since DESC, n.id
  },
  servedBy: COLLECT {
    MATCH (s)<-[:RECEIVED_BY]-(e:Enrolment)-[:OF]->(v:Service)-[:OFFERED_BY]->(a:Agency)
    RETURN {since: e.since, service: {id: v.id, name: v.name_ko, agency: {id: a.id, name: a.name_ko, phone: a.phone}}} AS served
    ORDER BY e.since DESC, e.id
  }
} AS answer
