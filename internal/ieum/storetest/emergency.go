package storetest

import (
	"testing"
	"time"

	"ieum/internal/ieum"
)

func emergencyCases() []conformance {
	return []conformance{
		{"access in an emergency ends by itself, to the microsecond", testEmergencyExpires},
		{"access that is not open, or to nobody, shows nobody", testEmergencyShut},
		{"access opens the student and the household, and no brother or sister", testEmergencyHousehold},
		{"a restriction keeps out whom it masks, whatever was granted", testEmergencyMasked},
		{"what waits falls due for who decides, and what was opened alone", testEmergencyDue},
		{"who asked, and who stands above, lists access in emergencies", testEmergencyList},
	}
}

// openAccess is access of an account to a student that is open for four hours.
func openAccess(to, by string, extent ieum.EmergencyExtent) *ieum.EmergencyAccess {
	return &ieum.EmergencyAccess{
		Head: own("EmergencyAccess", to+by+string(extent)), RequestedBy: staff(by), RequestedAt: morning, Student: student(to), Extent: extent,
		OpenedAt: morning, Until: morning.Add(ieum.EmergencyLasts),
	}
}

func testEmergencyExpires(t *testing.T, s ieum.Store) {
	put(t, s, reachVillage()...)
	for _, who := range []struct {
		account, student string
		way              ieum.Reach
	}{{"eve", "emergency", ieum.ReachEmergency}, {"sia", "safety", ieum.ReachSafety}} {
		end := morning.Add(ieum.EmergencyLasts)
		for _, tt := range []struct {
			now  time.Time
			want ieum.Reach
		}{{morning, who.way}, {end.Add(-time.Microsecond), who.way}, {end, 0}, {end.Add(time.Hour), 0}, {time.Time{}, 0}} {
			scope, of := anyWay(who.account), student(who.student)
			scope.Now = tt.now
			same(t, who.account+" at "+ieum.MomentText(tt.now), reachOf(t, s, scope, of), tt.want)
			list, err := s.View(scope).Students(t.Context(), ieum.StudentFilter{}, everything)
			same(t, "listed", []any{list.Total, err}, []any{map[bool]int{true: 1}[tt.want != 0], nil})
			scope.Ways = ieum.ReachAll
			sights, err := s.View(scope).MaySee(t.Context(), of)
			var got ieum.Reach
			for _, sight := range sights {
				if sight.Staff == staff(who.account) {
					got = sight.Ways
				}
			}
			same(t, "who may see", []any{got, err}, []any{tt.want, nil})
		}
	}
}

func testEmergencyShut(t *testing.T, s ieum.Store) {
	asked, none, other := openAccess("school", "eve", ieum.WholeRecord), openAccess("", "eve", ieum.ContactsAndSafety), openAccess("school", "tia", "")
	asked.OpenedAt, asked.Until, none.Student = time.Time{}, time.Time{}, ""
	put(t, s, append(reachVillage(), asked, none, other)...)
	for _, who := range []string{"eve", "tia"} {
		same(t, who, reachOf(t, s, anyWay(who), student("school")), ieum.Reach(0))
	}
	list, err := s.View(anyWay("eve")).Students(t.Context(), ieum.StudentFilter{}, everything)
	same(t, "listed", []any{list.Total, err}, []any{1, nil})
}

func testEmergencyHousehold(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), account("eve", nil), openAccess("jun", "eve", ieum.WholeRecord))...)
	scope := anyWay("eve")
	for id, want := range map[ieum.ID]ieum.Reach{
		student("jun"): ieum.ReachEmergency, household("nest"): ieum.ReachEmergency, person("mother"): ieum.ReachEmergency,
		student("mina"): 0, caseOf("mina"): 0, student("sora"): 0,
	} {
		same(t, "reach", reachOf(t, s, scope, id), want)
	}
	homes, err := s.View(scope).Homes(t.Context(), []ieum.ID{household("nest")})
	if err != nil || len(homes) != 1 {
		t.Fatalf("%d homes, %v", len(homes), err)
	}
	same(t, "brothers and sisters", []any{len(homes[household("nest")].Students), homes[household("nest")].HiddenSiblings}, []any{1, 1})
}

func testEmergencyMasked(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), account("eve", func(a *ieum.Staff) { a.Self = manager("han") }),
		openAccess("jun", "eve", ieum.WholeRecord), openAccess("jun", "eve", ieum.ContactsAndSafety))...)
	both := ieum.ReachEmergency | ieum.ReachSafety
	same(t, "before", reachOf(t, s, anyWay("eve"), student("jun")), both)
	put(t, s, &ieum.Restriction{Head: on(student("mina"), "Restriction", "han"), Student: student("mina"), Masked: manager("han")})
	for _, id := range []ieum.ID{student("jun"), household("nest"), person("mother")} {
		same(t, "masked for a sister", reachOf(t, s, anyWay("eve"), id), ieum.Reach(0))
	}
}

