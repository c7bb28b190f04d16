package storetest

import (
	"testing"
	"time"

	"ieum/internal/ieum"
)

func workCases() []conformance {
	return []conformance{
		{"tasks are kept by each filter, in order of the day they are due", testTaskFilters},
		{"conferences are kept by each filter, in order of their day", testConferenceFilters},
	}
}

// taskOf is a task of a student's, named for it.
func taskOf(of, name string, due ieum.Date, change func(*ieum.Task)) *ieum.Task {
	t := &ieum.Task{Head: on(student(of), "Task", name), Text: name, Owner: ieum.OwnerStudent, DueOn: due}
	if change != nil {
		change(t)
	}
	return t
}

// itemNames are the names of rows, among some.
func itemNames[T ieum.Entity](rows []T, names ...string) []string {
	var found []string
	for _, row := range rows {
		for _, name := range names {
			if row.Meta().ID == named(ieum.KindOf(row), name) {
				found = append(found, name)
			}
		}
	}
	return found
}

func testTaskFilters(t *testing.T, s ieum.Store) {
	noon := time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	put(t, s, append(village(), openCase("sora", "blue"), manages("han", "mina", "2026-01-01", ""), manages("seo", "sora", "", ""),
		taskOf("mina", "undated", "", nil), taskOf("mina", "done", "2026-11-01", func(t *ieum.Task) { t.DoneOn = "2026-11-02" }),
		taskOf("sora", "agency", "2026-11-10", func(t *ieum.Task) { t.Owner, t.ChangedAt = ieum.OwnerAgency, noon }),
		taskOf("mina", "late", "2026-12-01", func(t *ieum.Task) { t.ChangedAt = noon.Add(-time.Microsecond) }))...)
	for _, tt := range []struct {
		name   string
		filter ieum.TaskFilter
		want   []string
	}{
		{"none", ieum.TaskFilter{}, []string{"undated", "done", "agency", "late"}},
		{"done", ieum.TaskFilter{Done: new(true)}, []string{"done"}},
		{"not done", ieum.TaskFilter{Done: new(false)}, []string{"undated", "agency", "late"}},
		{"owner", ieum.TaskFilter{Owner: ieum.OwnerAgency}, []string{"agency"}},
		{"case manager", ieum.TaskFilter{CaseManager: manager("seo")}, []string{"agency"}},
		{"from a day", ieum.TaskFilter{DueFrom: "2026-11-10"}, []string{"agency", "late"}},
		{"until a day", ieum.TaskFilter{DueUntil: "2026-11-10"}, []string{"done", "agency"}},
		{"changed since", ieum.TaskFilter{ChangedSince: noon}, []string{"agency"}},
		{"all together", ieum.TaskFilter{Done: new(false), Owner: ieum.OwnerStudent, CaseManager: manager("han"), DueFrom: "2026-12-01", DueUntil: "2026-12-01", ChangedSince: noon.Add(-time.Hour)}, []string{"late"}},
		{"all together, none left", ieum.TaskFilter{Done: new(true), CaseManager: manager("seo")}, nil},
	} {
		scope := program()
		scope.Today = today
		slice, err := s.View(scope).Tasks(t.Context(), tt.filter, everything)
		same(t, tt.name, []any{itemNames(slice.Rows, "undated", "done", "agency", "late"), slice.Total, err}, []any{tt.want, len(tt.want), nil})
	}
	second, err := s.View(program()).Tasks(t.Context(), ieum.TaskFilter{}, ieum.Page{Limit: 1, After: ieum.Mark{Value: "2026-11-01", ID: named("Task", "done")}})
	same(t, "the page after a mark", []any{itemNames(second.Rows, "agency"), second.Before, second.After, err}, []any{[]string{"agency"}, true, true, nil})
	hidden, err := s.View(by("nobody", everyWay)).Tasks(t.Context(), ieum.TaskFilter{}, everything)
	same(t, "of who is hidden", []any{hidden.Total, err}, []any{0, nil})
}

