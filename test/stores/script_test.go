package stores_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"time"

	"ieum/internal/ieum"
)

// today is the day of every scope.
const today ieum.Date = "2026-11-24"

// names is how many ids of a kind there are: few, so that rows meet.
const names = 5

func named(kind ieum.Kind, n int) ieum.ID { return ieum.DerivedID(kind, "stores", fmt.Sprint(n)) }

// script draws one operation after the other. Two scripts of one seed draw
// the same, as long as what they are told is the same.
type script struct {
	*rand.Rand
	// kept are versions and roots of what is there, so that most writes are
	// right.
	kept map[ieum.ID]ieum.Head
}

func pick[T any](s *script, values ...T) T { return values[s.IntN(len(values))] }

// some returns an id of a kind, seldom of a row that is not there.
func (s *script) some(kind ieum.Kind) ieum.ID {
	first := s.IntN(names)
	for n := range names {
		if id := named(kind, (first+n)%names); s.kept[id].Version > 0 {
			return id
		}
	}
	return named(kind, first)
}

func (s *script) day() string {
	return pick(s, "", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25")
}

// text is what every string is made of: all words of the closed lists that a
// query asks for, and names that sort and match in ways of their own.
func (s *script) text() string {
	return pick(s, "", "OPEN", "ASSESSING", "REASSESSMENT", "REQUESTED", "REJECTED", "가", "나", "Mina", "m%", "Äng", "1", "1-2", "2", "ACTIVE", "GIVEN", "\U0001f600", "\uff21")
}

// row draws an entity of a kind.
func (s *script) row(info *ieum.Info) ieum.Entity {
	e := info.New()
	targets := map[string][]ieum.Kind{}
	for _, f := range info.Fields {
		if f.Ref != nil {
			targets[f.Go] = f.Ref.Kinds
		}
	}
	v := reflect.ValueOf(e).Elem()
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous || f.Tag.Get("ieum") == "-" || s.IntN(5) == 0 {
			continue
		}
		s.fill(v.Field(i), targets[f.Name])
		s.code(f.Name, v.Field(i))
	}
	head := e.Meta()
	head.ID = named(info.Kind, s.IntN(names))
	old := s.kept[head.ID]
	head.Root = old.Root
	switch {
	case info.OwnRoot():
		head.Root = head.ID
	case old.Root == "" || s.IntN(4) == 0:
		head.Root = s.some(pick(s, info.Roots...))
	}
	head.Version = old.Version
	if s.IntN(12) == 0 {
		head.Version = s.IntN(3)
	}
	return e
}

// joined is a row of a kind whose references are all set, by turns to the
// first and to the second row of theirs, and whose states are open.
func joined(info *ieum.Info, n int) ieum.Entity {
	e := info.New()
	head := e.Meta()
	head.ID, head.Root = named(info.Kind, n), named(info.Roots[0], n)
	v, turn := reflect.ValueOf(e).Elem(), n
	for _, f := range info.Fields {
		switch field := v.FieldByName(f.Go); {
		case f.Ref != nil && field.Kind() == reflect.Slice:
			field.Set(reflect.ValueOf([]ieum.ID{named(f.Ref.Kinds[0], 1-n)}))
		case f.Ref != nil:
			field.SetString(string(named(f.Ref.Kinds[0], turn%2)))
			turn++
		case f.Go == "Shared":
			field.SetBool(true)
		case f.Go == "Domain":
			field.SetString("1")
		case f.Go == "Needs":
			field.Set(reflect.ValueOf([]string{"1-2"}))
		case field.Type() == reflect.TypeFor[ieum.NeedStatus]():
			field.SetString("OPEN")
		case field.Type() == reflect.TypeFor[ieum.Status]():
			field.SetString("ACTIVE")
		}
	}
	return e
}

// code gives fields that hold codes one, more often than any other text, so
// that what asks for them finds something.
func (s *script) code(name string, v reflect.Value) {
	need := pick(s, "1", "1-2", "2")
	switch {
	case s.IntN(4) == 0:
	case name == "Domain":
		v.SetString(need)
	case name == "Needs":
		v.Set(reflect.ValueOf([]string{need, pick(s, "1", "2-1")}))
	case v.Type() == reflect.TypeFor[ieum.NeedStatus]():
		v.SetString("OPEN")
	case v.Type() == reflect.TypeFor[ieum.Status]():
		v.SetString("ACTIVE")
	}
}

func (s *script) fill(v reflect.Value, kinds []ieum.Kind) {
	switch {
	case len(kinds) > 0 && v.Kind() == reflect.String:
		if s.IntN(40) == 0 {
			v.SetString(string(pick(s, named("Team", 0), named("Agency", 0), "x")))
			return
		}
		v.SetString(string(s.some(pick(s, kinds...))))
		return
	case v.Type() == reflect.TypeFor[ieum.Date]():
		v.SetString(s.day())
		return
	case v.Type() == reflect.TypeFor[time.Time]():
		v.Set(reflect.ValueOf(time.UnixMicro(1.7e15 + s.Int64N(1e9)).UTC()))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(s.text())
	case reflect.Int:
		v.SetInt(s.Int64N(4))
	case reflect.Float64:
		v.SetFloat(s.Float64())
	case reflect.Bool:
		v.SetBool(s.IntN(4) != 0)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		s.fill(v.Elem(), nil)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1+s.IntN(3), 3))
		for i := range v.Len() {
			s.fill(v.Index(i), kinds)
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			s.fill(field, nil)
		}
	default:
		panic("stores: a field of a type that the script cannot fill: " + v.Type().String())
	}
}

