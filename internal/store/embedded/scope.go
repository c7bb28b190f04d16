package embedded

// The scope in SQL. The two texts below hold the same ways (see ieum.Reach,
// whose bits the numbers are): the first asks which of some roots are
// visible, the second finds every visible student. The account must be
// active and approved on :today; :ways are those that its roles allow.
//
// The order of joins is fixed with CROSS JOIN: from the few known rows
// through an index, whatever the planner would guess.

// account is the one row of the account that may see anything at all.
const account = `
me(id, team, school, district) AS MATERIALIZED (
  SELECT id, team, school, district FROM staff
  WHERE id = :staff AND active = 1 AND approved_until >= :today),`

// visibleAmongRoots makes visible(root, ways) of roots(root): the students
// that the scope reaches, and the households where such a student lives.
const visibleAmongRoots = account + `
candidate(id, root) AS MATERIALIZED (
  SELECT s.id, r.root FROM roots r CROSS JOIN student s ON s.id = r.root
  UNION ALL
  SELECT s.id, r.root FROM roots r CROSS JOIN student s ON s.household = r.root),
seen(root, way) AS (
  SELECT k.root, 1 FROM me CROSS JOIN candidate k CROSS JOIN "case" c ON c.student = k.id
  WHERE :ways & 1 AND c.team = me.team
  UNION ALL
  SELECT k.root, 2 FROM me CROSS JOIN candidate k CROSS JOIN student s ON s.id = k.id
  WHERE :ways & 2 AND s.registered_by = me.id
  UNION ALL
  SELECT k.root, 4 FROM me CROSS JOIN candidate k CROSS JOIN "case" c ON c.student = k.id CROSS JOIN team t ON t.id = c.team
  WHERE :ways & 4 AND t.supervisor = me.id
  UNION ALL
  SELECT k.root, 8 FROM me CROSS JOIN candidate k CROSS JOIN student s ON s.id = k.id
  WHERE :ways & 8 AND s.school = me.school
  UNION ALL
  SELECT k.root, 16 FROM me CROSS JOIN candidate k CROSS JOIN "case" c ON c.student = k.id
    CROSS JOIN student s ON s.id = k.id CROSS JOIN school o ON o.id = s.school
  WHERE :ways & 16 AND c.sent_up_on IS NOT NULL AND o.district = me.district
  UNION ALL
  SELECT root, 32 FROM roots WHERE :ways & 32),
visible(root, ways) AS MATERIALIZED (SELECT root, sum(DISTINCT way) FROM seen GROUP BY root)`

// visibleStudents makes visible(root, ways) of all students.
const visibleStudents = account + `
seen(root, way) AS (
  SELECT c.student, 1 FROM me CROSS JOIN "case" c ON c.team = me.team WHERE :ways & 1
  UNION ALL
  SELECT s.id, 2 FROM me CROSS JOIN student s ON s.registered_by = me.id WHERE :ways & 2
  UNION ALL
  SELECT c.student, 4 FROM me CROSS JOIN team t ON t.supervisor = me.id CROSS JOIN "case" c ON c.team = t.id WHERE :ways & 4
  UNION ALL
  SELECT s.id, 8 FROM me CROSS JOIN student s ON s.school = me.school WHERE :ways & 8
  UNION ALL
  SELECT s.id, 16 FROM me CROSS JOIN "case" c CROSS JOIN student s ON s.id = c.student CROSS JOIN school o ON o.id = s.school
  WHERE :ways & 16 AND c.sent_up_on IS NOT NULL AND o.district = me.district
  UNION ALL
  SELECT id, 32 FROM student WHERE :ways & 32),
visible(root, ways) AS MATERIALIZED (SELECT root, sum(DISTINCT way) FROM seen GROUP BY root)`
