package atlas_test

import (
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/atlas/atlastest"
	"ieum/internal/ieum"
	"ieum/internal/route"
)

// ways returns, for the first two viewers of a network, its cheapest tie from each node to each other, as
// the path engine sees it.
func ways(t *testing.T, v *atlas.View, day ieum.Date) map[[2]ieum.ID]int32 {
	t.Helper()
	g := v.Graph()
	everything := make([]int32, g.Nodes())
	for i := range everything {
		everything[i] = int32(i)
	}
	found := map[[2]ieum.ID]int32{}
	for from := range everything {
		q := route.Question{Start: int32(from), MaxHops: 1, Admit: v.AdmitOn(day), Blocked: v.Masked}
		r, err := g.Best(t.Context(), q, everything, len(everything))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range r.Paths {
			found[[2]ieum.ID{v.ID(p.Nodes[0]), v.ID(p.Nodes[1])}] = p.Cost
		}
	}
	return found
}

// expected makes the same from the entities, by the rules as they are written down.
func (n network) expected(viewer ieum.ID, day ieum.Date) map[[2]ieum.ID]int32 {
	found := map[[2]ieum.ID]int32{}
	lead := func(from, to ieum.ID, tie atlas.Tie) {
		cost := route.Cost(atlas.Strength(tie, today))
		if old, ok := found[[2]ieum.ID{from, to}]; from != to && !n.idle(from) && !n.idle(to) && (!ok || cost < old) {
			found[[2]ieum.ID{from, to}] = cost
		}
	}
	both := func(a, b ieum.ID, tie atlas.Tie) { lead(a, b, tie); lead(b, a, tie) }
	for _, e := range n.entities {
		switch e := e.(type) {
		case *ieum.Worker:
			both(e.ID, e.Organisation, atlas.Tie{Kind: atlas.WorksAt})
		case *ieum.CaseManager:
			both(e.ID, e.Organisation, atlas.Tie{Kind: atlas.WorksAt})
		case *ieum.Service:
			if len(e.Intake.Gates) == 0 {
				lead(e.Agency, e.ID, atlas.Tie{Kind: atlas.Offers})
			}
			for _, gate := range e.Intake.Gates {
				lead(gate, e.ID, atlas.Tie{Kind: atlas.Offers})
			}
		case *ieum.Agreement:
			if day.Within(e.Since, e.Until) {
				both(e.From, e.With, atlas.Tie{Kind: atlas.AgreesWith})
			}
		case *ieum.ObservedFlow:
			if e.Answered >= 5 {
				agreed := slices.ContainsFunc(all[*ieum.Agreement](n), func(a *ieum.Agreement) bool {
					return today.Within(a.Since, a.Until) && (a.From == e.From && a.With == e.To || a.From == e.To && a.With == e.From)
				})
				lead(e.From, e.To, atlas.Tie{
					Kind: atlas.ObservedFlow, LastContactOn: e.LastOn, Answered: e.Answered, Accepted: e.Accepted, Agreement: agreed,
				})
			}
		case *ieum.Knows:
			if n.standsFor(viewer, e) {
				both(e.From, e.To, atlas.Tie{
					Kind: atlas.Knows, LastContactOn: e.LastContactOn, Conferences: e.Conferences, Referrals: e.Referrals, Conflict: e.Conflict,
				})
			}
		}
	}
	return found
}

func (n network) standsFor(viewer ieum.ID, k *ieum.Knows) bool {
	if k.Author != "" && k.Author != viewer && (!k.Shared || k.Conflict) {
		return false
	}
	return k.Conflict || !slices.ContainsFunc(all[*ieum.Knows](n), func(o *ieum.Knows) bool {
		return o.Conflict && o.Author == viewer && viewer != "" &&
			(o.From == k.From && o.To == k.To || o.From == k.To && o.To == k.From)
	})
}

// idle reports whether something is closed or works for what is closed.
func (n network) idle(id ieum.ID) bool {
	switch e := n.byID[id].(type) {
	case *ieum.Agency:
		return e.Status == ieum.Closed
	case *ieum.School:
		return e.Status == ieum.Closed
	case *ieum.Worker:
		return n.idle(e.Organisation)
	case *ieum.CaseManager:
		return n.idle(e.Organisation)
	default:
		return false
	}
}

// From every node, for several viewers and days, the path engine finds the ties that the entities say, at
// the strengths that they say.
func TestGraphHoldsTheTiesOfTheNetwork(t *testing.T) {
	for seed := range rounds(4) {
		n := randomNetwork(t, seed%3)
		s := mustBuild(t, n.codes, today, n.entities...)
		for i, viewer := range append(atlastest.Authors(), "") {
			day := today.AddDays(40 * ((i + seed) % 4))
			got := ways(t, s.View(atlas.Viewer{Staff: viewer, Confidential: true}), day)
			want := n.expected(viewer, day)
			for pair, cost := range want {
				if c, ok := got[pair]; !ok || c != cost {
					t.Fatalf("seed %d, viewer %d, %s: from %T to %T costs %d (%v), want %d",
						seed, i, day, n.byID[pair[0]], n.byID[pair[1]], c, ok, cost)
				}
			}
			if len(got) != len(want) {
				t.Fatalf("seed %d, viewer %d: %d pairs are tied, want %d", seed, i, len(got), len(want))
			}
		}
	}
}

