package embedded

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"sync"

	"ieum/internal/ieum"
)

// dueBranch is one kind of what falls due: rows of e that hang on a student t
// of turn, with the day.
type dueBranch struct {
	kind  string // an expression
	table string
	day   string
	// whole is true for what is told of records that are read as a whole only.
	whole bool
	where string
}

// dueBranches are all kinds but what is handed on, which has a text of its own.
var dueBranches = []dueBranch{
	{"iif(e.stage = 'REASSESSMENT', 'REASSESSMENT', 'STAGE')", "stage_entry", "e.due_on", true, "e.left_on IS NULL"},
	{"'SELECTION'", "selection", "e.due_on", true, "e.state = 'UNDER_WAY'"},
	{"'CONFERENCE'", "conference", "e.planned_on", true, "e.held_on IS NULL AND e.called_off_on IS NULL"},
	{"'TASK'", "task", "e.due_on", true, "e.done_on IS NULL"},
	{"'FOLLOW_UP'", "follow_up", "e.due_on", true, "e.done_on IS NULL"},
	{"'REFERRAL'", "referral", "e.due_on", false, "COALESCE(e.state, '') NOT IN (SELECT value FROM json_each(:final))"},
	{"'CONSENT_END'", "consent", "e.valid_until", true, consentEnds},
	{"'CONSENT_RETRY'", "consent", "e.retry_on", true, consentAgain},
	{"'SERVICE_END'", "enrolment", "e.until", true, serviceEnds},
	{
		"'GROUND_REVIEW'", "referral", "date(e.requested_on, '+1 day')", true,
		"t.atwork AND e.ground IS NOT NULL AND e.ground_reviewed_on IS NULL AND " + sent,
	},
	{"'SUPPORT_CONSENT'", `"case"`, ":today", true, unsupported},
	{"'URGENT_NEED'", "need", "COALESCE(e.since, :today)", false, unattended},
}

// sent is the condition that a referral e went out, sentOther that r did.
const (
	sent      = `COALESCE(e.state, '') NOT IN (SELECT value FROM json_each(:unsent))`
	sentOther = `COALESCE(r.state, '') NOT IN (SELECT value FROM json_each(:unsent))`
)

// standing is the condition that a consent e was given and not withdrawn; the
// others are that of o and of k.
const (
	standing        = `e.decision = 'GIVEN' AND (e.withdrawn_on IS NULL OR e.withdrawn_on > :today)`
	standingOther   = `o.decision = 'GIVEN' AND (o.withdrawn_on IS NULL OR o.withdrawn_on > :today)`
	standingSupport = `k.decision = 'GIVEN' AND (k.withdrawn_on IS NULL OR k.withdrawn_on > :today)`
)

// sameAsk is the condition that a consent o is another of the kind and
// recipient of e.
const sameAsk = `o.root = t.root AND o.id <> e.id AND o.kind IS e.kind AND o.recipient IS e.recipient`

const consentEnds = `t.atwork AND e.valid_until >= :today AND ` + standing + `
  AND NOT EXISTS (SELECT 1 FROM consent o WHERE ` + sameAsk + ` AND ` + standingOther + `
    AND (o.valid_until IS NULL OR o.valid_until > e.valid_until))`

const consentAgain = `t.atwork AND e.decision IN ('REFUSED', 'UNREACHABLE')
  AND NOT EXISTS (SELECT 1 FROM consent o WHERE ` + sameAsk + `
    AND (o.recorded_on > COALESCE(e.recorded_on, '') OR o.recorded_on IS e.recorded_on AND o.decision = 'GIVEN'))`

const serviceEnds = `t.atwork AND e.beneficiary = t.root AND e.until >= :today
  AND NOT EXISTS (SELECT 1 FROM enrolment o WHERE o.root = t.root AND o.id <> e.id AND o.beneficiary = t.root
    AND o.service IS e.service AND (o.until IS NULL OR o.until > e.until))`

