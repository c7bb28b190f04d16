package atlas_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// without returns the network as if confidential agencies, and what hangs on them, had never been there.
func (n network) without() network {
	secret := func(id ieum.ID) bool {
		switch e := n.byID[id].(type) {
		case *ieum.Agency:
			return e.Confidential
		case *ieum.Service:
			return n.byID[e.Agency].(*ieum.Agency).Confidential
		case *ieum.Worker:
			a, ok := n.byID[e.Organisation].(*ieum.Agency)
			return ok && a.Confidential
		case *ieum.CaseManager:
			a, ok := n.byID[e.Organisation].(*ieum.Agency)
			return ok && a.Confidential
		}
		return false
	}
	var kept []ieum.Entity
	for _, e := range n.entities {
		gone := secret(e.Meta().ID)
		switch e := e.(type) {
		case *ieum.EligibilityRule:
			gone = secret(e.Service)
		case *ieum.Capacity:
			gone = secret(e.Service)
		case *ieum.Agreement:
			gone = secret(e.From) || secret(e.With)
		case *ieum.Knows:
			gone = secret(e.From) || secret(e.To)
		case *ieum.ObservedFlow:
			gone = secret(e.From) || secret(e.To)
		}
		if !gone {
			kept = append(kept, e)
		}
	}
	return networkOf(n.codes, kept)
}

// answers asks a view everything there is to ask about the ids and some queries.
func answers(v *atlas.View, n network, queries []atlas.AgencyQuery) map[string]any {
	got := map[string]any{}
	for _, e := range n.entities {
		id := e.Meta().ID
		key := string(id) + " "
		entity, ok := v.Entity(id)
		_, isNode := v.Node(id)
		got[key+"entity"], got[key+"label"], got[key+"node"] = []any{entity, ok}, v.Label(id, ieum.Korean), isNode
		got[key+"services"], got[key+"rules"] = ids(v.ServicesOf(id)), ids(v.RulesOf(id))
		got[key+"workers"], got[key+"managers"] = ids(v.WorkersOf(id)), ids(v.ManagersOf(id))
		got[key+"agreements"] = ids(v.AgreementsOf(id))
		capacity, ok := v.CapacityOf(id)
		state, by := v.CapacityOn(id, today)
		got[key+"capacity"] = []any{capacity, ok, state, by}
	}
	for _, d := range all[*ieum.District](n) {
		got[string(d.ID)+" candidates"] = ids(v.Candidates([]string{"1000000", "5000000", "6000000", "0000000"}, []ieum.ID{d.ID}))
	}
	for i, q := range queries {
		key := "query " + string(rune('0'+i))
		got[key] = agencyIDs(v.Agencies(q))
		for _, by := range []atlas.AgencyKey{atlas.ByAgencyType, atlas.ByAgencyNeed, atlas.ByAgencyArea} {
			got[key+" by "+string(by)] = v.AgencyCounts(q, by)
		}
		got[key+" services"] = ids(v.Services(atlas.ServiceQuery{Needs: q.Needs, Area: q.Area, Accepting: q.Accepting}))
	}
	for _, text := range []string{"한빛", "센터", "hanbit", "상담", "건강"} {
		got["search "+text] = ids(v.Search(text, ""))
		got["agencies "+text] = agencyIDs(v.Agencies(atlas.AgencyQuery{Text: text, Order: atlas.OrderByVerification}))
		got["services "+text] = ids(v.Services(atlas.ServiceQuery{Text: text}))
		for _, d := range all[*ieum.District](n) {
			got["search "+text+" from "+string(d.ID)] = ids(v.Search(text, d.ID))
		}
	}
	return got
}

// A masked view answers everything as a network does in which the masked things do not exist.
func TestMaskedIsAbsent(t *testing.T) {
	hidden := 0
	for seed := range rounds(6) {
		n := randomNetwork(t, seed)
		r := rand.New(rand.NewPCG(uint64(seed), 8))
		widen(r, n)
		var queries []atlas.AgencyQuery
		for range 10 {
			queries = append(queries, randomQuery(r, n))
		}
		masked := mustBuild(t, n.codes, today, n.entities...).View(atlas.Viewer{})
		absent := mustBuild(t, n.codes, today, n.without().entities...).View(atlas.Viewer{})
		if diff := cmp.Diff(answers(absent, n, queries), answers(masked, n, queries)); diff != "" {
			t.Fatalf("seed %d: absent (-) and masked (+) differ:\n%s", seed, diff)
		}
		if want, got := tiesOf(absent, n), tiesOf(masked, n); !slices.Equal(want, got) {
			t.Fatalf("seed %d: %d ties between what is not masked, %d where it is absent", seed, len(got), len(want))
		}
		hidden += len(n.entities) - len(n.without().entities)
	}
	if hidden < 100 {
		t.Errorf("only %d things were hidden in all", hidden)
	}
}

// tiesOf returns the ties whose two ends are not masked, in order. No tie may be left with one end of what
// it came from masked.
func tiesOf(v *atlas.View, n network) []string {
	var list []string
	for i := range v.Ties() {
		tie := v.Tie(i)
		from, okFrom := v.Node(tie.From)
		to, okTo := v.Node(tie.To)
		if okFrom && okTo && !v.Masked(from) && !v.Masked(to) {
			list = append(list, string(tie.Source)+" "+string(tie.From)+" "+string(tie.To))
		}
	}
	slices.Sort(list)
	return list
}

func TestMaskedNodes(t *testing.T) {
	shelter := &ieum.Agency{Head: head("Agency", "shelter"), Confidential: true}
	plain := &ieum.Agency{Head: head("Agency", "plain")}
	s := mustBuild(t, builtInCodes(t), today, shelter, plain)
	with, without := s.View(atlas.Viewer{Confidential: true}), s.View(atlas.Viewer{})
	node, ok := with.Node(shelter.ID)
	if !ok || with.Masked(node) {
		t.Errorf("with the right: node %v, masked %v", ok, with.Masked(node))
	}
	if _, ok := without.Node(shelter.ID); ok || !without.Masked(node) {
		t.Errorf("without the right: node %v, masked %v", ok, without.Masked(node))
	}
	for _, other := range []int32{-1, 2, 1 << 30} {
		if without.Masked(other) {
			t.Errorf("node %d outside the graph is masked", other)
		}
	}
	if other, ok := without.Node(plain.ID); !ok || without.Masked(other) || without.ID(other) != plain.ID {
		t.Errorf("a plain agency: %v, masked %v, id %v", ok, without.Masked(other), without.ID(other))
	}
}
