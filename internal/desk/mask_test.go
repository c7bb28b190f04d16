package desk

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

// saying is all that an asker is told about one service for one student.
type saying struct {
	Group       *linkage.OptionGroup
	Verdicts    []linkage.Reason
	Failures    []linkage.Failure
	Questions   []linkage.Question
	Paths, Ways int
	Blocked     []*linkage.Blocked
	Options     int
	Fits        []Candidate
}

// tells asks in every way that names a service or its agency.
func tells(t *testing.T, o *office, account string, subject ieum.ID, need string) saying {
	t.Helper()
	s, ctx, service := o.as(t, account), t.Context(), id("Service", "talk")
	e, err := s.Eligibility(ctx, EligibilityInput{Subject: subject, Service: service, Need: need})
	if err != nil {
		t.Fatalf("%s: eligibility: %v", account, err)
	}
	paths := e.Paths(5)
	answer, err := s.Linkage(ctx, LinkageInput{Subject: subject, Need: need, MaxSteps: 6})
	if err != nil {
		t.Fatal(err)
	}
	fits, err := s.Candidates(ctx, CandidatesInput{Service: service})
	if err != nil {
		t.Fatal(err)
	}
	all := saying{
		Group: e.Group, Verdicts: e.Verdicts, Failures: e.Failures, Questions: e.Questions,
		Paths: len(paths), Blocked: answer.Blocked(100), Options: len(answer.Options(100)), Fits: fits,
	}
	m, err := s.Mediation(ctx, MediationInput{From: subject, To: service, MaxSteps: 6})
	if err != nil {
		t.Fatalf("%s: mediation: %v", account, err)
	}
	all.Ways = len(m.Paths(5))
	return all
}

// with opens an office with more rows.
func with(t *testing.T, rows ...ieum.Entity) *office {
	t.Helper()
	o := open(t)
	if err := NewLoader(o.Store).Load(t.Context(), rows); err != nil {
		t.Fatal(err)
	}
	return o
}

// Who may read neither restrictions nor consents is told the same, word for
// word, of a service that is masked and of one that was refused.
func TestAMaskIsToldAsARefusal(t *testing.T) {
	mask := &ieum.Restriction{Head: on(sena, "Restriction", "sena"), Student: sena, Masked: id("Agency", "clinic"), Reason: "RELATIVE_ON_STAFF"}
	refusal := &ieum.Consent{
		Head: on(sena, "Consent", "sena"), Student: sena, Kind: ieum.ConsentThirdParty, Recipient: id("Agency", "clinic"),
		Purpose: ieum.ForReferral, Decision: ieum.Refused, RecordedOn: "2026-11-01", RetryOn: "2027-01-01",
	}
	ask := func(row ieum.Entity) saying {
		need := &ieum.Need{Head: on(sena, "Need", "more"), Subject: sena, Domain: mental, Level: ieum.LevelHigh, Status: ieum.NeedOpen}
		return tells(t, with(t, row, need), "coordinator", sena, mental)
	}
	masked, refused := ask(mask), ask(refusal)
	if diff := cmp.Diff(refused, masked); diff != "" {
		t.Errorf("a mask is told from a refusal (-refused +masked):\n%s", diff)
	}
	if masked.Group != nil || len(masked.Failures) == 0 || masked.Ways > 0 || masked.Paths > 0 || len(masked.Fits) > 0 || len(masked.Blocked) == 0 {
		t.Errorf("a masked service is told as %+v", masked)
	}
}

// What is masked for a child whom the asker does not see is masked for those
// whom it sees, and who asks makes no difference.
func TestAMaskOfAHiddenSiblingHolds(t *testing.T) {
	o := with(t,
		&ieum.Restriction{Head: on(duri, "Restriction", "clinic"), Student: duri, Masked: id("Agency", "clinic")},
		&ieum.Restriction{Head: on(duri, "Restriction", "mother"), Student: duri, Masked: mother})
	for _, account := range []string{"manager", "supervisor"} {
		all := tells(t, o, account, hana, mental)
		if all.Group != nil || all.Paths > 0 || all.Ways > 0 || len(all.Fits) > 0 {
			t.Errorf("%s: %+v", account, all)
		}
		m, err := o.as(t, account).Mediation(t.Context(), MediationInput{From: hana, To: mother, MaxSteps: 6})
		if err != nil {
			t.Fatalf("%s: a way to the mother: %v", account, err)
		}
		if ways := m.Paths(5); len(ways) > 0 {
			t.Errorf("%s: %d ways to the mother", account, len(ways))
		}
	}
}

