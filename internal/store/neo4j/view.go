package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// View implements [ieum.Store].
func (s *Store) View(scope ieum.Scope) ieum.View { return &view{asker: s, scope: scope} }

// view implements [ieum.View] for one scope, by itself or inside a
// transaction.
type view struct {
	asker
	scope ieum.Scope
}

// scoped adds the parameters of the scope. The ways are told one by one:
// Cypher has no bits.
func (v *view) scoped(values parameters) parameters {
	all := v.scope.Ways.Has(ieum.ReachAll)
	way := func(w ieum.Reach) bool { return !all && v.scope.Ways.Has(w) }
	values["staff"], values["today"], values["all"] = string(v.scope.Staff), string(v.scope.Today), all
	values["byTeam"], values["byRegistered"] = way(ieum.ReachTeam), way(ieum.ReachRegistered)
	values["bySupervision"], values["bySchool"] = way(ieum.ReachSupervision), way(ieum.ReachSchool)
	values["byCentre"], values["closedSince"] = way(ieum.ReachCentre), string(v.scope.ClosedSince)
	values["byEmergency"], values["bySafety"], values["now"] = way(ieum.ReachEmergency), way(ieum.ReachSafety), v.scope.Moment()
	return values
}

// Entities implements [ieum.Reader].
func (v *view) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	var people, others []ieum.ID
	for _, id := range distinct(ids) {
		kind, ok := id.Kind()
		switch {
		case !ok:
		case ieum.InfoOf(kind).Partition == ieum.People:
			people = append(people, id)
		default:
			others = append(others, id)
		}
	}
	record, err := v.ask(ctx, "entities", v.scoped(parameters{"people": texts(people), "others": texts(others)}))
	if err != nil {
		return nil, err
	}
	list, err := column[[]any](record, "rows")
	if err != nil {
		return nil, err
	}
	rows, err := entities("rows", list)
	if err != nil {
		return nil, err
	}
	found := make(map[ieum.ID]ieum.Entity, len(rows))
	for _, e := range rows {
		found[e.Meta().ID] = e
	}
	return found, nil
}

// distinct returns the ids in order, each once.
func distinct(ids []ieum.ID) []ieum.ID { return slices.Compact(slices.Sorted(slices.Values(ids))) }

// ofKind returns the distinct ids of the kinds.
func ofKind(ids []ieum.ID, kinds ...ieum.Kind) []ieum.ID {
	return slices.DeleteFunc(distinct(ids), func(id ieum.ID) bool {
		kind, ok := id.Kind()
		return !ok || !slices.Contains(kinds, kind)
	})
}

func byID(a, b ieum.Entity) int { return cmp.Compare(a.Meta().ID, b.Meta().ID) }

// errHidden is what a method that takes one id answers for what is hidden or
// absent.
func errHidden() error { return fmt.Errorf("neo4j: no such subject: %w", ieum.ErrNotFound) }

// Records implements [ieum.Reader].
func (v *view) Records(ctx context.Context, subjects []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
	for _, kind := range kinds {
		if !people(kind) {
			return nil, fmt.Errorf("neo4j: a record has no such part: %w", ieum.ErrInvalid)
		}
	}
	record, err := v.ask(ctx, "records", v.scoped(parameters{
		"ids": texts(ofKind(subjects, "Student", "Person")), "kinds": texts(kinds),
	}))
	if err != nil {
		return nil, err
	}
	list, err := columnItems(record, "records", 3)
	if err != nil {
		return nil, err
	}
	records := make(map[ieum.ID]*ieum.Record, len(list))
	for _, item := range list {
		subject, err := entity("records", item[0], item[1])
		if err != nil {
			return nil, err
		}
		rows, err := entities("records", item[2])
		if err != nil {
			return nil, err
		}
		slices.SortFunc(rows, byID)
		r := ieum.NewRecord(subject)
		for _, row := range rows {
			r.Add(row)
		}
		records[subject.Meta().ID] = r
	}
	return records, nil
}

// people reports whether the kind table holds the kind, in the people partition.
func people(kind ieum.Kind) bool {
	kinds := ieum.Kinds()
	return slices.ContainsFunc(kinds, func(info ieum.Info) bool { return info.Kind == kind && info.Partition == ieum.People })
}
