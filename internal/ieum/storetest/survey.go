package storetest

import (
	"cmp"
	"slices"
	"testing"

	"ieum/internal/ieum"
)

func surveyCases() []conformance {
	return []conformance{
		{"what ends is what stands and has an end", testEnding},
		{"open needs are counted where students live", testUnmet},
		{"referrals flow from school to service, and stand in states", testFlow},
	}
}

// endings returns what a scope sees end, and whom it concerns.
func endings(t *testing.T, s ieum.Store, scope ieum.Scope, filter ieum.EndingFilter) (items, of []ieum.ID) {
	t.Helper()
	slice, err := s.View(scope).Ending(t.Context(), filter, everything)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range slice.Rows {
		items, of = append(items, row.Item), append(of, row.Of)
		same(t, "mark", slice.Marks[i], ieum.Mark{Value: string(row.EndsOn), ID: row.Item})
		if row.Item.Is("Enrolment") || row.Item.Is("Consent") {
			if row.Reach == 0 {
				t.Error("a row of the people came without the ways by which it is seen")
			}
		} else if row.Reach != 0 {
			t.Error("a row that is nobody's came with ways")
		}
	}
	same(t, "total", slice.Total, len(slice.Rows))
	return items, of
}

func testEnding(t *testing.T, s ieum.Store) {
	mina, sora, nest := student("mina"), student("sora"), household("nest")
	consent := func(name string, root ieum.ID, until ieum.Date, decision ieum.ConsentDecision, withdrawn ieum.Date) *ieum.Consent {
		return &ieum.Consent{Head: on(root, "Consent", name), Student: root, ValidUntil: until, Decision: decision, WithdrawnOn: withdrawn}
	}
	agreement := &ieum.Agreement{Head: on(agency("wee"), "Agreement", "a"), With: agency("wee"), Until: "2026-12-04"}
	endless := &ieum.Household{Head: own("Household", "empty")}
	put(t, s, append(village(), agreement, endless, &ieum.Agreement{Head: on(agency("wee"), "Agreement", "open"), With: agency("wee")},
		account("soon", func(a *ieum.Staff) { a.ApprovedUntil = "2026-12-05" }),
		account("idle", func(a *ieum.Staff) { a.ApprovedUntil, a.Active = "2026-12-05", false }),
		enrolment("mina", mina, mina, service("meals"), "2026-01-01", "2026-12-01"),
		enrolment("mother", nest, person("mother"), service("meals"), "", "2026-12-02"),
		enrolment("sora", sora, sora, service("meals"), "2026-01-01", "2026-12-02"),
		enrolment("nobody's", endless.ID, "", service("meals"), "2026-01-01", "2026-12-03"),
		enrolment("on and on", mina, mina, service("meals"), "2026-01-01", ""),
		enrolment("before", mina, mina, service("meals"), "2026-01-01", "2026-11-30"),
		enrolment("after", mina, mina, service("meals"), "2026-01-01", "2026-12-06"),
		consent("mina", mina, "2026-12-03", ieum.Given, ""), consent("withdrawn", mina, "2026-12-03", ieum.Given, today),
		consent("refused", mina, "2026-12-03", ieum.Refused, ""))...)
	december := ieum.EndingFilter{From: "2026-12-01", Until: "2026-12-05"}
	items, of := endings(t, s, anyWay("ari"), december)
	same(t, "to ari", items, []ieum.ID{
		named("Enrolment", "mina"), named("Enrolment", "mother"), named("Consent", "mina"), agreement.ID, staff("soon"),
	})
	same(t, "of whom", of, []ieum.ID{mina, person("mother"), mina, agency("wee"), staff("soon")})
	items, _ = endings(t, s, ieum.Scope{}, december)
	same(t, "to nobody", items, []ieum.ID{agreement.ID, staff("soon")})
	items, _ = endings(t, s, program(), december)
	same(t, "to the program", len(items), 7)
	items, _ = endings(t, s, anyWay("ari"), ieum.EndingFilter{From: "2026-12-06"})
	same(t, "without a last day", items, []ieum.ID{named("Enrolment", "after")})
	items, _ = endings(t, s, anyWay("ari"), ieum.EndingFilter{Until: "2026-11-30"})
	same(t, "without a first day", items, append(sorted(staff("ari"), staff("bo")), named("Enrolment", "before")))
	for kind, n := range map[ieum.Kind]int{"Enrolment": 2, "Consent": 1, "Agreement": 1, "Staff": 1, "Student": 0} {
		items, _ = endings(t, s, anyWay("ari"), ieum.EndingFilter{From: december.From, Until: december.Until, Kinds: []ieum.Kind{kind}})
		same(t, "of the kind "+string(kind), len(items), n)
	}
	slice, err := s.View(anyWay("ari")).Ending(t.Context(), december, ieum.Page{Limit: 2, After: ieum.Mark{Value: "2026-12-02", ID: named("Enrolment", "mother")}})
	same(t, "a page", []any{len(slice.Rows), slice.Before, slice.After, slice.Total, err}, []any{2, true, true, 5, nil})
	same(t, "its first row", *slice.Rows[0], ieum.Ending{Item: named("Consent", "mina"), EndsOn: "2026-12-03", Of: mina, Reach: ieum.ReachTeam})
	_, err = s.View(program()).Ending(t.Context(), december, ieum.Page{})
	fails(t, "a page without rows", err, ieum.ErrInvalid)
}

