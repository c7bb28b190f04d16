// What: a page of the reports of errors in the directory, in order of the moment.
// Parameters: node, state (each '' or a filter), among (the state, where no node is asked for, else ''), every (whether neither is asked for), those of the page.
// Columns: total (number), before, after (whether there are more), rows (list of [ways, row, value]).
CALL () {
  MATCH (n:DirectoryReport) USING INDEX n:DirectoryReport(node) WHERE n.node = $p.node AND ($p.state = '' OR n.state = $p.state)
  RETURN n
  UNION ALL
  MATCH (n:DirectoryReport) USING INDEX n:DirectoryReport(state) WHERE n.state = $p.among
  RETURN n
  UNION ALL
// The planner reads before it asks for $p.every: where that is false, the range is empty.
  MATCH (n:Entity) WHERE n.id > CASE WHEN $p.every THEN 'report_' ELSE '~' END AND n.id < 'report`'
  RETURN n
}
WITH collect({n: n, id: n.id, value: coalesce(n.at, ''), ways: 0}) AS hits
// with page
