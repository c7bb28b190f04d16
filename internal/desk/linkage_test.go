package desk

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

const mental = "1000000-2"

// namedAsks are the questions about somebody with a name.
var namedAsks = []struct {
	name string
	ask  func(context.Context, *Session, ieum.ID, string) error
}{
	{"linkage", func(ctx context.Context, s *Session, who ieum.ID, need string) error {
		_, err := s.Linkage(ctx, LinkageInput{Subject: who, Need: need, MaxSteps: 6})
		return err
	}},
	{"eligibility", func(ctx context.Context, s *Session, who ieum.ID, need string) error {
		_, err := s.Eligibility(ctx, EligibilityInput{Subject: who, Service: id("Service", "talk"), Need: need})
		return err
	}},
	{"mediation", func(ctx context.Context, s *Session, who ieum.ID, _ string) error {
		_, err := s.Mediation(ctx, MediationInput{From: who, To: id("Agency", "clinic"), MaxSteps: 6})
		return err
	}},
}

func TestWhoMayNotReadNeedsMayNotAskForLinkage(t *testing.T) {
	o := open(t)
	for _, ask := range namedAsks {
		for _, account := range []string{"lead", "teacher", "editor", "auditor", "administrator", "expired"} {
			s := o.as(t, account)
			if err := ask.ask(t.Context(), s, hana, junk); !errors.Is(err, ieum.ErrDenied) || len(o.spy.reads) > 0 {
				t.Errorf("%s by %s: %v after %v", ask.name, account, err, o.spy.reads)
			}
		}
		for account, who := range map[string]ieum.ID{"manager": hana, "supervisor": hana, "coordinator": sena, "outsider": neon} {
			if err := ask.ask(t.Context(), o.as(t, account), who, mental); err != nil {
				t.Errorf("%s by %s: %v", ask.name, account, err)
			}
		}
	}
	s := o.as(t, "lead")
	if _, err := s.Candidates(t.Context(), CandidatesInput{Service: id("Service", "talk")}); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("candidates by a school lead: %v", err)
	}
}

func TestAskingForTheHiddenIsAskingForNobody(t *testing.T) {
	o := open(t)
	for _, ask := range namedAsks {
		// Of a school lead with a team elsewhere, the school's students are known
		// by name; their needs are not, and so nothing is computed from them.
		for _, account := range []string{"outsider", "both", "coordinator"} {
			see := func(who ieum.ID) ([]string, []storetest.Told) {
				s := o.as(t, account)
				if err := ask.ask(t.Context(), s, who, mental); !errors.Is(err, ieum.ErrNotFound) {
					t.Errorf("%s by %s: %v, want ErrNotFound", ask.name, account, err)
				}
				return slices.Clone(o.spy.reads), o.finish(t, s)
			}
			hiddenReads, hidden := see(hana)
			absentReads, nobody := see(absent)
			if diff := cmp.Diff(hiddenReads, absentReads); diff != "" {
				t.Errorf("%s reads differ:\n%s", ask.name, diff)
			}
			if diff := cmp.Diff(hidden, nobody, cmpopts.IgnoreFields(ieum.AuditEntry{}, "Head"), cmpopts.IgnoreFields(storetest.Told{}, "Subject")); diff != "" || len(hidden) != 1 {
				t.Errorf("%s entries differ:\n%s", ask.name, diff)
			}
		}
	}
}

func TestLinkageRecordsTheWholeHousehold(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	answer, err := s.Linkage(t.Context(), LinkageInput{Subject: hana, Need: mental, MaxSteps: 6, Language: ieum.English})
	if err != nil {
		t.Fatal(err)
	}
	if len(answer.Options(10))+len(answer.Blocked(10)) == 0 || len(answer.Now()) == 0 {
		t.Error("an urgent need has no answer")
	}
	var touched []ieum.ID
	for _, e := range o.finish(t, s) {
		touched = append(touched, e.Subject)
	}
	want := []ieum.ID{hana, mother, gran, friend}
	slices.Sort(want)
	if diff := cmp.Diff(want, touched); diff != "" {
		t.Error(diff)
	}
	if _, err := s.Linkage(t.Context(), LinkageInput{Subject: gran, Need: "8000000-1", MaxSteps: 6}); err != nil {
		t.Errorf("a person of the household: %v", err)
	}
}

