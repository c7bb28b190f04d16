package casetext

import (
	"fmt"
	"strings"

	"ieum/internal/ieum"
)

// conditions are the attributes of a service that become rules of its own.
var conditions = map[string]ieum.RuleID{
	"age": ieum.RuleAge, "grade": ieum.RuleGrade, "level": ieum.RuleSchoolLevel, "household": ieum.RuleHousehold,
	"income": ieum.RuleIncome, "disability": ieum.RuleDisability, "language": ieum.RuleLanguage, "sex": ieum.RuleSex,
	"special": ieum.RuleSpecialEducation, "residence": ieum.RuleResidence, "pregnancy": ieum.RulePregnancy,
	"leaving": ieum.RuleLeavingCare, "longterm": ieum.RuleLongTermCare, "mobility": ieum.RuleMobility,
}

// service reads a service with its rules and what was said of its places: free ones, today, unless the line
// says otherwise.
func (p *parser) service(l line) error {
	agency, err := p.id(l.at)
	if err != nil {
		return err
	}
	head, err := p.keep("Service", l.name(0), agency)
	if err != nil {
		return err
	}
	s := &ieum.Service{Head: head, Agency: agency, Name: ieum.Text{Ko: l.name(0)}, Class: ieum.Welfare, Status: ieum.Active}
	room := &ieum.Capacity{Head: p.row("Capacity", agency), Service: s.ID, State: ieum.CapacityOpen, AsOf: p.Today}
	p.Network = append(p.Network, s, room)
	var discretion bool
	var rules []*ieum.EligibilityRule
	err = l.each(func(word, rest string) error {
		if word == "discretion" {
			discretion = true
			return nil
		}
		rule, err := p.condition(s, word, rest)
		if rule != nil || err != nil {
			rules = append(rules, rule)
			return err
		}
		if ok, err := p.room(room, word, rest); ok || err != nil {
			return err
		}
		return p.offered(s, word, rest)
	})
	for _, r := range rules {
		if r != nil {
			r.Head, r.Discretion = p.row("EligibilityRule", agency), discretion
			p.Network = append(p.Network, r)
		}
	}
	if room.State == "" { // nobody said anything
		p.Network = p.without(room)
	}
	return err
}

func (p *parser) without(c *ieum.Capacity) []ieum.Entity {
	for i, e := range p.Network {
		if e == ieum.Entity(c) {
			return append(p.Network[:i:i], p.Network[i+1:]...)
		}
	}
	return p.Network
}

// condition reads a rule; nil if the attribute is none. "not" before it leaves people out.
func (p *parser) condition(s *ieum.Service, word, rest string) (*ieum.EligibilityRule, error) {
	r := &ieum.EligibilityRule{Service: s.ID, Include: word != "not"}
	if !r.Include {
		word, rest, _ = strings.Cut(rest, " ")
		word = translate(attributes, word)
	}
	rule, ok := conditions[word]
	if !ok {
		return nil, nil
	}
	r.Rule = rule
	var err error
	if rule == ieum.RuleAge || rule == ieum.RuleGrade {
		r.Min, r.Max, err = span(rest)
	} else {
		r.Values = codes(rest)
	}
	return r, err
}

// room reads what was said of places.
func (p *parser) room(c *ieum.Capacity, word, rest string) (ok bool, err error) {
	switch word {
	case "places":
		c.State = ieum.CapacityState(translate(values, rest))
	case "said":
		c.AsOf, err = date(rest)
	case "until":
		c.ValidUntil, err = date(rest)
	case "opens":
		c.OpensOn, err = date(rest)
	default:
		return false, nil
	}
	return true, err
}

// offered reads the rest of a service.
func (p *parser) offered(s *ieum.Service, word, rest string) (err error) {
	switch word {
	case "need":
		s.Needs = list(rest)
	case "area":
		s.Catchment, err = p.ids(rest)
	case "byschool":
		s.CatchmentBySchool = true
	case "refer":
		for _, who := range codes(rest) {
			s.Intake.WhoMayRefer = append(s.Intake.WhoMayRefer, ieum.Referrer(who))
		}
	case "phone":
		s.Intake.Phone = phone(rest)
	case "gate":
		s.Intake.Gates, err = p.ids(rest)
	case "answers":
		s.Intake.AnswerDays, err = number(rest)
	case "excludes":
		for _, what := range list(rest) {
			if id, ok := p.Names[what]; ok {
				what = string(id)
			}
			s.Excludes = append(s.Excludes, what)
		}
	case "inferred":
		s.Inferred = true
	case "closed":
		s.Status = ieum.Closed
	default:
		return errWord
	}
	return err
}

func scan(latitude, longitude string, p *ieum.Point) error {
	if _, err := fmt.Sscanf(latitude+" "+longitude, "%g %g", &p.Latitude, &p.Longitude); err != nil {
		return errValue
	}
	return nil
}
