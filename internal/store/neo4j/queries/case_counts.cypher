// What: how many of the visible cases are of each stage, or of each class.
// Parameters: student, team, class, manager, school, open, from, until, quiet (each '' or a filter; open yes or no, from and until days of opening, quiet the day since which nobody was in contact), stages (names, or none), managed (whether the case manager is asked for), by (STAGE or CLASS), and those of the scope.
// Columns: rows (list of [key, number]).
// with me
// with visible
// with courses
WITH CASE $p.by WHEN 'STAGE' THEN n.stage ELSE n.class END AS key, count(*) AS number WHERE key IS NOT NULL
RETURN collect([key, number]) AS rows