func TestTieTellsWhatItCameFrom(t *testing.T) {
	n := randomNetwork(t, 1)
	v := mustBuild(t, n.codes, today, n.entities...).View(atlas.Viewer{Confidential: true})
	kinds := map[atlas.TieKind]int{}
	for i := range v.Ties() {
		tie := v.Tie(i)
		kinds[tie.Kind]++
		if tie.Strength != atlas.Strength(tie, v.Day()) {
			t.Errorf("a tie %s of strength %v, its evidence says %v", tie.Kind, tie.Strength, atlas.Strength(tie, v.Day()))
		}
		if k, ok := n.byID[tie.Source].(*ieum.Knows); ok && (k.From != tie.From || k.To != tie.To || k.Author != tie.Author) {
			t.Errorf("an acquaintance of %v and %v by %v reads %+v", k.From, k.To, k.Author, tie)
		}
	}
	for _, kind := range []atlas.TieKind{atlas.WorksAt, atlas.Knows, atlas.AgreesWith, atlas.ObservedFlow, atlas.Offers} {
		if kinds[kind] == 0 {
			t.Errorf("no tie of kind %s", kind)
		}
	}
}

func TestFlowIsStrongerUnderAnAgreementInForce(t *testing.T) {
	a, b := &ieum.Agency{Head: head("Agency", "a")}, &ieum.Agency{Head: head("Agency", "b")}
	flow := &ieum.ObservedFlow{Head: head("ObservedFlow", "f"), From: a.ID, To: b.ID, Answered: 8, Accepted: 4, On: today}
	agreed := func(from, with ieum.ID, since ieum.Date) *ieum.Agreement {
		return &ieum.Agreement{Head: head("Agreement", "x"), From: from, With: with, Since: since}
	}
	tests := []struct {
		name      string
		agreement *ieum.Agreement
		want      bool
	}{
		{"the same way round", agreed(a.ID, b.ID, today), true},
		{"the other way round", agreed(b.ID, a.ID, today), true},
		{"with somebody else", agreed(id("School", "s"), b.ID, today), false},
		{"not yet in force", agreed(a.ID, b.ID, today.AddDays(1)), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := viewOf(t, a, b, flow, tt.agreement, &ieum.School{Head: head("School", "s")})
			for i := range v.Ties() {
				if tie := v.Tie(i); tie.Kind == atlas.ObservedFlow && (tie.Agreement != tt.want || tie.LastContactOn != today) {
					t.Errorf("the flow reads %+v, want an agreement: %v", tie, tt.want)
				}
			}
		})
	}
}

// What stands for everybody on every day asked for needs no check.
func TestOnlyDatedAndPrivateTiesAreConditional(t *testing.T) {
	a, b := &ieum.Agency{Head: head("Agency", "a")}, &ieum.Agency{Head: head("Agency", "b")}
	agreed := func(since, until ieum.Date) *ieum.Agreement {
		return &ieum.Agreement{Head: head("Agreement", string(since+until)), From: a.ID, With: b.ID, Since: since, Until: until}
	}
	tests := []struct {
		name        string
		agreement   *ieum.Agreement
		ties, bound int32
	}{
		{"without dates", agreed("", ""), 1, 0},
		{"begun and without an end", agreed(today, ""), 1, 0},
		{"yet to begin", agreed(today.AddDays(1), ""), 1, 1},
		{"with an end today", agreed("", today), 1, 1},
		{"ended", agreed("", today.AddDays(-1)), 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := viewOf(t, a, b, tt.agreement)
			if v.Ties() != tt.ties || v.Bound() != tt.bound {
				t.Errorf("%d ties, %d of them conditional; want %d and %d", v.Ties(), v.Bound(), tt.ties, tt.bound)
			}
		})
	}
}

func TestAdmitOnADayBeforeTheViewsIsTheViews(t *testing.T) {
	a, b := &ieum.Agency{Head: head("Agency", "a")}, &ieum.Agency{Head: head("Agency", "b")}
	v := viewOf(t, a, b, &ieum.Agreement{Head: head("Agreement", "x"), From: a.ID, With: b.ID, Since: today, Until: today})
	for day, want := range map[ieum.Date]bool{"": true, "2020-01-01": true, today: true, today.AddDays(1): false} {
		if got := v.AdmitOn(day)(0); got != want {
			t.Errorf("on %q: %v, want %v", day, got, want)
		}
	}
	if !v.Admit(0) {
		t.Error("the tie does not stand on the view's day")
	}
}

// Whose entry an acquaintance is decides who finds it by its id.
func TestAcquaintanceIsItsAuthorsOwn(t *testing.T) {
	a, b := &ieum.Worker{Head: head("Worker", "a")}, &ieum.Worker{Head: head("Worker", "b")}
	authors := atlastest.Authors()
	tests := []struct {
		name                     string
		entry                    ieum.Knows
		author, another, program bool
	}{
		{"derived", ieum.Knows{}, true, true, true},
		{"by hand", ieum.Knows{Author: authors[0]}, true, false, false},
		{"by hand and shared", ieum.Knows{Author: authors[0], Shared: true}, true, true, true},
		{"conflict, though shared", ieum.Knows{Author: authors[0], Shared: true, Conflict: true}, true, false, false},
		{"conflict that lost its author", ieum.Knows{Shared: true, Conflict: true}, false, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := tt.entry
			k.Head, k.From, k.To = head("Knows", "k"), a.ID, b.ID
			other := &ieum.Knows{Head: head("Knows", "o"), From: b.ID, To: a.ID, Author: authors[1]}
			s := mustBuild(t, builtInCodes(t), today, a, b, &k, other)
			for viewer, want := range map[ieum.ID]bool{authors[0]: tt.author, authors[1]: tt.another, "": tt.program} {
				if _, got := s.View(atlas.Viewer{Staff: viewer, Confidential: true}).Entity(k.ID); got != want {
					t.Errorf("viewer %q: %v, want %v", viewer, got, want)
				}
			}
		})
	}
}
