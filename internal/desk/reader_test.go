package desk

import (
	"context"
	"slices"
	"sync"
	"testing"

	"ieum/internal/ieum"
)

// eachLook are the ways to look for somebody by id.
var eachLook = []struct {
	name string
	look func(context.Context, *Session, []ieum.ID) (int, error)
}{
	{"students", func(ctx context.Context, s *Session, ids []ieum.ID) (int, error) {
		found, err := s.StudentsByID(ctx, ids)
		return len(found), err
	}},
	{"entities", func(ctx context.Context, s *Session, ids []ieum.ID) (int, error) {
		found, err := s.Entities(ctx, ids)
		return len(found), err
	}},
	{"records", func(ctx context.Context, s *Session, ids []ieum.ID) (int, error) {
		found, err := s.Records(ctx, ids, "Need")
		return len(found), err
	}},
	{"surroundings", func(ctx context.Context, s *Session, ids []ieum.ID) (int, error) {
		found, err := s.aroundAll(ctx, s.store, ids)
		return len(found), err
	}},
}

// What a look at a hidden id costs more than one at an absent id must not be
// multiplied by naming it often.
func TestAnIdIsLookedForOnce(t *testing.T) {
	o := open(t)
	for _, tt := range eachLook {
		t.Run(tt.name, func(t *testing.T) {
			s := o.as(t, "outsider")
			var at sync.WaitGroup
			for range 20 {
				at.Go(func() {
					if n, err := tt.look(t.Context(), s, slices.Repeat([]ieum.ID{hana}, 100)); n != 0 || err != nil {
						t.Errorf("found %d, %v", n, err)
					}
				})
			}
			at.Wait()
			if len(o.spy.ids) != 1 {
				t.Errorf("2000 looks at one id read %d", len(o.spy.ids))
			}
			if got := o.finish(t, s); len(got) != 1 || got[0].Subject != hana || got[0].Misses != 1 {
				t.Errorf("entries %+v", got)
			}
		})
	}
}

func TestAHouseholdIsLookedForOnce(t *testing.T) {
	o := open(t)
	for account, want := range map[string]int{"outsider": 0, "manager": 1} {
		s := o.as(t, account)
		for range 3 {
			if found, err := s.Homes(t.Context(), slices.Repeat([]ieum.ID{home}, 100)); len(found) != want || err != nil {
				t.Errorf("%s found %d, %v", account, len(found), err)
			}
		}
		if want == 0 && len(o.spy.ids) != 1 {
			t.Errorf("300 looks at one id read %d", len(o.spy.ids))
		}
	}
}

func TestWhatIsThereIsFoundByAllWhoAsk(t *testing.T) {
	o := open(t)
	for _, tt := range eachLook {
		t.Run(tt.name, func(t *testing.T) {
			s := o.as(t, "manager")
			var at sync.WaitGroup
			for _, ids := range [][]ieum.ID{{hana, absent}, {sena, hana}, {absent, sena}, {hana, sena, hana}} {
				at.Go(func() {
					n, err := tt.look(t.Context(), s, ids)
					if want := len(slices.Compact(slices.Sorted(slices.Values(slices.DeleteFunc(slices.Clone(ids), func(id ieum.ID) bool { return id == absent }))))); n != want || err != nil {
						t.Errorf("of %v found %d, %v", ids, n, err)
					}
				})
			}
			at.Wait()
		})
	}
}

// Ids that the roles of an account could never read cost the store nothing,
// and the log one entry.
func TestWhoReadsNobodyLooksForNobody(t *testing.T) {
	o := open(t)
	people := []ieum.ID{hana, absent, mother, id("Need", "hana"), id("Case", "hana")}
	for _, account := range []string{"teacher", "editor", "auditor", "administrator", "expired"} {
		s := o.as(t, account)
		if found, err := s.Nodes(t.Context(), people, ofAnyKind); len(found) != 0 || err != nil {
			t.Errorf("%s finds %v, %v", account, found, err)
		}
		if len(o.spy.ids) != 0 {
			t.Errorf("for %s the store was asked for %v", account, o.spy.ids)
		}
		if got := o.finish(t, s); len(got) != 1 || got[0].Misses != len(people) || !got[0].Denied || got[0].Role == "" {
			t.Errorf("%s: %+v", account, got)
		}
	}
	s := o.as(t, "lead") // reads neither needs nor persons of anybody
	if _, err := s.Nodes(t.Context(), []ieum.ID{id("Need", "hana"), mother, hana}, ofAnyKind); err != nil || !slices.Equal(o.spy.ids, []ieum.ID{hana}) {
		t.Errorf("a school lead: read %v, %v", o.spy.ids, err)
	}
}

func TestManyMissesAreOneEntry(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	for i := range 10 {
		ids := make([]ieum.ID, 100)
		for j := range ids {
			ids[j] = ieum.DerivedID("Student", "nobody", string(rune('a'+i))+string(rune('a'+j)))
		}
		if _, err := s.Nodes(t.Context(), ids, ofAnyKind); err != nil {
			t.Fatal(err)
		}
	}
	if got := o.finish(t, s); len(got) != 1 || got[0].Misses != 1000 || got[0].Subject != "" {
		t.Errorf("%d entries: %+v", len(got), got[0])
	}
}
