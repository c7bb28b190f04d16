package cypher_test

import (
	"cmp"
	"slices"
	"testing"
	"time"

	"ieum/internal/ieum"
)

// question is what a query is asked and what it must answer, row by row.
type question struct {
	parameters map[string]any
	rows       []string
}

// questions are those of the queries, by name of file.
func (w *town) questions(t *testing.T) map[string]question {
	t.Helper()
	return map[string]question{
		"01-served-now-and-before": w.served(),
		"02-household-overlap":     w.overlap(),
		"03-ending-soon":           w.ending(3),
		"04-unmet-need-by-area":    w.unmet(),
		"05-referral-flow":         w.flow(6),
		"06-who-may-see":           w.maySee(),
		"07-introducers":           w.introducers(),
		"08-only-supplier":         w.onlySupplier(),
		"09-caseload":              w.caseload(),
		"10-stale-capacity":        w.stale(),
		"11-weighted-paths":        w.paths(t),
	}
}

// row is a line with what it is ordered by: numbers, larger first, then text.
type row struct {
	numbers []float64
	text    string
	line    string
}

func lines(rows []row) []string {
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(-slices.Compare(a.numbers, b.numbers), cmp.Compare(a.text, b.text))
	})
	var text []string
	for _, r := range rows {
		text = append(text, r.line)
	}
	return text
}

// served is about the student who has had the most, some of which has ended
// and some of which has not.
func (w *town) served() question {
	of := map[ieum.ID][]*ieum.Enrolment{}
	var most ieum.ID
	for _, e := range every[ieum.Enrolment](w) {
		of[e.Beneficiary] = append(of[e.Beneficiary], e)
		all := of[e.Beneficiary]
		mixed := slices.ContainsFunc(all, runs) && slices.ContainsFunc(all, func(e *ieum.Enrolment) bool { return !runs(e) })
		if e.Beneficiary.Is("Student") && mixed && len(all) > len(of[most]) {
			most = e.Beneficiary
		}
	}
	var rows []row
	for _, e := range of[most] {
		status := e.StatusOn(today)
		rank := map[ieum.EnrolmentStatus]float64{ieum.Ongoing: 3, ieum.Planned: 2, ieum.Ended: 1}[status]
		since := string(e.Since)
		if e.Since.Absent() {
			since = "~" // what is absent comes last
		}
		rows = append(rows, row{[]float64{rank}, since + string(e.ID), line(
			status, w.agencyOf(e.Service).Name.Ko, get[ieum.Service](w, e.Service).Name.Ko, e.Since, e.Until, e.LastContactOn, e.ID)})
	}
	return question{map[string]any{"student": string(most), "today": string(today)}, lines(rows)}
}

// presence is an agency in a household.
type presence struct {
	agency ieum.ID
	given  int
	since  ieum.Date
}

func (w *town) overlap() question {
	homes := map[ieum.ID]map[ieum.ID]*presence{}
	for _, e := range every[ieum.Enrolment](w) {
		home, _ := w.homeOf(e.Beneficiary)
		if home == "" || !runs(e) {
			continue
		}
		if homes[home] == nil {
			homes[home] = map[ieum.ID]*presence{}
		}
		agency := w.agencyOf(e.Service).ID
		p := homes[home][agency]
		if p == nil {
			p = &presence{agency, 0, e.Since}
			homes[home][agency] = p
		}
		p.given, p.since = p.given+1, min(p.since, e.Since)
	}
	var rows []row
	for home, agencies := range homes {
		var there []*presence
		total := 0
		for _, p := range agencies {
			there, total = append(there, p), total+p.given
		}
		slices.SortFunc(there, func(a, b *presence) int {
			return cmp.Or(cmp.Compare(b.given, a.given), cmp.Compare(a.since, b.since), cmp.Compare(a.agency, b.agency))
		})
		var others []ieum.ID
		for _, p := range there[1:] {
			others = append(others, p.agency)
		}
		if lead := there[0].agency; len(others) > 0 {
			rows = append(rows, row{nil, string(home), line(home, len(there), total, lead, get[ieum.Agency](w, lead).Name.Ko, others)})
		}
	}
	return question{map[string]any{"today": string(today)}, lines(rows)}
}

