// The case manager of a student is whose tie stands today, of several the latest: a list of one, or of none.
CALL (s) {
  WITH s WHERE $p.managed
  MATCH (s)<-[tie:MANAGES]-(w:CaseManager)
  WHERE (tie.since IS NULL OR tie.since <= $p.today) AND (tie.until IS NULL OR tie.until >= $p.today)
  WITH w, tie ORDER BY coalesce(tie.since, '') DESC, tie.id DESC LIMIT 1
  RETURN collect(w.id) AS managers
}