func TestLinkageInput(t *testing.T) {
	o := open(t)
	grade, age := 13, 200
	link := func(in LinkageInput) func(*Session) error {
		return func(s *Session) error {
			if in.Subject == "" {
				in.Subject = hana
			}
			_, err := s.Linkage(t.Context(), in)
			return err
		}
	}
	profile := func(p linkage.Profile) func(*Session) error {
		return func(s *Session) error {
			_, err := s.LinkageFor(t.Context(), LinkageForInput{Profile: p, Need: mental, MaxSteps: 6})
			return err
		}
	}
	tests := []struct {
		argument string
		ask      func(*Session) error
	}{
		{"need", link(LinkageInput{Need: "999", MaxSteps: 6})},
		{"need", link(LinkageInput{Need: junk, MaxSteps: 6, Subject: absent})}, // the input before the scope
		{"maxSteps", link(LinkageInput{Need: mental})},
		{"maxSteps", link(LinkageInput{Need: mental, MaxSteps: 8})},
		{"on", link(LinkageInput{Need: mental, MaxSteps: 6, On: "2026-11-23"})},
		{"on", link(LinkageInput{Need: mental, MaxSteps: 6, On: "2026-13-01"})},
		{"on", link(LinkageInput{Need: mental, MaxSteps: 6, On: "2027-11-25"})}, // a year and a day
		{"profile.grade", profile(linkage.Profile{Grade: &grade})},
		{"profile.age", profile(linkage.Profile{Age: &age})},
		{"profile.homeArea", profile(linkage.Profile{HomeArea: junk})},
		{"profile.school", profile(linkage.Profile{School: id("Agency", "clinic")})},
		{"profile.facts.1.fact", profile(linkage.Profile{Facts: []linkage.ProfileFact{{Fact: "SEX", Value: "MALE"}, {Fact: junk}}})},
		{"profile.facts.0.value", profile(linkage.Profile{Facts: []linkage.ProfileFact{{Fact: "SEX", Value: junk}}})},
		{"profile.facts", profile(linkage.Profile{Facts: []linkage.ProfileFact{{Fact: "SEX", Value: "MALE"}, {Fact: "SEX", Value: "FEMALE"}}})},
		{"profile.on", profile(linkage.Profile{On: "2020-01-01"})},
		{"profile.on", profile(linkage.Profile{On: "2027-11-25"})},
	}
	for _, tt := range tests {
		t.Run(tt.argument, func(t *testing.T) {
			err := tt.ask(o.as(t, "manager"))
			var invalid *Invalid
			if !errors.As(err, &invalid) || invalid.Argument != tt.argument || strings.Contains(err.Error(), "990101") {
				t.Errorf("error %v, want an Invalid of %s", err, tt.argument)
			}
		})
	}
	if err := link(LinkageInput{Need: mental, MaxSteps: 7, On: "2027-11-24"})(o.as(t, "manager")); err != nil {
		t.Errorf("a year ahead, seven steps: %v", err)
	}
	twice := linkage.Profile{Facts: []linkage.ProfileFact{{Fact: "SEX", Value: "MALE"}, {Fact: "SEX", Value: "MALE"}}, On: "2027-11-24"}
	if err := profile(twice)(o.as(t, "manager")); err != nil {
		t.Errorf("a fact said twice alike, a year ahead: %v", err)
	}
}