// area is an area below another.
func area(name, above string) *ieum.Area {
	a := &ieum.Area{Head: own("Area", name)}
	if above != "" {
		a.Parent = named("Area", above)
	}
	return a
}

// lack is a row of the answer.
func lack(in, need string, open, unserved int) ieum.HomeNeed {
	return ieum.HomeNeed{Home: named("Area", in), Need: need, Open: open, Unserved: unserved}
}

// homes are areas, and the village with homes in them: city holds east and
// west, land holds city and shore.
func homes() []ieum.Entity {
	rows := append([]ieum.Entity{area("land", ""), area("city", "land"), area("east", "city"), area("west", "city"), area("coast", "land")}, village()...)
	at := map[ieum.ID]string{student("mina"): "east", student("jun"): "west", student("sora"): "coast"}
	for _, row := range rows {
		switch who := row.(type) {
		case *ieum.Student:
			who.HomeArea = named("Area", at[who.ID])
		case *ieum.Service:
			who.Status = ieum.Active
		}
	}
	return rows
}

// serves changes the services of the village.
func serves(rows []ieum.Entity, name string, needs []string, areas ...string) {
	for _, row := range rows {
		if v, ok := row.(*ieum.Service); ok && v.ID == service(name) {
			v.Needs = needs
			for _, in := range areas {
				v.Catchment = append(v.Catchment, named("Area", in))
			}
		}
	}
}

