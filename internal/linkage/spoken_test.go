package linkage_test

import (
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

// said is one text that somebody reads, and where it stood: "basis" is no sentence. rescue is true where it is about a
// service of a rescue body.
type said struct {
	where, text string
	rescue      bool
}

// speaker asks questions of a town in one language and hands on every text of the answers.
type speaker struct {
	t        testing.TB
	w        *town
	language ieum.Language
	hear     func(said)
	rescue   bool // what is said is about a service of a rescue body
}

func (s *speaker) say(where, text string) {
	if text != "" {
		s.hear(said{where, text, s.rescue})
	}
}

func (s *speaker) request(need string) linkage.Request {
	q := question(need)
	q.Language = s.language
	return q
}

// linkage asks for a need of somebody.
func (s *speaker) linkage(around *ieum.Surroundings, need string) {
	answer, err := linkage.Link(s.t.Context(), s.w.view, around, s.request(need))
	s.answer(answer, err)
}

// profile asks for somebody without a name.
func (s *speaker) profile(self ieum.ID, p linkage.Profile, need string) {
	q := s.request(need)
	q.Viewer.Self = self
	answer, err := linkage.LinkFor(s.t.Context(), s.w.view, p, q)
	s.answer(answer, err)
}

func (s *speaker) answer(a *linkage.Answer, err error) {
	if err != nil {
		s.t.Fatal(err)
	}
	for _, c := range a.Now() {
		s.say("now", c.Text)
	}
	if first := a.AskFirst(); first != nil {
		s.say("ask first", first.Text)
	}
	for _, o := range a.Options(1000) {
		s.option(o)
	}
	for _, o := range a.Informal(1000) {
		s.option(o)
	}
	for _, b := range a.Blocked(1000) {
		s.about(b.Resource.Meta().ID)
		s.failures(b.Failures)
	}
	s.about("")
	for _, d := range a.Development() {
		s.say("development", d.Text)
	}
}

// about notes which resource is spoken of.
func (s *speaker) about(id ieum.ID) {
	service, ok := atlas.Get[ieum.Service](s.w.view, id)
	if s.rescue = false; ok {
		agency, known := atlas.Get[ieum.Agency](s.w.view, service.Agency)
		s.rescue = known && s.w.view.Codes().Rescues(agency.Type, service.Needs)
	}
}

func (s *speaker) option(o *linkage.Option) {
	s.about(o.Resource.Meta().ID)
	defer s.about("")
	for _, f := range o.Fit {
		s.say("fit", f.Text)
	}
	s.reasons(o.Reasons)
	s.questions(o.Questions)
	for _, c := range o.CoordinateFirst {
		s.say("coordinate", c.Reason)
	}
	s.paths(o.Paths(5))
}

func (s *speaker) reasons(all []linkage.Reason) {
	for _, r := range all {
		s.say("reason "+string(r.Rule), r.Text)
	}
}

func (s *speaker) questions(all []linkage.Question) {
	for _, q := range all {
		s.say("question "+string(q.Rule), q.Text)
	}
}

func (s *speaker) paths(all []*linkage.Path) {
	for _, p := range all {
		s.say("path", p.Text())
		s.say("basis", p.Basis())
		for _, step := range p.Steps {
			s.say("step "+step.Tie, step.Text())
		}
	}
}

func (s *speaker) failures(all []linkage.Failure) {
	for _, f := range all {
		s.say("failure "+string(f.Rule), f.Text)
		for _, u := range f.Unblock {
			s.say("unblock "+u.Action, u.Text)
		}
	}
}

// eligibility asks for one service.
func (s *speaker) eligibility(around *ieum.Surroundings, service ieum.ID) {
	e, err := linkage.Judge(s.t.Context(), s.w.view, around, service, s.request(""))
	if err != nil {
		s.t.Fatal(err)
	}
	s.about(service)
	defer s.about("")
	s.reasons(e.Verdicts)
	s.failures(e.Failures)
	s.questions(e.Questions)
	s.paths(e.Paths(3))
}

// plan asks for all open needs of somebody at once.
func (s *speaker) plan(around *ieum.Surroundings) {
	p, err := linkage.Together(s.t.Context(), s.w.view, around, nil, s.request(""))
	if err != nil {
		s.t.Fatal(err)
	}
	s.say("plan", p.Text())
	for _, o := range p.Order {
		s.say("order", o.Reason)
	}
}

// mediation asks for introductions from one to another.
func (s *speaker) mediation(around *ieum.Surroundings, from, to ieum.ID) {
	m, err := linkage.Mediate(s.t.Context(), s.w.view, around, from, to, s.request(""))
	if err != nil {
		s.t.Fatal(err)
	}
	s.paths(m.Paths(5))
}

// everything asks all that the district gives occasion to: every open need, every service of an open need's subject
// by turns, plans, introductions, and questions without a name. Of the needs it takes every so manieth, and the first of
// those whose legal representative is a relative of a kind.
func (s *speaker) everything(every int) {
	var services, agencies, workers, managers []ieum.ID
	for _, e := range s.w.world.Network {
		switch e := e.(type) {
		case *ieum.Service:
			services = append(services, e.ID)
		case *ieum.Agency:
			agencies = append(agencies, e.ID)
		case *ieum.Worker:
			workers = append(workers, e.ID)
		case *ieum.CaseManager:
			managers = append(managers, e.ID)
		}
	}
	kin := map[ieum.ID]ieum.Relation{}
	for _, e := range s.w.people {
		if f, ok := e.(*ieum.Family); ok && f.LegalRepresentative && f.Verified != ieum.NotVerified { // who has a way of their own
			kin[f.From] = f.Relation
		}
	}
	met := map[ieum.Relation]bool{}
	for n, need := range s.w.needs() {
		relation := kin[need.Subject]
		if n%every != 0 && met[relation] {
			continue
		}
		met[relation] = true
		around := casetext.Around(s.w.people, need.Subject)
		s.linkage(around, need.Domain)
		s.plan(around)
		for i := range 40 {
			s.eligibility(around, services[(n*40+i)%len(services)])
		}
		s.mediation(around, need.Subject, agencies[n%len(agencies)])
		s.mediation(around, need.Subject, workers[n%len(workers)])
		s.mediation(nil, managers[n%len(managers)], agencies[(n+7)%len(agencies)])
		s.mediation(nil, managers[n%len(managers)], workers[(n+7)%len(workers)])
		grade := n%12 + 1
		s.profile(managers[n%len(managers)], linkage.Profile{Grade: &grade}, need.Domain)
		s.profile(workers[n%len(workers)], linkage.Profile{}, need.Domain)
	}
}
