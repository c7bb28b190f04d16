package desk

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// tiesAs lists the ties of something as an account sees them: kind, other end and
// strength.
func tiesAs(t *testing.T, o *office, account string, of ieum.ID) []string {
	t.Helper()
	asked := Tying{Of: of}
	found, err := o.as(t, account).Ties(t.Context(), []Tying{asked})
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for _, tie := range found[asked] {
		other := tie.From.Meta().ID
		if other == of {
			other = tie.To.Meta().ID
		}
		list = append(list, fmt.Sprintf("%s %s %.9f", tie.Kind, other, tie.Strength))
	}
	return list
}

// ends are what ties lead to.
func ends(list []string) []ieum.ID {
	var ids []ieum.ID
	for _, tie := range list {
		var kind, id string
		if _, err := fmt.Sscan(tie, &kind, &id); err == nil {
			ids = append(ids, ieum.ID(id))
		}
	}
	return ids
}

func nodesAs(t *testing.T, o *office, account string, around ieum.ID) []ieum.ID {
	t.Helper()
	n, err := o.as(t, account).Network(t.Context(), NetworkInput{Around: around, Steps: 4, First: 500})
	if err != nil {
		t.Fatal(err)
	}
	var ids []ieum.ID
	for _, e := range n.Nodes {
		ids = append(ids, e.Meta().ID)
	}
	return ids
}

// restrict masks somebody for the sake of a student.
func restrict(student ieum.ID, name string, masked ieum.ID) ieum.Entity {
	return &ieum.Restriction{Head: on(student, "Restriction", name), Student: student, Masked: masked, Reason: "STUDENT_WISH", From: "2026-01-01"}
}

// Whatever is tied to something is seen from the other end as well, as strong,
// whoever asks and whatever is masked.
func TestBothEndsSeeATie(t *testing.T) {
	o := with(t, restrict(duri, "gran", gran), restrict(hana, "clinic", id("Agency", "clinic")), restrict(duri, "teacher", id("Worker", "teacher")),
		&ieum.Teaches{Head: on(hana, "Teaches", "hana"), Worker: id("Worker", "teacher"), Student: hana},
		&ieum.Teaches{Head: on(sena, "Teaches", "sena"), Worker: id("Worker", "teacher"), Student: sena},
		&ieum.Family{Head: on(hana, "Family", "far"), From: hana, To: sena, Relation: ieum.Sibling})
	for _, account := range []string{"manager", "supervisor", "lead", "coordinator", "teacher", "outsider", "both", "editor"} {
		seen := 0
		for _, e := range town() {
			of := e.Meta().ID
			for _, tie := range tiesAs(t, o, account, of) {
				var kind, other, strength string
				if _, err := fmt.Sscan(tie, &kind, &other, &strength); err != nil {
					t.Fatal(err)
				}
				seen++
				if back := fmt.Sprint(kind, " ", of, " ", strength); !slices.Contains(tiesAs(t, o, account, ieum.ID(other)), back) {
					t.Errorf("%s sees %q of %s, and not from its other end", account, tie, of)
				}
			}
		}
		if seen == 0 {
			t.Errorf("%s sees no tie", account)
		}
	}
}