func testEmergencyList(t *testing.T, s ieum.Store) {
	later := openAccess("school", "eve", ieum.WholeRecord)
	later.RequestedAt = morning.Add(time.Minute)
	nobody := openAccess("", "sia", ieum.WholeRecord)
	nobody.Student, nobody.RequestedAt = "", time.Time{}
	asleep := openAccess("team", "idle", ieum.WholeRecord)
	put(t, s, append(reachVillage(), later, nobody, asleep, account("idle", func(a *ieum.Staff) { a.Active = false }),
		openAccess("supervision", "sia", ieum.ContactsAndSafety), openAccess("centre", "sia", ieum.WholeRecord))...)
	eve, sia := openAccess("emergency", "eve", ieum.WholeRecord).ID, openAccess("safety", "sia", ieum.ContactsAndSafety).ID
	over, above := openAccess("centre", "sia", ieum.WholeRecord).ID, openAccess("supervision", "sia", ieum.ContactsAndSafety).ID
	for _, tt := range []struct {
		who  string
		want []ieum.ID
	}{
		{"eve", []ieum.ID{eve, later.ID}},
		{"sia", []ieum.ID{nobody.ID, sia, above, over}},
		{"lee", []ieum.ID{later.ID}},
		{"sun", []ieum.ID{above}},
		{"cho", []ieum.ID{over}},
		{"tia", nil}, // the case team does not decide
		{"idle", nil},
	} {
		list, err := s.View(anyWay(tt.who)).EmergencyAccesses(t.Context(), everything)
		if err != nil {
			t.Fatal(err)
		}
		got := map[ieum.ID]bool{}
		for _, id := range idsOf(list.Rows) {
			got[id] = true
		}
		want := map[ieum.ID]bool{}
		for _, id := range tt.want {
			want[id] = true
		}
		same(t, "listed for "+tt.who, got, want)
		same(t, "counted for "+tt.who, list.Total, len(tt.want))
	}
	slice, err := s.View(anyWay("eve")).EmergencyAccesses(t.Context(), ieum.Page{Limit: 1, Backward: true})
	same(t, "the newest", []any{idsOf(slice.Rows), slice.Before, slice.After, err}, []any{[]ieum.ID{later.ID}, true, false, nil})
	everybody, err := s.View(program()).EmergencyAccesses(t.Context(), everything)
	same(t, "to the program", []any{everybody.Total, err}, []any{7, nil})
	_, err = s.View(program()).EmergencyAccesses(t.Context(), ieum.Page{})
	fails(t, "a page without rows", err, ieum.ErrInvalid)
}

// testEmergencyDue puts one of each state to the student whom sun supervises.
func testEmergencyDue(t *testing.T, s ieum.Store) {
	asked := func(name, by string, with func(*ieum.EmergencyAccess)) *ieum.EmergencyAccess {
		e := &ieum.EmergencyAccess{
			Head: own("EmergencyAccess", name), RequestedBy: staff(by), Student: student("supervision"), RequestedAt: morning.Add(-time.Hour), Extent: ieum.ContactsAndSafety,
		}
		with(e)
		return e
	}
	alone := func(e *ieum.EmergencyAccess) {
		e.OpenedAt, e.Until, e.ReviewDueOn = morning, morning.Add(time.Hour), "2026-11-25"
	}
	waits, open := asked("waits", "eve", func(*ieum.EmergencyAccess) {}), asked("alone", "eve", alone)
	put(t, s, append(reachVillage(), waits, open,
		asked("own", "sun", func(*ieum.EmergencyAccess) {}), asked("own alone", "sun", alone),
		asked("late", "eve", func(e *ieum.EmergencyAccess) { e.RequestedAt = morning.Add(-ieum.EmergencyWaits) }),
		asked("taken back", "eve", func(e *ieum.EmergencyAccess) { e.EndedBy = staff("eve") }),
		asked("granted", "eve", func(e *ieum.EmergencyAccess) { alone(e); e.ReviewDueOn = "" }),
		asked("reviewed", "eve", func(e *ieum.EmergencyAccess) { alone(e); e.ReviewedAt = morning }))...)
	listed := func(who string, filter ieum.DueFilter) []*ieum.Due {
		slice, err := s.View(anyWay(who)).Due(t.Context(), filter, everything)
		if err != nil {
			t.Fatal(err)
		}
		return slice.Rows
	}
	both := ieum.ReachSupervision | ieum.ReachSafety // of what sun opened alone
	request := &ieum.Due{Item: waits.ID, DueOn: today, Kind: ieum.DueEmergencyRequest, Student: student("supervision"), Reach: both}
	review := &ieum.Due{Item: open.ID, DueOn: "2026-11-25", Kind: ieum.DueEmergencyReview, Student: student("supervision"), Reach: both}
	same(t, "to the supervisor", listed("sun", ieum.DueFilter{CaseManager: manager("han")}), []*ieum.Due{request, review})
	same(t, "up to today", listed("sun", ieum.DueFilter{Until: today}), []*ieum.Due{request})
	for _, who := range []string{"tia", "lee", "cho"} {
		same(t, "to "+who, len(listed(who, ieum.DueFilter{})), 0)
	}
}