// A supporter is asked about under the masks of the student whom they stand by.
func TestAMaskHoldsForASupporter(t *testing.T) {
	o := with(t, &ieum.Restriction{Head: on(duri, "Restriction", "clinic"), Student: duri, Masked: id("Agency", "clinic")})
	all := tells(t, o, "manager", friend, mental)
	masked := slices.ContainsFunc(all.Failures, func(f linkage.Failure) bool { return f.Rule == ieum.RuleRefusal })
	if all.Group != nil || all.Paths > 0 || all.Ways > 0 || !masked {
		t.Errorf("%+v", all)
	}
}

// Whoever is masked does not find the child by any question, and the supervisor
// has it on the list of what is due until somebody else manages it.
func TestWhoeverIsMaskedDoesNotRead(t *testing.T) {
	o := with(t, &ieum.Restriction{Head: on(duri, "Restriction", "mina"), Student: duri, Masked: id("CaseManager", "mina")})
	s := o.as(t, "manager")
	if student, err := s.Student(t.Context(), hana); student != nil || err != nil {
		t.Errorf("the student: %v, %v", student, err)
	}
	if _, err := s.Linkage(t.Context(), LinkageInput{Subject: hana, Need: mental, MaxSteps: 6}); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("the linkage: %v", err)
	}
	handOn := func(account string) int {
		due, err := o.as(t, account).Due(t.Context(), false, firstPage())
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, d := range due.Rows {
			if d.Kind == ieum.DueReassignment && d.Student == hana && d.Item == id("Case", "hana") {
				n++
			}
		}
		return n
	}
	if n := handOn("supervisor"); n != 1 {
		t.Errorf("the supervisor has the case %d times to hand on, want once", n)
	}
	if n := handOn("manager"); n != 0 {
		t.Error("whoever is masked is told of it")
	}
}

// The team reads on for a set time after it closed a case, and no longer.
func TestSightEndsAfterACase(t *testing.T) {
	for days, want := range map[int]bool{DefaultSettings().SightAfterClosing: true, DefaultSettings().SightAfterClosing + 1: false} {
		o := open(t)
		found, err := o.Store.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{id("Case", "hana")})
		if err != nil {
			t.Fatal(err)
		}
		closed, ok := found[id("Case", "hana")].(*ieum.Case)
		if !ok {
			t.Fatal("no case")
		}
		closed.ClosedOn = today.AddDays(-days)
		if err := NewLoader(o.Store).Load(t.Context(), []ieum.Entity{closed}); err != nil {
			t.Fatal(err)
		}
		for account, sees := range map[string]bool{"manager": want, "supervisor": true} {
			student, err := o.as(t, account).Student(t.Context(), hana)
			if err != nil || (student != nil) != sees {
				t.Errorf("%d days after, %s sees the student: %v, %v; want %v", days, account, student != nil, err, sees)
			}
		}
	}
}

// Of a student whom one role shows less than another, what the household's rows
// let be read does not stand in for what is hidden.
func TestTwoRolesDoNotMixWhatIsHidden(t *testing.T) {
	o := with(t, &ieum.Case{Head: on(duri, "Case", "duri"), Student: duri, Team: id("Team", "second"), Stage: ieum.Planning})
	found, err := o.as(t, "both").Records(t.Context(), []ieum.ID{hana, duri}, "Need", "Fact", "Enrolment")
	if err != nil {
		t.Fatal(err)
	}
	var hidden *policy.Redacted
	if needs, err := Part[ieum.Need](found[hana]); !errors.As(err, &hidden) {
		t.Errorf("of a student of the school alone: %d needs, %v", len(needs), err)
	}
	if needs, err := Part[ieum.Need](found[duri]); err != nil || len(needs) != 2 {
		t.Errorf("of a student of the team: %d needs, %v", len(needs), err)
	}
}
