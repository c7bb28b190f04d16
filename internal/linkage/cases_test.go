package linkage_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"ieum/internal/atlas"
	"ieum/internal/consent"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

// TestCases asks the questions of testdata/*.case; see the README there.
func TestCases(t *testing.T) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range parsed(t) {
		t.Run(strings.TrimSuffix(filepath.Base(c.Name), ".case"), func(t *testing.T) {
			snapshot, err := atlas.Build(codes, 1, c.Today, casetext.Yield(c.Network))
			if err != nil {
				t.Fatal(err)
			}
			for i := range c.Questions {
				for _, fault := range (&asking{ctx: t.Context(), c: c, snapshot: snapshot, q: &c.Questions[i]}).check() {
					t.Error(fault)
				}
			}
		})
	}
}

// parsed reads all cases.
func parsed(t *testing.T) []*casetext.Case {
	t.Helper()
	files, err := filepath.Glob("testdata/*.case")
	if err != nil || len(files) < 65 {
		t.Fatalf("%d cases, %v", len(files), err)
	}
	cases := make([]*casetext.Case, len(files))
	for i, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if cases[i], err = casetext.Parse(file, string(text)); err != nil {
			t.Fatal(err)
		}
	}
	return cases
}

// asking renders the answer to one question as lines of a case.
type asking struct {
	ctx      context.Context
	c        *casetext.Case
	snapshot *atlas.Snapshot
	q        *casetext.Question
	lines    []string
	// spoken are all texts of the answer.
	spoken []string
	// faults are what is wrong with the answer.
	faults []string
}

func (a *asking) faultf(format string, args ...any) {
	a.faults = append(a.faults, fmt.Sprintf("line %d: ", a.q.Line)+fmt.Sprintf(format, args...))
}

// check returns in what the answer is another than the case says.
func (a *asking) check() []string {
	if err := a.answer(); err != nil {
		var bad *linkage.BadArgument
		switch {
		case errors.As(err, &bad):
			a.add("error", bad.Name)
		case errors.Is(err, ieum.ErrNotFound):
			a.add("error", "notfound")
		default:
			a.faultf("%v", err)
		}
	}
	var want []string
	all := strings.Join(a.spoken, "\n")
	for _, line := range a.q.Expect {
		word, rest, _ := strings.Cut(line, " ")
		switch {
		case word == "says" && !strings.Contains(all, rest):
			a.faultf("no text says %q:\n%s", rest, all)
		case word == "silent" && strings.Contains(all, rest):
			a.faultf("a text says %q:\n%s", rest, all)
		case word != "says" && word != "silent":
			want = append(want, line)
		}
	}
	if !slices.ContainsFunc(want, calls) {
		a.lines = slices.DeleteFunc(a.lines, calls)
	}
	if diff := gocmp.Diff(want, asMuchAs(want, a.lines, a.q.Signable)); diff != "" {
		a.faultf("(-want +got):\n%s\nthe whole answer:\n%s", diff, strings.Join(a.lines, "\n"))
	}
	return a.faults
}

// calls reports whether a line is whom to call, which a case may leave out.
func calls(line string) bool { return strings.HasPrefix(line, "call ") }

func (a *asking) add(words ...string) { a.lines = append(a.lines, strings.Join(words, " ")) }

func (a *asking) name(e ieum.Entity) string {
	if e == nil || reflect.ValueOf(e).IsNil() {
		return "-"
	}
	return a.c.NameOf(e.Meta().ID)
}

func (a *asking) question() linkage.Request {
	q := linkage.Request{
		Need: a.q.Need, On: a.q.On, Today: a.c.Today, MaxSteps: a.q.MaxSteps, Language: ieum.Korean,
		Viewer: linkage.Asker{Staff: a.q.Staff, Self: a.q.Self, Figures: slices.Contains(a.q.Roles, ieum.RoleCaseManager)},
	}
	if a.q.English {
		q.Language = ieum.English
	}
	return q
}