func TestLinkageForTouchesNobody(t *testing.T) {
	o := open(t)
	grade := 4
	in := LinkageForInput{Profile: linkage.Profile{Grade: &grade, HomeArea: id("Area", "dong")}, Need: mental, MaxSteps: 6}
	for account, may := range map[string]bool{
		"manager": true, "supervisor": true, "coordinator": true, "lead": true, "teacher": true, "editor": true,
		"auditor": false, "administrator": false,
	} {
		s := o.as(t, account)
		answer, err := s.LinkageFor(t.Context(), in)
		if errors.Is(err, ieum.ErrDenied) == may || err != nil && may {
			t.Errorf("%s: %v", account, err)
			continue
		}
		if len(o.spy.reads) > 0 {
			t.Errorf("%s reads of people: %v", account, o.spy.reads)
		}
		if !may {
			continue
		}
		if got := o.finish(t, s); len(got) != 0 {
			t.Errorf("%s: entries %+v about nobody", account, got)
		}
		for _, option := range answer.Options(5) {
			if paths := option.Paths(1); len(paths) == 0 || paths[0].Steps[0].From.Meta().ID != s.principal.Staff.Self {
				t.Errorf("%s: a path that does not start at who asks: %v", account, paths)
			}
		}
	}
}

func TestMediationBetweenWorkersNamesNobody(t *testing.T) {
	o := open(t)
	s := o.as(t, "teacher")
	if _, err := s.Mediation(t.Context(), MediationInput{From: id("Worker", "teacher"), To: id("Agency", "clinic"), MaxSteps: 6}); err != nil {
		t.Errorf("a teacher asks for a way: %v", err)
	}
	for _, in := range []MediationInput{
		{From: id("Worker", "nobody"), To: id("Agency", "clinic"), MaxSteps: 6},
		{From: id("Worker", "teacher"), To: id("Agency", "shelter"), MaxSteps: 6},
		{From: junk, To: junk, MaxSteps: 6},
	} {
		if _, err := o.as(t, "teacher").Mediation(t.Context(), in); !errors.Is(err, ieum.ErrNotFound) {
			t.Errorf("%+v: %v, want ErrNotFound", in, err)
		}
	}
	if _, err := o.as(t, "auditor").Mediation(t.Context(), MediationInput{From: junk}); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("an auditor: %v", err)
	}
}