// operation is something to do with a store; what it answers is compared.
type operation struct {
	name string
	// several writes may each be wrong in a way of its own; which of them is
	// told is not laid down.
	several bool
	run     func(ctx context.Context, s ieum.Store) (any, error)
}

// written are the kinds by how often they are written: those that decide
// about sight more than others.
func written() []ieum.Kind {
	var kinds []ieum.Kind
	for _, info := range ieum.Kinds() {
		if info.Kind != "AuditEntry" && info.Kind != "AuditChain" {
			kinds = append(kinds, info.Kind)
		}
	}
	for range 5 {
		kinds = append(kinds, "Student", "Staff", "Case", "Person", "Enrolment", "Household")
	}
	return append(kinds, "Team", "School", "Need", "Referral", "Referral", "StageEntry", "Task", "FollowUp", "Manages", "Manages",
		"Area", "Area", "Service", "Need", "Need", "Worker", "Knows", "Knows", "Teaches", "Teaches")
}

// put writes some rows. Both stores are given rows of their own.
func (s *script) put() operation {
	var rows []ieum.Entity
	var roots []ieum.ID
	for range pick(s, 1, 1, 2, 5) {
		e := s.row(ieum.InfoOf(pick(s, written()...)))
		rows = append(rows, e)
		if s.IntN(25) != 0 {
			roots = append(roots, e.Meta().Root)
		}
		if old := s.kept[e.Meta().ID].Root; old != "" && s.IntN(10) != 0 {
			roots = append(roots, old)
		}
	}
	roots = slices.DeleteFunc(roots, func(id ieum.ID) bool { _, ok := id.Kind(); return !ok })
	remember, key := s.IntN(4) == 0, s.key()
	return operation{"put", len(rows) > 1, func(ctx context.Context, store ieum.Store) (any, error) {
		own := make([]ieum.Entity, len(rows))
		for i, e := range rows {
			own[i] = duplicate(e)
		}
		err := store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error {
			if remember {
				if _, found, err := tx.Recall(ctx, key); err != nil || found {
					return err
				}
				if err := tx.Remember(ctx, key, rows[0].Meta().ID); err != nil {
					return err
				}
			}
			return tx.Put(ctx, own...)
		})
		return own, err
	}}
}

func (s *script) key() ieum.Key {
	return ieum.Key{Staff: named("Staff", s.IntN(2)), Client: fmt.Sprint(s.IntN(30)), Digest: [32]byte{byte(s.IntN(2))}}
}

// remove takes rows of the network away, now and then others.
func (s *script) remove() operation {
	var ids, roots []ieum.ID
	kinds := []ieum.Kind{"Knows", "ObservedFlow", "Capacity", "EligibilityRule", "Agreement", "Service", "Agency", "Area", "Worker", "CaseManager", "Student"}
	for range 1 + s.IntN(3) {
		id := named(pick(s, kinds...), s.IntN(names))
		ids, roots = append(ids, id), append(roots, s.kept[id].Root)
	}
	roots = slices.DeleteFunc(roots, func(id ieum.ID) bool { return id == "" })
	return operation{"remove", len(ids) > 1, func(ctx context.Context, store ieum.Store) (any, error) {
		return nil, store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error { return tx.Remove(ctx, ids...) })
	}}
}

// learn notes what a store holds now.
func (s *script) learn(ctx context.Context, store ieum.Store) error {
	var all []ieum.ID
	for _, info := range ieum.Kinds() {
		for n := range names {
			all = append(all, named(info.Kind, n))
		}
	}
	found, err := store.View(ieum.ProgramScope()).Entities(ctx, all)
	s.kept = make(map[ieum.ID]ieum.Head, len(found))
	for id, e := range found {
		s.kept[id] = *e.Meta()
	}
	return err
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

// sentinels are the errors that stores must agree on.
var sentinels = []error{
	ieum.ErrNotFound, ieum.ErrConflict, ieum.ErrInvalid, ieum.ErrDenied, ieum.ErrUnavailable, ieum.ErrOutcomeUnknown,
	context.Canceled, context.DeadlineExceeded,
}

// sortOf says which of them an error is.
func sortOf(err error) string {
	if err == nil {
		return "fine"
	}
	for _, sentinel := range sentinels {
		if errors.Is(err, sentinel) {
			return sentinel.Error()
		}
	}
	return "another error"
}

func putAll(rows []ieum.Entity) func(context.Context, ieum.Tx) error {
	return func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, rows...) }
}
