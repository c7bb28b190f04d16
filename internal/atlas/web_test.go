package atlas_test

import (
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/atlas/atlastest"
	"ieum/internal/ieum"
)

// led is a way along a tie.
type led struct {
	kind     atlas.TieKind
	from, to ieum.ID
}

// ways returns, for a viewer and a day, the cost of the cheapest tie of each kind from each node to each other.
func ways(t *testing.T, v *atlas.View, day ieum.Date) map[led]int32 {
	t.Helper()
	stands := v.AdmitOn(day)
	found := map[led]int32{}
	for from := range int32(v.Nodes()) {
		for _, kind := range []atlas.TieKind{atlas.WorksAt, atlas.Knows, atlas.AgreesWith, atlas.ObservedFlow, atlas.BelongsTo} {
			for _, l := range v.Links(from, kind) {
				way, cost := led{kind, v.ID(from), v.ID(l.To)}, atlas.Cost(v.StrengthOf(l.Tie))
				if old, ok := found[way]; stands(l.Tie) && !v.Masked(from) && !v.Masked(l.To) && (!ok || cost < old) {
					found[way] = cost
				}
			}
		}
	}
	return found
}

// expected makes the same from the entities, by the rules as they are written down.
func (n network) expected(viewer ieum.ID, day ieum.Date) map[led]int32 {
	found := map[led]int32{}
	lead := func(from, to ieum.ID, tie atlas.Tie) {
		way, cost := led{tie.Kind, from, to}, atlas.Cost(atlas.Strength(tie, today))
		if old, ok := found[way]; from != to && !n.idle(from) && !n.idle(to) && (!ok || cost < old) {
			found[way] = cost
		}
	}
	both := func(a, b ieum.ID, tie atlas.Tie) { lead(a, b, tie); lead(b, a, tie) }
	for _, e := range n.entities {
		switch e := e.(type) {
		case *ieum.Worker:
			both(e.ID, e.Organisation, atlas.Tie{Kind: atlas.WorksAt})
		case *ieum.CaseManager:
			both(e.ID, e.Organisation, atlas.Tie{Kind: atlas.WorksAt})
		case *ieum.School:
			if _, ok := n.byID[e.District].(*ieum.District); ok {
				both(e.ID, e.District, atlas.Tie{Kind: atlas.BelongsTo})
			}
		case *ieum.Agency:
			n.house(e, func(to ieum.ID) { both(e.ID, to, atlas.Tie{Kind: atlas.BelongsTo}) })
		case *ieum.Agreement:
			if day.Within(e.Since, e.Until) {
				contact, named := n.byID[e.Contact].(*ieum.Worker)
				tie := atlas.Tie{Kind: atlas.AgreesWith}
				if named && contact.Organisation == e.With && !n.idle(contact.ID) {
					tie.Contact = contact.ID
				}
				both(e.From, e.With, tie)
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

// house calls belongs with those to whose house an agency belongs.
func (n network) house(a *ieum.Agency, belongs func(ieum.ID)) {
	kind, _ := n.codes.AgencyType(a.Type)
	if _, ok := n.byID[a.School].(*ieum.School); ok && kind.House == ieum.SchoolHouse {
		belongs(a.School)
	}
	if _, ok := n.byID[a.District].(*ieum.District); !ok || kind.House != ieum.OfficeHouse {
		return
	}
	belongs(a.District)
	for _, s := range all[*ieum.School](n) {
		if s.District == a.District {
			belongs(s.ID)
		}
	}
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

// From every node, for several viewers and days, lead the ties that the entities say, at
// the strengths that they say.
func TestGraphHoldsTheTiesOfTheNetwork(t *testing.T) {
	for seed := range rounds(4) {
		n := randomNetwork(t, seed%3)
		s := mustBuild(t, n.codes, today, n.entities...)
		for i, viewer := range append(atlastest.Authors(), "") {
			day := today.AddDays(40 * ((i + seed) % 4))
			got := ways(t, s.View(atlas.Viewer{Staff: viewer, Confidential: true}), day)
			want := n.expected(viewer, day)
			for way, cost := range want {
				if c, ok := got[way]; !ok || c != cost {
					t.Fatalf("seed %d, viewer %d, %s: %s from %T to %T costs %d (%v), want %d",
						seed, i, day, way.kind, n.byID[way.from], n.byID[way.to], c, ok, cost)
				}
			}
			if len(got) != len(want) {
				t.Fatalf("seed %d, viewer %d: %d ways, want %d", seed, i, len(got), len(want))
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
	for _, kind := range []atlas.TieKind{atlas.WorksAt, atlas.Knows, atlas.AgreesWith, atlas.ObservedFlow, atlas.BelongsTo} {
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
			flows := 0
			for i := range v.Ties() {
				tie := v.Tie(i)
				if tie.Kind != atlas.ObservedFlow {
					continue
				}
				flows++
				if tie.Agreement != tt.want || tie.LastContactOn != today {
					t.Errorf("the flow reads %+v, want an agreement: %v", tie, tt.want)
				}
				alone := tie
				alone.Agreement = false
				if strong := tie.Strength > atlas.Strength(alone, today); strong != tt.want {
					t.Errorf("stronger than the flow alone: %v, want %v", strong, tt.want)
				}
			}
			if flows != 1 {
				t.Errorf("%d flows", flows)
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