func TestCandidates(t *testing.T) {
	o := open(t)
	// The other district's students have the need, and no way to this service.
	for account, want := range map[string][]string{"manager": {"김하나"}, "supervisor": {"김하나"}, "outsider": nil, "coordinator": nil, "both": nil} {
		s := o.as(t, account)
		found, err := s.Candidates(t.Context(), CandidatesInput{Service: id("Service", "talk")})
		if err != nil {
			t.Fatalf("%s: %v", account, err)
		}
		var got []string
		for _, c := range found {
			got = append(got, c.Student.DisplayName)
			answer, err := s.Linkage(t.Context(), LinkageInput{Subject: c.Student.ID, Need: c.Need, MaxSteps: 6})
			if err != nil || !slices.ContainsFunc(answer.Options(100), func(o *linkage.Option) bool { return o.Resource.Meta().ID == id("Service", "talk") }) {
				t.Errorf("%s: the linkage of %s does not have the service (%v)", account, c.Student.DisplayName, err)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", account, diff)
		}
	}
	for _, service := range []ieum.ID{id("Service", "nowhere"), junk} {
		if _, err := o.as(t, "manager").Candidates(t.Context(), CandidatesInput{Service: service}); !errors.Is(err, ieum.ErrNotFound) {
			t.Errorf("%v, want ErrNotFound", err)
		}
	}
}

// Who is a candidate is judged once a session, and whoever counts the work may
// end it.
func TestCandidatesAreJudgedOnce(t *testing.T) {
	o := open(t)
	judged := 0
	var limit error
	s := o.as(t, "manager")
	s.operation.Judge = func(students int) error {
		judged += students
		return limit
	}
	ask := func(service string) error {
		_, err := s.Candidates(t.Context(), CandidatesInput{Service: id("Service", service)})
		return err
	}
	if err := errors.Join(ask("talk"), ask("talk")); err != nil || judged == 0 {
		t.Fatal(judged, err)
	}
	once := judged
	limit = errors.New("too much")
	if err := ask("talk"); err != nil || judged != once {
		t.Errorf("asked again: %v, %d students judged, want %d", err, judged, once)
	}
	if _, err := s.Candidates(t.Context(), CandidatesInput{Service: id("Service", "talk"), On: "2027-01-01"}); !errors.Is(err, limit) {
		t.Errorf("of another day: %v, want the limit's error", err)
	}
}

// What is not to be read is taken out before anything is computed from it,
// but for what protects somebody.
func TestReadableAround(t *testing.T) {
	row := func(reach ieum.Reach) ieum.Head { return ieum.Head{ID: "x_1", Reach: reach} }
	around := func(reach ieum.Reach) *ieum.Surroundings {
		return &ieum.Surroundings{
			Subject:    &ieum.Student{Head: row(reach), BirthDate: "2016-01-15"},
			Household:  &ieum.Household{Head: row(reach), Types: []string{"GRANDPARENT"}},
			Students:   []*ieum.Student{{Head: row(reach)}},
			Persons:    []*ieum.Person{{Head: row(reach)}},
			Family:     []*ieum.Family{{Head: row(reach)}},
			Teaches:    []*ieum.Teaches{{Head: row(reach)}},
			Supports:   []*ieum.Supports{{Head: row(reach)}},
			Manages:    []*ieum.Manages{{Head: row(reach)}},
			Offers:     []*ieum.Offer{{Head: row(reach)}},
			Needs:      []*ieum.Need{{Head: row(reach), Domain: mental, Level: ieum.LevelUrgent, Text: "불안"}},
			Facts:      []*ieum.Fact{{Head: row(reach), Fact: "DISABILITY"}},
			Enrolments: []*ieum.Enrolment{{Head: row(reach)}},
			Consents:   []*ieum.Consent{{Head: row(reach)}},
			Signatures: []*ieum.Signature{{Head: row(reach)}},
			Masks:      []ieum.Mask{{Student: "x_1", Masked: "person_1"}},
			Elsewhere:  []*ieum.Enrolment{{}},
		}
	}
	sizes := func(s *ieum.Surroundings) []int {
		return []int{
			len(s.Students), len(s.Persons), len(s.Family), len(s.Teaches), len(s.Supports), len(s.Manages), len(s.Offers), len(s.Needs),
			len(s.Facts), len(s.Enrolments), len(s.Consents), len(s.Signatures), len(s.Refusals), len(s.Masks), len(s.Elsewhere),
		}
	}
	p := policy.Principal{Staff: &ieum.Staff{Active: true, Roles: []ieum.Role{ieum.RoleCoordinator}}}
	team := around(ieum.ReachTeam)
	if diff := cmp.Diff(team, readableAround(p, team)); diff != "" {
		t.Errorf("a team reads all of it:\n%s", diff)
	}
	centre := readableAround(p, around(ieum.ReachCentre))
	if diff := cmp.Diff([]int{1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0}, sizes(centre)); diff != "" {
		t.Errorf("the centre:\n%s", diff)
	}
	if n := centre.Needs[0]; n.Domain != mental || n.Level != ieum.LevelUrgent || n.Text != "" {
		t.Errorf("of a need the centre reads %+v", n)
	}
	if centre.Masks[0].Masked != "person_1" {
		t.Error("the safety mask is gone")
	}
	school := readableAround(p, around(ieum.ReachSchool))
	if diff := cmp.Diff([]int{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0}, sizes(school)); diff != "" {
		t.Errorf("the school:\n%s", diff)
	}
	if school.Subject.(*ieum.Student).BirthDate != "" || len(school.Household.Types) > 0 {
		t.Error("the school reads a birthday or a household")
	}
}

func TestAroundIsReadWithTheEyesOfTheViewer(t *testing.T) {
	o := open(t)
	texts := map[string]string{"manager": "불안", "coordinator": ""}
	for account, want := range texts {
		s := o.as(t, account)
		view, err := s.asking()
		if err != nil {
			t.Fatal(err)
		}
		around, err := s.around(t.Context(), view, sena)
		if err != nil || len(around.Needs) != 1 || around.Needs[0].Text != want || around.Needs[0].Domain != "3000000-1" {
			t.Errorf("%s computes with %+v, %v", account, around.Needs, err)
		}
	}
}