func (a *asking) answer() error {
	ctx, q := a.ctx, a.question()
	view := a.snapshot.View(atlas.Viewer{Staff: a.q.Staff, Confidential: len(a.q.Roles) > 0})
	around := casetext.Around(a.c.People, a.q.Subject)
	switch a.q.Kind {
	case casetext.AskLinkage:
		answer, err := linkage.Link(ctx, view, around, q)
		return a.linkage(answer, err)
	case casetext.AskProfile:
		answer, err := linkage.LinkFor(ctx, view, profileOf(a.q.Profile), q)
		return a.linkage(answer, err)
	case casetext.AskEligibility:
		e, err := linkage.Judge(ctx, view, around, a.q.Service, q)
		if err != nil {
			return err
		}
		a.eligibility(e)
		return nil
	case casetext.AskMediation:
		m, err := linkage.Mediate(ctx, view, casetext.Around(a.c.People, personOf(a.q)), a.q.From, a.q.To, q)
		if err != nil {
			return err
		}
		a.paths(m)
		return nil
	case casetext.AskFits:
		fits, err := linkage.Fits(ctx, view, around, a.q.Service, q)
		for _, f := range fits {
			a.add("fit", f.Need, string(f.Group))
			a.asks(f.Questions)
		}
		return err
	}
	return fmt.Errorf("no such question: %s", a.q.Kind)
}

// personOf returns the end of a mediation that is a person.
func personOf(q *casetext.Question) ieum.ID {
	for _, id := range []ieum.ID{q.From, q.To} {
		if id.Is("Student") || id.Is("Person") {
			return id
		}
	}
	return ""
}

func profileOf(p casetext.Profile) linkage.Profile {
	profile := linkage.Profile{HomeArea: p.HomeArea, School: p.School}
	if p.Age > 0 {
		profile.Age = &p.Age
	}
	if p.Grade > 0 {
		profile.Grade = &p.Grade
	}
	for _, f := range p.Facts {
		profile.Facts = append(profile.Facts, linkage.ProfileFact{Fact: f[0], Value: f[1]})
	}
	return profile
}

func (a *asking) linkage(answer *linkage.Answer, err error) error {
	if err != nil {
		return err
	}
	var phones []string
	for _, c := range answer.Now() {
		a.spoken = append(a.spoken, c.Text)
		if c.Phone != nil {
			phones = append(phones, *c.Phone)
		}
	}
	if len(phones) == 0 {
		phones = []string{"-"}
	}
	a.add("call", strings.Join(phones, "·"))
	if first := answer.AskFirst(); first != nil {
		a.add("first", a.asked(first), fmt.Sprint(first.Decides))
		a.spoken = append(a.spoken, first.Text)
	}
	for _, o := range answer.Options(100) {
		a.option(o)
	}
	for _, o := range answer.Informal(100) {
		a.add("beside", a.name(o.Resource))
		a.paths(o)
	}
	for _, b := range answer.Blocked(100) {
		a.failures(a.name(b.Resource), b.Failures)
	}
	for _, d := range answer.Development() {
		a.add("develop", d.Kind, fmt.Sprint(d.Opens)+":", a.name(d.From), "-", a.name(d.To))
		a.spoken = append(a.spoken, d.Text)
	}
	return nil
}

// asked names what is asked first: the fact, the agency to call, or the matter that the words ask for.
func (a *asking) asked(q *linkage.AskFirst) string {
	switch {
	case q.Fact != nil:
		return *q.Fact
	case q.Agency != nil:
		return a.name(q.Agency)
	}
	for _, matter := range [][]string{
		{"BIRTH", "생년월일", "date of birth"},
		{"GRADE", "학년", "the grade"},
		{"SCHOOL", "학교", "which school"},
		{"HOME", "동네", "행정동", "live", "neighbourhood"},
	} {
		if slices.ContainsFunc(matter[1:], func(word string) bool { return strings.Contains(q.Text, word) }) {
			return matter[0]
		}
	}
	return "-"
}