func (w *town) ending(months int) question {
	day, _ := time.Parse(time.DateOnly, string(today))
	last := ieum.DateOf(day.AddDate(0, months, 0))
	var rows []row
	add := func(what string, ends ieum.Date, id, of ieum.ID) {
		if !ends.Absent() && ends.Within(today, last) {
			rows = append(rows, row{nil, string(ends) + what + string(id), line(what, ends, id, of)})
		}
	}
	for _, e := range every[ieum.Enrolment](w) {
		add("ENROLMENT", e.Until, e.ID, e.Beneficiary)
	}
	for _, c := range every[ieum.Consent](w) {
		if c.Decision == "GIVEN" && c.WithdrawnOn.Absent() {
			add("CONSENT", c.ValidUntil, c.ID, c.Student)
		}
	}
	for _, a := range every[ieum.Agreement](w) {
		add("AGREEMENT", a.Until, a.ID, a.With)
	}
	for _, s := range every[ieum.Staff](w) {
		if s.Active {
			add("APPROVAL", s.ApprovedUntil, s.ID, s.ID)
		}
	}
	return question{map[string]any{"today": string(today), "months": months}, lines(rows)}
}

func (w *town) flow(least int) question {
	back := map[[2]ieum.ID]bool{}
	for _, f := range every[ieum.ObservedFlow](w) {
		back[[2]ieum.ID{f.To, f.From}] = true
	}
	var rows []row
	for _, f := range every[ieum.ObservedFlow](w) {
		if f.Answered < least {
			continue
		}
		share := float64(f.Accepted) / float64(f.Answered)
		rows = append(rows, row{[]float64{float64(f.Answered), share}, string(f.From) + string(f.To), line(
			f.From, get[ieum.Agency](w, f.From).Name.Ko, f.To, get[ieum.Agency](w, f.To).Name.Ko,
			f.Answered, f.Accepted, share, back[[2]ieum.ID{f.From, f.To}], f.LastOn)})
	}
	return question{map[string]any{"least": least}, lines(rows)}
}

// maySee is about a student whom the centre sees as well.
func (w *town) maySee() question {
	var c *ieum.Case
	for _, one := range every[ieum.Case](w) {
		if !one.SentUpOn.Absent() {
			c = one
			break
		}
	}
	student := get[ieum.Student](w, c.Student)
	team, district := get[ieum.Team](w, c.Team), get[ieum.School](w, student.School).District
	var rows []row
	for _, a := range every[ieum.Staff](w) {
		var ways []string
		for _, way := range []struct {
			name string
			open bool
		}{
			{"TEAM", a.Team == team.ID},
			{"REGISTERED", student.RegisteredBy == a.ID},
			{"SUPERVISION", team.Supervisor == a.ID},
			{"SCHOOL", a.School == student.School},
			{"CENTRE", a.District == district},
		} {
			if way.open {
				ways = append(ways, way.name)
			}
		}
		if len(ways) > 0 && a.Active && a.ApprovedUntil >= today {
			rows = append(rows, row{nil, string(a.ID), line(a.ID, a.DisplayName, a.Roles, ways)})
		}
	}
	return question{map[string]any{"student": string(student.ID), "today": string(today)}, lines(rows)}
}

func (w *town) caseload() question {
	weights := map[ieum.CaseClass]float64{ieum.Regular: 1, ieum.Intensive: 2, ieum.Crisis: 3}
	cases := map[ieum.ID][]*ieum.Case{}
	for _, c := range every[ieum.Case](w) {
		if c.ClosedOn.Absent() {
			cases[c.Student] = append(cases[c.Student], c)
		}
	}
	var rows []row
	for _, m := range every[ieum.CaseManager](w) {
		count, weighted, standard := 0, 0.0, cmp.Or(m.Standard, 20)
		for _, tie := range every[ieum.Manages](w) {
			if tie.CaseManager != m.ID || !tie.Until.Absent() && tie.Until < today {
				continue
			}
			for _, c := range cases[tie.Student] {
				count, weighted = count+1, weighted+weights[c.Class]
			}
		}
		rows = append(rows, row{[]float64{weighted / standard}, string(m.ID), line(m.ID, m.Name.Ko, count, weighted, standard, weighted/standard)})
	}
	parameters := map[string]any{"REGULAR": 1, "INTENSIVE": 2, "CRISIS": 3}
	return question{map[string]any{"today": string(today), "weights": parameters, "standard": 20}, lines(rows)}
}
