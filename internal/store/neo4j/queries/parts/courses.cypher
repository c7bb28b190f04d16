WITH s, ways
WHERE ($p.student = '' OR s.id = $p.student) AND ($p.school = '' OR s.school = $p.school)
// with manager
MATCH (s)<-[:HANGS_ON]-(n:Case)
WHERE ($p.team = '' OR n.team = $p.team) AND (size($p.stages) = 0 OR n.stage IN $p.stages) AND ($p.class = '' OR n.class = $p.class)
  AND ($p.manager = '' OR $p.manager IN managers) AND ($p.open = '' OR ($p.open = 'yes') = (n.closed_on IS NULL))
  AND ($p.from = '' OR n.opened_on >= $p.from) AND ($p.until = '' OR n.opened_on <= $p.until)
  AND ($p.quiet = '' OR (n.opened_on IS NULL OR n.opened_on < $p.quiet) AND NOT EXISTS { (n)<-[:IN]-(k:Contact) WHERE k.on >= $p.quiet })