func (a *asking) option(o *linkage.Option) {
	line := map[linkage.OptionGroup]string{linkage.Now: "now", linkage.Wait: "wait", linkage.Ask: "check"}[o.Group] + " " + a.name(o.Resource)
	if len(o.Questions) > 0 {
		line += ": " + rules(o.Questions, func(q linkage.Question) string { return string(q.Rule) })
	}
	a.add(line)
	a.asks(o.Questions)
	for _, r := range o.Reasons {
		a.spoken = append(a.spoken, r.Text)
	}
	for _, f := range o.Fit {
		a.spoken = append(a.spoken, f.Text)
	}
	for _, c := range o.CoordinateFirst {
		a.add("coordinate", a.name(c.With))
		a.spoken = append(a.spoken, c.Reason)
	}
	a.paths(o)
}

func rules[T any](rows []T, rule func(T) string) string {
	words := make([]string, len(rows))
	for i, r := range rows {
		words[i] = rule(r)
	}
	return strings.Join(words, "·")
}

func (a *asking) asks(questions []linkage.Question) {
	for _, q := range questions {
		a.spoken = append(a.spoken, q.Text)
		if (q.Fact == nil) != (len(q.Choices) == 0) {
			a.faultf("%s: a fact without choices or choices without a fact", q.Rule)
		}
	}
}

func (a *asking) paths(of interface {
	Paths(first int) []*linkage.Path
},
) {
	for i, p := range of.Paths(10) {
		stops, phones := []string{a.name(p.Steps[0].From)}, []string(nil)
		for _, s := range p.Steps {
			stops, phones = append(stops, a.name(s.To)), append(phones, cmp.Or(s.Phone, "-"))
			a.spoken = append(a.spoken, s.Text())
		}
		a.add("path", strings.Join(stops, " > "))
		a.add("way", string(p.Way))
		a.add("phone", strings.Join(phones, " > "))
		a.spoken = append(a.spoken, p.Text(), p.Basis())
		for _, m := range p.MissingConsents {
			if i == 0 {
				a.consent(&m)
			}
		}
	}
}

// consent renders a missing consent: who must sign it and who can, or the ground instead.
func (a *asking) consent(m *consent.Missing) {
	to := "-"
	if m.Recipient != "" {
		to = a.c.NameOf(m.Recipient)
	}
	if m.Alternative != nil {
		a.add("missing", string(m.Kind), to, m.Alternative.Code)
		return
	}
	line := []string{"missing", string(m.Kind), to, rules(m.Signers, func(s ieum.RequiredSigner) string { return string(s) })}
	if a.q.Signable {
		line = append(line, rules(m.SignableBy, a.name))
	}
	a.add(line...)
}

func (a *asking) failures(name string, failures []linkage.Failure) {
	word, never := "blocked", true
	for _, f := range failures {
		never = never && !f.Changeable
		a.spoken = append(a.spoken, f.Text)
		for _, u := range f.Unblock {
			a.spoken = append(a.spoken, u.Text)
		}
		if f.Changeable == (len(f.Unblock) == 0) {
			a.faultf("%s: changeable %v with %d acts", f.Rule, f.Changeable, len(f.Unblock))
		}
	}
	if never {
		word = "never"
	}
	a.add(word, name+":", rules(failures, func(f linkage.Failure) string {
		return strings.TrimSpace(string(f.Rule) + " " + string(f.ChangesOn))
	}))
}

func (a *asking) eligibility(e *linkage.Eligibility) {
	service := a.c.NameOf(a.q.Service)
	for _, r := range e.Verdicts {
		a.spoken = append(a.spoken, r.Text)
	}
	if e.Group == nil {
		a.failures(service, e.Failures)
	} else {
		a.option(&linkage.Option{Group: *e.Group, Questions: e.Questions, Resource: find(a.c, a.q.Service)})
	}
	a.paths(e)
}

func find(c *casetext.Case, id ieum.ID) ieum.Entity {
	for _, e := range c.Network {
		if e.Meta().ID == id {
			return e
		}
	}
	return nil
}