func testConferenceFilters(t *testing.T, s ieum.Store) {
	noon := time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	meeting := func(of, name string, change func(*ieum.Conference)) *ieum.Conference {
		c := &ieum.Conference{Head: on(student(of), "Conference", name), Kind: ieum.InternalConference}
		change(c)
		return c
	}
	put(t, s, append(village(), openCase("sora", "blue"), manages("han", "mina", "2026-01-01", ""), manages("seo", "sora", "", ""),
		meeting("mina", "undated", func(*ieum.Conference) {}),
		meeting("mina", "held", func(c *ieum.Conference) { c.PlannedOn, c.HeldOn, c.ChangedAt = "2026-11-20", "2026-11-12", noon }),
		meeting("sora", "called", func(c *ieum.Conference) {
			c.PlannedOn, c.Kind, c.Members = "2026-11-15", ieum.IntegratedConference, []ieum.ID{manager("seo")}
		}),
		meeting("mina", "off", func(c *ieum.Conference) { c.PlannedOn, c.CalledOffOn = "2026-11-30", "2026-11-25" }))...)
	for _, tt := range []struct {
		name   string
		filter ieum.ConferenceFilter
		want   []string
	}{
		{"none", ieum.ConferenceFilter{}, []string{"undated", "held", "called", "off"}},
		{"called", ieum.ConferenceFilter{State: ieum.ConferenceCalled}, []string{"undated", "called"}},
		{"held", ieum.ConferenceFilter{State: ieum.ConferenceHeld}, []string{"held"}},
		{"called off", ieum.ConferenceFilter{State: ieum.ConferenceOff}, []string{"off"}},
		{"in no state", ieum.ConferenceFilter{State: "NONE"}, nil},
		{"kind", ieum.ConferenceFilter{Kind: ieum.IntegratedConference}, []string{"called"}},
		{"case manager", ieum.ConferenceFilter{CaseManager: manager("han")}, []string{"undated", "held", "off"}},
		{"from a day", ieum.ConferenceFilter{From: "2026-11-15"}, []string{"called", "off"}},
		{"until a day", ieum.ConferenceFilter{Until: "2026-11-15"}, []string{"held", "called"}},
		{"changed since", ieum.ConferenceFilter{ChangedSince: noon}, []string{"held"}},
		{"all together", ieum.ConferenceFilter{State: ieum.ConferenceHeld, Kind: ieum.InternalConference, CaseManager: manager("han"), From: "2026-11-12", Until: "2026-11-12", ChangedSince: noon}, []string{"held"}},
	} {
		scope := program()
		scope.Today = today
		slice, err := s.View(scope).Conferences(t.Context(), tt.filter, everything)
		same(t, tt.name, []any{itemNames(slice.Rows, "undated", "held", "called", "off"), slice.Total, err}, []any{tt.want, len(tt.want), nil})
	}
	hidden, err := s.View(by("nobody", everyWay)).Conferences(t.Context(), ieum.ConferenceFilter{}, everything)
	same(t, "of who is hidden", []any{hidden.Total, err}, []any{0, nil})
}

func (m model) tasks(scope ieum.Scope, filter ieum.TaskFilter) []*ieum.Task {
	return keep(visible[*ieum.Task](m, scope), func(t *ieum.Task) bool {
		return (filter.Done == nil || *filter.Done != t.DoneOn.Absent()) && (filter.Owner == "" || t.Owner == filter.Owner) &&
			(filter.CaseManager == "" || m.managerOf(scope, t.Root) == filter.CaseManager) && between(t.DueOn, filter.DueFrom, filter.DueUntil) &&
			!t.ChangedAt.Before(filter.ChangedSince)
	})
}

func (m model) conferences(scope ieum.Scope, filter ieum.ConferenceFilter) []*ieum.Conference {
	return keep(visible[*ieum.Conference](m, scope), func(c *ieum.Conference) bool {
		return (filter.State == "" || c.State() == filter.State) && (filter.Kind == "" || c.Kind == filter.Kind) &&
			(filter.CaseManager == "" || m.managerOf(scope, c.Root) == filter.CaseManager) && between(c.Day(), filter.From, filter.Until) &&
			!c.ChangedAt.Before(filter.ChangedSince)
	})
}

// work holds the lists of what is done against those of the model.
func (sc *script) work() {
	scope, page := sc.scope(), sc.page(days...)
	tasks := ieum.TaskFilter{Done: pick(sc, "done", nil, new(false), new(true)), CaseManager: sc.some("CaseManager"), ChangedSince: sc.moment()}
	if pick(sc, "other", true, false) {
		tasks = ieum.TaskFilter{Owner: pick(sc, "owner", "", ieum.OwnerAgency), DueFrom: sc.day(), DueUntil: sc.day()}
	}
	want := slice(sc.model.tasks(scope, tasks),
		func(t *ieum.Task) ieum.Mark { return ieum.Mark{Value: string(t.DueOn), ID: t.ID} }, page)
	got, err := sc.store.View(scope).Tasks(sc.ctx, tasks, page)
	agree(sc, "tasks", got, err, want)
	meetings := ieum.ConferenceFilter{State: pick(sc, "state", "", ieum.ConferenceCalled, ieum.ConferenceHeld, ieum.ConferenceOff), CaseManager: sc.some("CaseManager")}
	if pick(sc, "other", true, false) {
		meetings = ieum.ConferenceFilter{Kind: pick(sc, "kind", "", ieum.IntegratedConference), From: sc.day(), Until: sc.day(), ChangedSince: sc.moment()}
	}
	held := slice(sc.model.conferences(scope, meetings),
		func(c *ieum.Conference) ieum.Mark { return ieum.Mark{Value: string(c.Day()), ID: c.ID} }, page)
	found, err := sc.store.View(scope).Conferences(sc.ctx, meetings, page)
	agree(sc, "conferences", found, err, held)
}