func testUnmet(t *testing.T, s ieum.Store) {
	mina, jun := student("mina"), student("jun")
	rows := homes()
	serves(rows, "meals", []string{"1"})
	serves(rows, "counsel", []string{"2-1"}, "west")
	mother, met := need("mina", "m"), need("mina", "met")
	mother.Subject, mother.Domain, met.Status, met.Domain = person("mother"), "1-1", ieum.NeedMet, "1-1"
	nameless := need("mina", "")
	for _, row := range rows {
		if p, ok := row.(*ieum.Person); ok {
			p.HomeArea = named("Area", "east")
		}
	}
	put(t, s, append(rows, mother, met, nameless, need("mina", "1-1"), need("mina", "2"), need("jun", "1-1"), need("jun", "1-2"), need("sora", "3"),
		enrolment("served", jun, jun, service("meals"), "2026-01-01", today),
		enrolment("before", mina, mina, service("meals"), "2026-01-01", today.AddDays(-1)),
		enrolment("mother's", mina, person("mother"), service("meals"), "2026-01-01", ""))...)
	ask := func(scope ieum.Scope, on ieum.Date) []ieum.HomeNeed {
		t.Helper()
		needs, err := s.View(scope).UnmetNeeds(t.Context(), on)
		if err != nil {
			t.Fatal(err)
		}
		return needs
	}
	inOrder := func(needs ...ieum.HomeNeed) []ieum.HomeNeed {
		slices.SortFunc(needs, func(a, b ieum.HomeNeed) int { return cmp.Or(cmp.Compare(a.Home, b.Home), cmp.Compare(a.Need, b.Need)) })
		return needs
	}
	same(t, "of all", ask(program(), today), inOrder(
		lack("east", "1-1", 1, 1), lack("east", "2", 1, 1), lack("west", "1-1", 1, 0), lack("west", "1-2", 1, 0), lack("coast", "3", 1, 1)))
	same(t, "to ari", ask(anyWay("ari"), today), inOrder(lack("east", "1-1", 1, 1), lack("east", "2", 1, 1)))
	same(t, "a day before, when mina was served too", ask(anyWay("ari"), today.AddDays(-1)),
		inOrder(lack("east", "1-1", 1, 0), lack("east", "2", 1, 1)))
}

func testFlow(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), openCase("sora", "red"), pupil("ada", "", ""),
		referral("a", "mina", "counsel", ieum.ReferralRequested, "2026-11-02"),
		referral("b", "mina", "counsel", ieum.ReferralRequested, "2026-11-01"),
		referral("c", "mina", "counsel", ieum.ReferralAccepted, "2026-11-30"),
		referral("d", "sora", "counsel", ieum.ReferralRejected, "2026-11-03"),
		referral("e", "jun", "counsel", ieum.ReferralRejected, "2026-11-03"),
		referral("f", "ada", "meals", "", "2026-11-03"),
		referral("before", "mina", "counsel", ieum.ReferralRequested, "2026-10-31"),
		referral("draft", "mina", "counsel", ieum.ReferralDraft, ""))...)
	flow := func(from string, states map[ieum.ReferralState]int) ieum.Flow {
		return ieum.Flow{School: school(from), Agency: agency("wee"), Service: service("counsel"), States: states}
	}
	both := map[ieum.ID]ieum.Flow{
		school("hill"): flow("hill", map[ieum.ReferralState]int{ieum.ReferralRequested: 2, ieum.ReferralAccepted: 1}),
		school("dale"): flow("dale", map[ieum.ReferralState]int{ieum.ReferralRejected: 1}),
	}
	var want []ieum.Flow
	for _, id := range sorted(school("hill"), school("dale")) {
		want = append(want, both[id])
	}
	flows, err := s.View(anyWay("ari")).ReferralFlow(t.Context(), "2026-11-01", "2026-11-30")
	same(t, "to ari", []any{flows, err}, []any{want, nil})
	flows, err = s.View(program()).ReferralFlow(t.Context(), "2026-11-03", "2026-11-03")
	same(t, "to the program, on one day", []any{flows, err}, []any{[]ieum.Flow{
		{Agency: agency("bokji"), Service: service("meals"), States: map[ieum.ReferralState]int{"": 1}},
		flow("dale", map[ieum.ReferralState]int{ieum.ReferralRejected: 2}),
	}, nil})
	flows, err = s.View(anyWay("ari")).ReferralFlow(t.Context(), "", "2026-10-31")
	same(t, "without a first day", []any{flows, err}, []any{[]ieum.Flow{flow("hill", map[ieum.ReferralState]int{ieum.ReferralRequested: 1})}, nil})
	flows, err = s.View(anyWay("ari")).ReferralFlow(t.Context(), "", "")
	same(t, "without any day", []any{len(flows), err}, []any{2, nil})
	flows, err = s.View(anyWay("bo")).ReferralFlow(t.Context(), "", "")
	same(t, "to bo", []any{len(flows), err}, []any{0, nil})
}
