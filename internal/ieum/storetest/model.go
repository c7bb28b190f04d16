package storetest

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// model is a store in the plainest form: rows by id, and every answer by
// looking at all of them.
type model map[ieum.ID]ieum.Entity

// every returns the rows of one kind in order of id.
func every[T ieum.Entity](m model) []T {
	var rows []T
	for _, id := range slices.Sorted(maps.Keys(m)) {
		if row, ok := m[id].(T); ok {
			rows = append(rows, row)
		}
	}
	return rows
}

// ways returns how the scope's account comes to see a student.
func (m model) ways(scope ieum.Scope, of *ieum.Student) ieum.Reach {
	if scope.Ways.Has(ieum.ReachAll) {
		return ieum.ReachAll
	}
	me, ok := m[scope.Staff].(*ieum.Staff)
	if !ok {
		return 0
	}
	return m.waysOf(me, of, scope) & scope.Ways
}

// athome reports whether two students are one or live together.
func athome(a, b *ieum.Student) bool {
	return a.ID == b.ID || a.Household != "" && a.Household == b.Household
}

// masks returns all that is masked for a student's household on any day.
func (m model) masks(of *ieum.Student) []ieum.Mask {
	var masks []ieum.Mask
	for _, r := range every[*ieum.Restriction](m) {
		if child, ok := m[r.Student].(*ieum.Student); ok && r.Masked != "" && athome(child, of) {
			masks = append(masks, ieum.Mask{Student: r.Student, Masked: r.Masked, From: r.From, Until: r.Until})
		}
	}
	slices.SortFunc(masks, ieum.Mask.Compare)
	return slices.Compact(masks)
}

// walled reports whether somebody of the network is masked for a student's
// household on a day, by themselves or with the agency where they work.
func (m model) walled(self ieum.ID, of *ieum.Student, day ieum.Date) bool {
	at := ieum.ID("")
	switch e := m[self].(type) {
	case *ieum.CaseManager:
		at = e.Organisation
	case *ieum.Worker:
		at = e.Organisation
	}
	return slices.ContainsFunc(m.masks(of), func(k ieum.Mask) bool {
		return day.Within(k.From, k.Until) && (k.Masked == self || k.Masked == at)
	})
}

// waysOf returns all ways of an account to a student on the day of a scope.
func (m model) waysOf(me *ieum.Staff, of *ieum.Student, scope ieum.Scope) (ways ieum.Reach) {
	if !me.Active || me.ApprovedUntil.Absent() || me.ApprovedUntil < scope.Today || m.walled(me.Self, of, scope.Today) {
		return 0
	}
	attends, _ := m[of.School].(*ieum.School)
	cases, counting := 0, 0
	if attends != nil && of.School == me.School {
		ways |= ieum.ReachSchool
	}
	for _, c := range every[*ieum.Case](m) {
		if c.Student != of.ID {
			continue
		}
		cases++
		if handles, ok := m[c.Team].(*ieum.Team); ok && handles.Supervisor == me.ID {
			ways |= ieum.ReachSupervision
		}
		if !c.ClosedOn.Absent() && c.ClosedOn < scope.ClosedSince {
			continue
		}
		counting++
		if c.Team != "" && c.Team == me.Team {
			ways |= ieum.ReachTeam
		}
		if attends != nil && !c.SentUpOn.Absent() && me.District != "" && attends.District == me.District {
			ways |= ieum.ReachCentre
		}
	}
	for _, e := range every[*ieum.EmergencyAccess](m) {
		if e.Student != of.ID || e.RequestedBy != me.ID || scope.Now.IsZero() || !e.Until.After(scope.Now) {
			continue
		}
		switch e.Extent {
		case ieum.WholeRecord:
			ways |= ieum.ReachEmergency
		case ieum.ContactsAndSafety:
			ways |= ieum.ReachSafety
		}
	}
	if of.RegisteredBy == me.ID && (cases == 0 || counting > 0) {
		ways |= ieum.ReachRegistered
	}
	return ways
}