// unsupported asks for every case whether a consent to support holds: whoever
// must sign by the student's birthday has signed, the representative with a
// power that somebody has seen on paper.
const unsupported = `e.closed_on IS NULL AND e.stage IN (SELECT value FROM json_each(:giving))
  AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.root = t.root AND r.ground IS NOT NULL AND ` + sentOther + `)
  AND NOT EXISTS (SELECT 1 FROM consent k JOIN student s ON s.id = t.root
    LEFT JOIN json_each(:support) j ON s.birth_date IS NOT NULL AND j.value ->> 'bornFrom' <= s.birth_date
      AND (j.value ->> 'bornUntil' = '' OR s.birth_date <= j.value ->> 'bornUntil')
    WHERE k.root = t.root AND k.student = t.root AND k.kind = 'SUPPORT' AND ` + standingSupport + `
      AND k.refusal_notice_given = 1 AND k.items IS NOT NULL
      AND (k.valid_from IS NULL OR k.valid_from <= :today) AND (k.valid_until IS NULL OR k.valid_until >= :today)
      AND (j.value ->> 'self' = 0 OR EXISTS (SELECT 1 FROM signature g WHERE g.root = t.root AND g.consent = k.id
        AND g.signed_on <= :today AND g.capacity = 'SELF' AND g.person = t.root))
      AND (j.value ->> 'representative' = 0 OR EXISTS (SELECT 1 FROM signature g JOIN family f ON f."from" = t.root AND f."to" = g.person
        WHERE g.root = t.root AND g.consent = k.id AND g.signed_on <= :today AND g.capacity IN ('PARENT', 'APPOINTED_GUARDIAN')
          AND f.legal_representative = 1 AND f.verified IN ('FAMILY_REGISTER', 'SCHOOL_RECORD'))))`

const unattended = `e.subject = t.root AND e.status = 'OPEN' AND e.level = 'URGENT'
  AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.root = t.root AND ` + sentOther + `
    AND (r.need = e.id OR r.requested_on >= COALESCE(e.since, '')))
  AND NOT (t.whole AND (
    EXISTS (SELECT 1 FROM contact a WHERE a.root = t.root AND a."on" >= COALESCE(e.since, ''))
    OR EXISTS (SELECT 1 FROM safety_action a WHERE a.root = t.root AND a."on" >= COALESCE(e.since, ''))
    OR EXISTS (SELECT 1 FROM enrolment a WHERE a.root = t.root AND (a.need = e.id OR a.since >= COALESCE(e.since, '')))))`

// due are the hits of the list. Its last branch is what a supervisor hands on,
// whoever manages it.
var due = sync.OnceValue(func() string {
	var all strings.Builder
	for _, b := range dueBranches {
		fmt.Fprintf(&all, `SELECT e.id, %[1]s || ' ' || t.rank || ' ' || %[2]s, t.ways FROM turn t CROSS JOIN %[3]s e ON e.root = t.root
WHERE %[1]s IS NOT NULL AND (:until = '' OR %[1]s <= :until) AND %[4]s AND %[5]s
UNION ALL
`, b.day, b.kind, b.table, wholly(b.whole), b.where)
	}
	return all.String() + handOn + decide
})

// wholly is the condition that a kind may be told of a student.
func wholly(whole bool) string {
	if whole {
		return "t.whole"
	}
	return "1"
}

const handOn = `SELECT DISTINCT c.id, :today || ' ' || ` + rank + ` || ' REASSIGNMENT', v.ways
FROM visible v CROSS JOIN "case" c ON c.root = v.root CROSS JOIN team t ON t.id = c.team
CROSS JOIN walled w ON w.student = v.root
WHERE v.ways & 4 AND t.supervisor = :staff AND c.closed_on IS NULL AND (:until = '' OR :today <= :until)
  AND (EXISTS (SELECT 1 FROM manages m CROSS JOIN case_manager k ON k.id = m.case_manager
      WHERE m.student = v.root AND ` + managing + ` AND w.masked IN (k.id, k.organisation))
    OR NOT EXISTS (SELECT 1 FROM manages m WHERE m.student = v.root AND m.case_manager IS NOT NULL AND ` + managing + `)
    AND EXISTS (SELECT 1 FROM staff a LEFT JOIN worker k ON k.id = a.self LEFT JOIN case_manager m ON m.id = a.self
      WHERE a.team = c.team AND a.active = 1 AND a.approved_until >= :today AND w.masked IN (a.self, k.organisation, m.organisation)))`

