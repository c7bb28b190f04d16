package resolver

import (
	"context"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/relay"
	"ieum/graph/selection"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// Reading ahead: what an operation asks of each row of a list is read for all of
// them at once, before the first of them is answered.

// each reads ahead the lists that are asked of each row of the list that is
// being answered. What goes wrong is told where it is asked for.
func (l *loads) each(ctx context.Context, rows []ieum.Entity) {
	l.asked(ctx, rowFields(graphql.GetFieldContext(ctx).Field.Field), rows)
}

// rowFields returns the fields that a list asks of each row: of a connection and
// of a network, those of its nodes.
func rowFields(list *ast.Field) []*ast.Field {
	fields := selection.Fields(list.SelectionSet)
	if kind := list.Definition.Type.Name(); !strings.HasSuffix(kind, "Connection") && kind != "Network" {
		return fields
	}
	var asked []*ast.Field
	for _, f := range fields {
		switch f.Name {
		case "nodes":
			asked = append(asked, selection.Fields(f.SelectionSet)...)
		case "edges":
			for _, node := range selection.Fields(f.SelectionSet) {
				asked = append(asked, selection.Fields(node.SelectionSet)...)
			}
		}
	}
	return asked
}

// asked reads ahead the lists among the fields that rows are asked for. One row
// is read no sooner by it.
func (l *loads) asked(ctx context.Context, fields []*ast.Field, rows []ieum.Entity) {
	if len(rows) < 2 {
		return
	}
	variables := graphql.GetOperationContext(ctx).Variables
	for _, f := range fields {
		if f.ObjectDefinition == nil || leftOut(f, variables) {
			continue
		}
		ids := idsFor(f, rows)
		switch name := f.ObjectDefinition.Name + "." + f.Name; {
		case len(ids) == 0:
		case f.Definition.Type.Name() == "TieConnection":
			if forList(ctx, len(ids)) != nil {
				return
			}
			kinds := desk.KindsOf(texts(f.ArgumentMap(variables)["kinds"]))
			keys := make([]desk.Tying, len(ids))
			for i, id := range ids {
				keys[i] = desk.Tying{Of: id, Kinds: kinds}
			}
			found, _ := l.ties.LoadAll(ctx, keys)
			l.asked(ctx, rowFields(f), endsAhead(f, variables, ids, found))
		case name == "Agency.services":
			l.asked(ctx, rowFields(f), entities(servicesOf(ctx, ids)))
		case name == "Student.household":
			l.homesAhead(ctx, f, rows)
		case name == "Referral.missingConsents":
			_, _ = l.around.LoadAll(ctx, waiting(rows))
		case hops[name] != nil:
			l.asked(ctx, selection.Fields(f.SelectionSet), l.behind(ctx, hops[name], rows))
		case inverseFields[name]:
			l.inverse(ctx, f, ids)
		}
	}
}

// waiting returns whose referrals among the rows wait for consent.
func waiting(rows []ieum.Entity) []ieum.ID {
	var students []ieum.ID
	for _, row := range rows {
		if r, ok := row.(*ieum.Referral); ok && desk.Waits(r) {
			students = append(students, r.Student)
		}
	}
	slices.Sort(students)
	return slices.Compact(students)
}

// endsAhead returns what is at the other end of the ties on the first page of
// each list, each once.
func endsAhead(f *ast.Field, variables map[string]any, ids []ieum.ID, lists [][]*desk.Tie) []ieum.Entity {
	key, ok := pageAhead(f, variables)
	if !ok || len(lists) != len(ids) {
		return nil
	}
	var ends []ieum.Entity
	seen := map[ieum.ID]bool{}
	for i, ties := range lists {
		if n := min(key.page.Limit, len(ties)); key.page.Backward {
			ties = ties[len(ties)-n:]
		} else {
			ties = ties[:n]
		}
		for _, t := range ties {
			if end := t.Other(ids[i]); !seen[end.Meta().ID] {
				seen[end.Meta().ID] = true
				ends = append(ends, end)
			}
		}
	}
	return ends
}

// hops are fields of a row that answer one thing, by the id in the row: what is
// asked of these is read ahead too.
var hops = map[string]func(row ieum.Entity) ieum.ID{
	"Case.student":      func(row ieum.Entity) ieum.ID { return row.Meta().Root },
	"Referral.student":  func(row ieum.Entity) ieum.ID { return row.Meta().Root },
	"Referral.service":  hop(func(r *ieum.Referral) ieum.ID { return r.Service }),
	"Enrolment.service": hop(func(e *ieum.Enrolment) ieum.ID { return e.Service }),
	"Service.agency":    hop(func(s *ieum.Service) ieum.ID { return s.Agency }),
	"Student.school":    hop(func(s *ieum.Student) ieum.ID { return s.School }),
}

func hop[E ieum.Entity](id func(E) ieum.ID) func(ieum.Entity) ieum.ID {
	return func(row ieum.Entity) ieum.ID {
		if e, ok := row.(E); ok {
			return id(e)
		}
		return ""
	}
}

// behind returns what is behind a hop of each row, each once: of the network, or
// a student of whom the operation has read.
func (l *loads) behind(ctx context.Context, hop func(ieum.Entity) ieum.ID, rows []ieum.Entity) []ieum.Entity {
	var ids []ieum.ID
	for _, row := range rows {
		if id := hop(row); id != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	students := slices.DeleteFunc(slices.Clone(ids), func(id ieum.ID) bool { return !id.Is("Student") })
	found, _ := l.students.LoadAll(ctx, students)
	behind := entities(slices.DeleteFunc(found, func(s *ieum.Student) bool { return s == nil }))
	for _, id := range ids {
		if e, ok := sessionFrom(ctx).Directory().Entity(id); ok {
			behind = append(behind, e)
		}
	}
	return behind
}

// homesAhead reads ahead what is asked of the households of students.
func (l *loads) homesAhead(ctx context.Context, f *ast.Field, rows []ieum.Entity) {
	var ids []ieum.ID
	for _, row := range rows {
		if s, ok := row.(*ieum.Student); ok && s.Household != "" {
			ids = append(ids, s.Household)
		}
	}
	slices.Sort(ids)
	found, _ := l.homes.LoadAll(ctx, slices.Compact(ids))
	var homes []*ieum.Home
	var households []ieum.Entity
	for _, home := range found {
		if home != nil {
			homes, households = append(homes, home), append(households, home.Household)
		}
	}
	fields := selection.Fields(f.SelectionSet)
	l.asked(ctx, fields, households)
	if slices.ContainsFunc(fields, func(f *ast.Field) bool { return f.Name == "overlaps" || f.Name == "lead" }) {
		_ = sessionFrom(ctx).LookInto(ctx, homes)
	}
}

// inverse reads ahead a list from the other end of a reference, and what is asked
// of its rows.
func (l *loads) inverse(ctx context.Context, f *ast.Field, ids []ieum.ID) {
	key, ok := pageAhead(f, graphql.GetOperationContext(ctx).Variables)
	if !ok || forList(ctx, len(ids)) != nil {
		return
	}
	keys := make([]inverseKey, len(ids))
	for i, id := range ids {
		keys[i] = key
		keys[i].of = id
	}
	switch f.Name {
	case "enrolments":
		found, _ := l.inverses.enrolments.LoadAll(ctx, keys)
		l.enrolled(ctx, rowsOf(found))
	case "referrals":
		_, _ = l.inverses.referrals.LoadAll(ctx, keys)
	case "students":
		found, _ := l.inverses.students.LoadAll(ctx, keys)
		_ = l.people(ctx, rowsOf(found))
		l.asked(ctx, rowFields(f), entities(rowsOf(found)))
	}
}

// pageAhead reads the page of such a list of an operation's text. One that begins
// at a cursor is one row's alone, and is not read ahead.
func pageAhead(f *ast.Field, variables map[string]any) (inverseKey, bool) {
	args := f.ArgumentMap(variables)
	if args["after"] != nil || args["before"] != nil {
		return inverseKey{}, false
	}
	key := inverseKey{page: ieum.Page{Limit: relay.DefaultRows}}
	first, hasFirst := selection.Number(args["first"])
	last, hasLast := selection.Number(args["last"])
	switch {
	case hasFirst && hasLast:
		return key, false // which is refused where it is asked
	case hasFirst:
		key.page.Limit = first
	case hasLast:
		key.page.Limit, key.page.Backward = last, true
	}
	if status, ok := args["status"].(string); ok {
		key.status = ieum.EnrolmentStatus(status)
	}
	if f.Name == "enrolments" || f.Name == "referrals" {
		key.page = relay.Turn(key.page)
	}
	return key, relay.Rows(key.page.Limit, "first") == nil
}

// idsFor returns the ids of the rows that have a field: those of its type, and
// all where it is an interface's.
func idsFor(f *ast.Field, rows []ieum.Entity) []ieum.ID {
	var ids []ieum.ID
	for _, row := range rows {
		if f.ObjectDefinition.Kind == ast.Interface || string(ieum.KindOf(row)) == f.ObjectDefinition.Name {
			ids = append(ids, row.Meta().ID)
		}
	}
	return ids
}

// servicesOf returns the services of several agencies.
func servicesOf(ctx context.Context, agencies []ieum.ID) []*ieum.Service {
	var services []*ieum.Service
	for _, id := range agencies {
		services = append(services, sessionFrom(ctx).Directory().ServicesOf(id)...)
	}
	return services
}

// texts are the texts of an argument that is a list.
func texts(list any) []string {
	items, ok := list.([]any)
	if !ok {
		items = []any{list} // GraphQL takes a single value for a list of it
	}
	var found []string
	for _, item := range items {
		if text, ok := item.(string); ok {
			found = append(found, text)
		}
	}
	return found
}

// leftOut reports whether a directive leaves a field out of the answer.
func leftOut(f *ast.Field, variables map[string]any) bool {
	for name, out := range map[string]bool{"skip": true, "include": false} {
		if d := f.Directives.ForName(name); d != nil && d.ArgumentMap(variables)["if"] == out {
			return true
		}
	}
	return false
}

// entities are rows as what they all are.
func entities[E ieum.Entity](rows []E) []ieum.Entity {
	list := make([]ieum.Entity, len(rows))
	for i, row := range rows {
		list[i] = row
	}
	return list
}

// rowsOf returns the rows of all lists.
func rowsOf[E any](lists []ieum.Slice[E]) []E {
	var rows []E
	for _, slice := range lists {
		rows = append(rows, slice.Rows...)
	}
	return rows
}

// enrolled reads, for the rows of many lists at once, whom and what the
// operation asks of each that hangs on the people.
func (l *loads) enrolled(ctx context.Context, rows []*ieum.Enrolment) {
	var ids []ieum.ID
	for _, e := range rows {
		for field, id := range map[string]ieum.ID{"beneficiary": e.Beneficiary, "need": e.Need, "referral": e.Referral} {
			if l.want.ofEnrolments[field] && id != "" {
				ids = append(ids, id)
			}
		}
	}
	if len(ids) == 0 {
		return
	}
	found, _ := l.entities.LoadAll(ctx, ids)
	var students []*ieum.Student
	for _, e := range found {
		if s, ok := e.(*ieum.Student); ok {
			students = append(students, s)
		}
	}
	_ = l.people(ctx, students)
}