// rootWays returns how the scope sees what hangs on a root.
func (m model) rootWays(scope ieum.Scope, root ieum.ID) (ways ieum.Reach) {
	if scope.Ways.Has(ieum.ReachAll) {
		return ieum.ReachAll
	}
	for _, s := range every[*ieum.Student](m) {
		if s.ID == root || s.Household != "" && s.Household == root {
			ways |= m.ways(scope, s)
		}
	}
	return ways
}

// see returns the row as the scope sees it, or nil.
func (m model) see(scope ieum.Scope, id ieum.ID) ieum.Entity {
	row, ok := m[id]
	if !ok {
		return nil
	}
	seen := duplicate(row)
	if ieum.InfoOf(ieum.KindOf(row)).Partition != ieum.People {
		return seen
	}
	seen.Meta().Reach = m.rootWays(scope, row.Meta().Root)
	if seen.Meta().Reach == 0 {
		return nil
	}
	return seen
}

// visible returns the rows of one kind that the scope sees.
func visible[T ieum.Entity](m model, scope ieum.Scope) []T {
	var rows []T
	for _, row := range every[T](m) {
		if seen := m.see(scope, row.Meta().ID); seen != nil {
			rows = append(rows, seen.(T))
		}
	}
	return rows
}

// duplicate copies an entity through the kind table.
func duplicate(e ieum.Entity) ieum.Entity {
	info := ieum.InfoOf(ieum.KindOf(e))
	twin, err := info.Decode(info.Encode(e))
	if err != nil {
		panic(err) // what was encoded decodes
	}
	*twin.Meta() = *e.Meta()
	return twin
}

// slice cuts a page out of all rows of a list.
func slice[T any](rows []T, mark func(T) ieum.Mark, page ieum.Page) ieum.Slice[T] {
	order := func(a, b ieum.Mark) int { return cmp.Or(strings.Compare(a.Value, b.Value), cmp.Compare(a.ID, b.ID)) }
	slices.SortFunc(rows, func(a, b T) int { return order(mark(a), mark(b)) })
	from, to := 0, len(rows)
	for from < len(rows) && !page.After.Absent() && order(mark(rows[from]), page.After) <= 0 {
		from++
	}
	for to > 0 && !page.Before.Absent() && order(mark(rows[to-1]), page.Before) >= 0 {
		to--
	}
	before, after := from > 0, to < len(rows)
	if to-from > page.Limit && page.Backward {
		from, before = to-page.Limit, true
	} else if to-from > page.Limit {
		to, after = from+page.Limit, true
	}
	cut := ieum.Slice[T]{Total: len(rows), Before: before, After: after}
	for i := from; i < to; i++ {
		cut.Rows, cut.Marks = append(cut.Rows, rows[i]), append(cut.Marks, mark(rows[i]))
	}
	return cut
}

// keep returns the rows for which the condition holds; none is nil, as in
// the port.
func keep[T any](rows []T, holds func(T) bool) []T {
	rows = slices.DeleteFunc(rows, func(row T) bool { return !holds(row) })
	if len(rows) == 0 {
		return nil
	}
	return rows
}

// reports takes no scope: rows of the office are the same in each.
func (m model) reports(filter ieum.ReportFilter) []*ieum.DirectoryReport {
	return keep(visible[*ieum.DirectoryReport](m, ieum.Scope{}), func(r *ieum.DirectoryReport) bool {
		return (filter.State == "" || r.State == filter.State) && (filter.Node == "" || r.Node == filter.Node)
	})
}

// emergencies returns what the account asked for, and what it may decide of.
func (m model) emergencies(scope ieum.Scope) []*ieum.EmergencyAccess {
	me, ok := m[scope.Staff].(*ieum.Staff)
	approved := ok && me.Active && !me.ApprovedUntil.Absent() && me.ApprovedUntil >= scope.Today
	return keep(every[*ieum.EmergencyAccess](m), func(e *ieum.EmergencyAccess) bool {
		if scope.Ways.Has(ieum.ReachAll) || approved && e.RequestedBy == scope.Staff {
			return true
		}
		of, known := m[e.Student].(*ieum.Student)
		return known && m.ways(scope, of).Has(ieum.ReachSupervision|ieum.ReachSchool|ieum.ReachCentre)
	})
}