// decide are the requests that wait for somebody above or beside the case team,
// and what they are to review.
const decide = `
UNION ALL
SELECT e.id, :today || ' ' || ` + rank + ` || ' EMERGENCY_REQUEST', v.ways FROM visible v CROSS JOIN emergency_access e ON e.student = v.root
WHERE v.ways & :deciding AND e.requested_by IS NOT :staff AND (:until = '' OR :today <= :until)
  AND e.opened_at IS NULL AND e.ended_by IS NULL AND e.requested_at > :asked
UNION ALL
SELECT e.id, e.review_due_on || ' ' || ` + rank + ` || ' EMERGENCY_REVIEW', v.ways FROM visible v CROSS JOIN emergency_access e ON e.student = v.root
WHERE v.ways & :deciding AND e.requested_by IS NOT :staff AND (:until = '' OR e.review_due_on <= :until)
  AND e.opened_at IS NOT NULL AND e.review_due_on IS NOT NULL AND e.reviewed_at IS NULL`

// managing is the condition that a tie m stands on :today.
const managing = `(m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)`

// rank follows the day in the value of a hit of v: a student in a crisis comes
// before all others of the day.
const rank = `iif(EXISTS (SELECT 1 FROM "case" x WHERE x.student = v.root AND x.class = 'CRISIS' AND x.closed_on IS NULL), '0', '1')`

// turn makes turn(root, ways, whole, atwork, rank), the visible students whom
// :manager manages: whether their record is read as a whole, and whether a case
// of theirs is open or none was opened yet. walled(student, masked) tells whom
// restrictions in force mask for the households of the visible students.
const turn = `turn(root, ways, whole, atwork, rank) AS MATERIALIZED (
  SELECT v.root, v.ways, (v.ways & ~:partly) <> 0,
    EXISTS (SELECT 1 FROM "case" c WHERE c.root = v.root AND c.closed_on IS NULL)
      OR NOT EXISTS (SELECT 1 FROM "case" c WHERE c.root = v.root),
    ` + rank + `
  FROM visible v WHERE :manager = '' OR ` + managed + `),
walled(student, masked) AS (
  SELECT v.root, r.masked FROM visible v CROSS JOIN restriction r ON r.student = v.root
  WHERE v.ways & 4 AND r.masked IS NOT NULL AND ` + inForce + `
  UNION
  SELECT v.root, r.masked FROM visible v CROSS JOIN student s ON s.id = v.root CROSS JOIN student o ON o.household = s.household
  CROSS JOIN restriction r ON r.student = o.id
  WHERE v.ways & 4 AND r.masked IS NOT NULL AND ` + inForce + `)`

// dueColumns tell of the one row that p.id names.
const dueColumns = `
  COALESCE(g.root, t.root, f.root, r.root, c.root, k.root, e.root, n.root, l.root, o.root, y.student), g.stage, COALESCE(t.text, f.text)`

const dueJoin = `
LEFT JOIN stage_entry g ON g.id = p.id LEFT JOIN task t ON t.id = p.id
LEFT JOIN follow_up f ON f.id = p.id LEFT JOIN referral r ON r.id = p.id LEFT JOIN "case" c ON c.id = p.id
LEFT JOIN consent k ON k.id = p.id LEFT JOIN enrolment e ON e.id = p.id LEFT JOIN need n ON n.id = p.id
LEFT JOIN selection l ON l.id = p.id LEFT JOIN conference o ON o.id = p.id LEFT JOIN emergency_access y ON y.id = p.id`

// Due implements [ieum.Lists].
func (v *view) Due(ctx context.Context, filter ieum.DueFilter, p ieum.Page) (ieum.Slice[*ieum.Due], error) {
	slice, err := page(ctx, v, list[*ieum.Due]{
		what: "list what is due", with: turn, hits: due(), columns: dueColumns, join: dueJoin, decode: decodeDue,
		args: []any{
			sql.Named("until", string(filter.Until)), sql.Named("manager", string(filter.CaseManager)),
			sql.Named("partly", int64(filter.Partly)), sql.Named("support", listText(filter.Support)),
			sql.Named("final", listText(ieum.FinalReferralStates())), sql.Named("unsent", listText(ieum.UnsentReferralStates())),
			sql.Named("giving", listText(ieum.GivingStages())),
			sql.Named("deciding", int64(ieum.EmergencyDeciders())), sql.Named("asked", v.scope.Since(ieum.EmergencyWaits)),
		},
	}, p)
	for i, mark := range slice.Marks {
		slice.Rows[i].Place(mark)
	}
	return slice, err
}

func decodeDue(row []any, reach ieum.Reach) (*ieum.Due, error) {
	return &ieum.Due{Student: ieum.ID(asText(row[0])), Stage: ieum.Stage(asText(row[1])), Text: asText(row[2]), Reach: reach}, nil
}