func TestWhatIsMaskedIsNoEnd(t *testing.T) {
	clinic, teacher := id("Agency", "clinic"), id("Worker", "teacher")
	teaches := func() ieum.Entity {
		return &ieum.Teaches{Head: on(hana, "Teaches", "hana"), Worker: teacher, Student: hana}
	}
	open, shut := with(t, teaches()), with(t, teaches(), restrict(duri, "gran", gran), restrict(duri, "teacher", teacher), restrict(hana, "clinic", clinic))
	for _, tt := range []struct {
		of, other     ieum.ID
		before, after bool
	}{
		{hana, friend, false, false}, // masked in the town
		{friend, hana, false, false},
		{hana, mother, true, true},
		{hana, gran, true, false}, // for the sake of a brother whom nobody here sees
		{gran, hana, true, false},
		{hana, teacher, true, false},
		{teacher, hana, true, false},
		{hana, clinic, true, false},
		{clinic, hana, true, false},
		{clinic, gran, true, false}, // of the same household
		{hana, id("CaseManager", "mina"), true, true},
		{id("CaseManager", "mina"), sena, true, true},
	} {
		for o, want := range map[*office]bool{open: tt.before, shut: tt.after} {
			if got := slices.Contains(ends(tiesAs(t, o, "manager", tt.of)), tt.other); got != want {
				t.Errorf("%s is an end of %s: %v", tt.other, tt.of, got)
			}
		}
	}
	around := nodesAs(t, shut, "manager", hana)
	for _, masked := range []ieum.ID{friend, id("Offer", "friend"), gran, teacher, clinic, id("Service", "talk")} {
		if slices.Contains(around, masked) {
			t.Errorf("%s is masked and in the network", masked)
		}
	}
	if gone := nodesAs(t, shut, "manager", gran); slices.Contains(gone, hana) || slices.Contains(gone, duri) {
		t.Errorf("whom somebody is masked for is in the network around them: %v", gone)
	}
	if !slices.Contains(nodesAs(t, open, "manager", hana), clinic) {
		t.Error("without a mask the clinic is in the network")
	}
}

func TestAPrivateNoteIsItsAuthors(t *testing.T) {
	mina, teacher := id("CaseManager", "mina"), id("Worker", "teacher")
	o := with(t, &ieum.Knows{Head: on(mina, "Knows", "note"), From: mina, To: teacher, Author: id("Staff", "manager"), LastContactOn: "2026-11-01"})
	if _, err := o.Atlas.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	for account, want := range map[string]bool{"manager": true, "colleague": false, "supervisor": false, "teacher": false} {
		for of, other := range map[ieum.ID]ieum.ID{mina: teacher, teacher: mina} {
			got := slices.ContainsFunc(tiesAs(t, o, account, of), func(tie string) bool {
				return tie[:6] == "KNOWS " && slices.Contains(ends([]string{tie}), other)
			})
			if got != want {
				t.Errorf("%s sees the note at %s: %v", account, of, got)
			}
		}
	}
}

func TestNetworksOfWhatIsHiddenOrAbsent(t *testing.T) {
	o := open(t)
	for _, centre := range []ieum.ID{duri, absent, neon, id("Need", "hana"), "x", "", id("Agency", "nobody")} {
		_, err := o.as(t, "manager").Network(t.Context(), NetworkInput{Around: centre, Steps: 2, First: 10})
		if !errors.Is(err, ieum.ErrNotFound) {
			t.Errorf("around %q: %v", centre, err)
		}
	}
	if _, err := o.as(t, "lead").Network(t.Context(), NetworkInput{Around: id("Agency", "shelter"), Steps: 2, First: 10}); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("around a shelter: %v", err)
	}
	for _, e := range town() {
		if kind := ieum.KindOf(e); ieum.InfoOf(kind).Partition != ieum.Network || !slices.Contains(entityKinds, kind) {
			continue
		}
		for _, node := range nodesAs(t, o, "manager", e.Meta().ID) {
			if kind, _ := node.Kind(); ieum.InfoOf(kind).Partition == ieum.People {
				t.Errorf("%s is in the network around %s", node, e.Meta().ID)
			}
		}
	}
}

func TestTheCoordinatorsQuestionsAreForWhoReads(t *testing.T) {
	o := open(t)
	for account, want := range map[string][3]bool{
		"manager": {true, true, true}, "supervisor": {true, true, true}, "coordinator": {true, true, true},
		"lead": {}, "teacher": {}, "editor": {}, "auditor": {}, "administrator": {}, "expired": {false, false, true}, // of agreements, which are nobody's
	} {
		s := o.as(t, account)
		_, unmet := s.UnmetNeeds(t.Context(), id("Area", "dong"), "")
		_, flow := s.ReferralFlow(t.Context(), "", "")
		_, ending := s.EndingSoon(t.Context(), "", today.AddDays(300), firstPage())
		if got := [3]bool{unmet == nil, flow == nil, ending == nil}; got != want {
			t.Errorf("%s: %s %v %v %v", account, cmp.Diff(want, got), unmet, flow, ending)
		}
	}
}
