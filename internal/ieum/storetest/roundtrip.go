package storetest

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

func roundTripCases() []conformance {
	var cases []conformance
	for _, info := range ieum.Kinds() {
		cases = append(cases, conformance{
			"every field of " + string(info.Kind) + " comes back",
			func(t *testing.T, s ieum.Store) { testRoundTrip(t, s, info) },
		})
	}
	return cases
}

// testRoundTrip puts entities with random fields, some of them empty, reads
// them back, changes them all and reads again.
func testRoundTrip(t *testing.T, s ieum.Store, info ieum.Info) {
	random := rand.New(rand.NewPCG(1, uint64(len(info.Kind))))
	anchors := everyKind()
	put(t, s, anchors...)
	want := make([]ieum.Entity, 12)
	for i := range want {
		want[i] = info.New()
		want[i].Meta().ID = named(info.Kind, fmt.Sprint("random", i))
	}
	for round := range 2 {
		for i, e := range want {
			scatter(random, info, e, i)
			head := e.Meta()
			head.Root = rootFor(random, info, head.ID)
			head.Reach, head.Redacted = ieum.ReachTeam, []string{"Name"} // never kept
		}
		if err := s.Update(t.Context(), append(rootsOf(want), rootsOf(anchors)...), putAll(want)); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		got := fetch(t, s, program(), idsOf(want)...)
		for _, e := range want {
			head := e.Meta()
			head.Reach, head.Redacted = 0, nil
			if info.Partition == ieum.People {
				head.Reach = ieum.ReachAll
			}
			if diff := cmp.Diff(e, got[head.ID]); diff != "" {
				t.Errorf("round %d (-put +read):\n%s", round, diff)
			}
			same(t, "version", head.Version, round+1)
		}
	}
}

// everyKind is an entity of each kind without anything in it, to refer to.
func everyKind() []ieum.Entity {
	var all []ieum.Entity
	for _, info := range ieum.Kinds() {
		e := info.New()
		*e.Meta() = on(named(info.Roots[0], "anchor"), info.Kind, "anchor")
		all = append(all, e)
	}
	return all
}

func rootFor(random *rand.Rand, info ieum.Info, id ieum.ID) ieum.ID {
	if info.OwnRoot() {
		return id
	}
	return named(info.Roots[random.IntN(len(info.Roots))], "anchor")
}

// scatter fills the kept fields. The first entity stays empty, so that what
// is absent is tried as well.
func scatter(random *rand.Rand, info ieum.Info, e ieum.Entity, n int) {
	targets := map[string][]ieum.Kind{}
	for _, f := range info.Fields {
		if f.Ref != nil {
			targets[f.Go] = f.Ref.Kinds
		}
	}
	v := reflect.ValueOf(e).Elem()
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous || f.Tag.Get("ieum") == "-" {
			continue
		}
		v.Field(i).SetZero()
		if n == 0 || random.IntN(6) == 0 {
			continue
		}
		fill(random, v.Field(i), targets[f.Name])
	}
}

// fill sets a value by its type; kinds are what a reference may point at.
func fill(random *rand.Rand, v reflect.Value, kinds []ieum.Kind) {
	switch {
	case len(kinds) > 0 && v.Kind() == reflect.String:
		v.SetString(string(named(kinds[random.IntN(len(kinds))], "anchor")))
		return
	case v.Type() == reflect.TypeFor[ieum.Date]():
		v.SetString(string(today.AddDays(random.IntN(20000) - 10000)))
		return
	case v.Type() == reflect.TypeFor[time.Time]():
		v.Set(reflect.ValueOf(time.UnixMicro(random.Int64N(4e15)).UTC()))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(hard[random.IntN(len(hard))])
	case reflect.Int:
		v.SetInt([]int64{0, 1, -1, 1 << 40, random.Int64()}[random.IntN(5)])
	case reflect.Float64:
		v.SetFloat([]float64{0, 1, -0.5, 1e-300, random.Float64(), 37.5665}[random.IntN(6)])
	case reflect.Bool:
		v.SetBool(random.IntN(2) == 0)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(random, v.Elem(), nil)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1+random.IntN(3), 4))
		for i := range v.Len() {
			fill(random, v.Index(i), kinds)
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			fill(random, field, nil)
		}
	default:
		panic("storetest: a field of a type that the suite cannot fill: " + v.Type().String())
	}
}
