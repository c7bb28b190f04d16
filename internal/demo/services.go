package demo

import (
	"cmp"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// servicesOf makes what an agency offers of what its type does.
func (g *generator) servicesOf(d *district, a *agency) {
	practice := g.catalogue.Types[a.Type]
	for i := range practice.Services {
		spec := &practice.Services[i]
		if spec.Share == 0 || g.chance(spec.Share) {
			g.serviceOf(d, a, practice, spec)
		}
	}
	for _, s := range a.services {
		if !a.meets(s.Needs) {
			s.Status = ieum.Active
		}
	}
}

// meets reports whether working services of the agency name each of the needs.
// An agency ends one of several programmes, and goes on standing for what it is
// there for; one that stops altogether has closed itself.
func (a *agency) meets(needs []string) bool {
	named := map[string]bool{}
	for _, s := range a.services {
		for _, need := range s.Needs {
			named[need] = named[need] || s.Status == ieum.Active
		}
	}
	return !slices.ContainsFunc(needs, func(need string) bool { return !named[need] })
}

func (g *generator) serviceOf(d *district, a *agency, p practice, spec *serviceSpec) {
	s := &ieum.Service{
		Head: g.head("Service", a.ID), Agency: a.ID, Name: spec.Text, Class: spec.Class, Needs: spec.Needs, Status: ieum.Active,
		Cost: spec.Cost, Excludes: spec.Excludes, Languages: spec.Languages, Catchment: g.catchment(d, a, spec.Area),
		CatchmentBySchool: spec.Area == "school",
		Intake: ieum.IntakeDesk{
			WhoMayRefer: referrers(spec.Refer), Phone: a.Phone, Hours: a.Hours, AnswerDays: g.between(spec.Days[0], spec.Days[1]),
		},
	}
	s.Source = ieum.Source{Name: source, Key: string(s.ID)}
	if s.Cost.Absent() {
		s.Cost = ieum.Text{Ko: "무료", En: "free"}
	}
	for _, paper := range spec.Documents {
		s.Documents = append(s.Documents, g.catalogue.Documents[paper])
	}
	if spec.Places == "" { // what always has places neither closes nor is guessed
		s.Inferred = g.chance(0.08)
		if g.chance(0.03) {
			s.Status = ieum.Closed
		}
	}
	g.addNetwork(s)
	made := &service{Service: s, agency: a, spec: spec, rules: conditions(p, spec)}
	for i := range made.rules {
		rule := made.rules[i]
		rule.Head, rule.Service = g.head("EligibilityRule", s.Root), s.ID
		g.addNetwork(&rule)
	}
	g.capacities(s, spec.Places)
	a.services, d.services = append(a.services, made), append(d.services, made)
}

// referrers reads the letters of who may refer.
func referrers(letters string) []ieum.Referrer {
	var list []ieum.Referrer
	for _, letter := range letters {
		switch letter {
		case 'S':
			list = append(list, ieum.ReferSelf)
		case 'G':
			list = append(list, ieum.ReferGuardian)
		case 'T':
			list = append(list, ieum.ReferTeacher)
		case 'C':
			list = append(list, ieum.ReferCaseManager)
		}
	}
	return list
}

// catchment limits a service to the town, to its own administrative area, or
// to some round it.
func (g *generator) catchment(d *district, a *agency, area string) []ieum.ID {
	switch area {
	case "town", "school":
		return []ieum.ID{d.town.ID}
	case "office":
		return []ieum.ID{a.office.ID}
	case "near":
		return d.nearest(*a.Point, g.between(4, 7))
	}
	return nil
}

// nearest returns the n administrative areas nearest to a place.
func (d *district) nearest(to ieum.Point, n int) []ieum.ID {
	far := func(area *ieum.Area) float64 {
		north, east := d.centres[area.ID].Latitude-to.Latitude, d.centres[area.ID].Longitude-to.Longitude
		return north*north + east*east
	}
	order := slices.Clone(d.offices)
	slices.SortStableFunc(order, func(x, y *ieum.Area) int { return cmp.Compare(far(x), far(y)) })
	var areas []ieum.ID
	for _, area := range order[:min(n, len(order))] {
		areas = append(areas, area.ID)
	}
	return areas
}

// conditions are the rules of a service: its ages, that it is for pupils, and
// what else the catalogue says of it.
func conditions(p practice, spec *serviceSpec) []ieum.EligibilityRule {
	var rules []ieum.EligibilityRule
	limits := spec.Ages
	if limits == (ages{}) {
		limits = p.Ages
	}
	if limits != (ages{}) {
		rules = append(rules, ieum.EligibilityRule{Rule: ieum.RuleAge, Include: true, Min: limits[0], Max: limits[1], Text: limits.words()})
	}
	if p.Pupils && !slices.ContainsFunc(spec.Rules, func(r ruleSpec) bool { return r.Rule == ieum.RuleGrade || r.Rule == ieum.RuleSchoolLevel }) {
		rules = append(rules, pupils(true))
	}
	for _, r := range spec.Rules {
		rules = append(rules, ieum.EligibilityRule{
			Rule: r.Rule, Include: !r.Exclude, Values: r.Values, Min: r.Min, Max: r.Max, Discretion: r.Discretion, Text: r.Text,
		})
	}
	return rules
}

// pupils is the rule that somebody goes to school, or does not.
func pupils(include bool) ieum.EligibilityRule {
	return ieum.EligibilityRule{
		Rule: ieum.RuleSchoolLevel, Include: include, Text: ieum.Text{Ko: "초·중·고등학교와 특수학교 학생", En: "pupils of schools"},
		Values: []string{string(ieum.Elementary), string(ieum.Middle), string(ieum.High), string(ieum.SpecialLevel), string(ieum.OtherLevel)},
	}
}

// lawful are the rules by which the law made agencies of a type, as far as they
// say who is served: those of a service of which nothing else is known. Where
// the law names the family it leaves nobody of it out.
func (g *generator) lawful(agencyType string) []ieum.EligibilityRule {
	var rules []ieum.EligibilityRule
	kind, _ := g.codes.AgencyType(agencyType)
	for _, p := range kind.For {
		switch {
		case p.Family:
		case p.Kind == ieum.ForAges:
			rules = append(rules, ieum.EligibilityRule{Rule: ieum.RuleAge, Include: true, Min: p.Min, Max: p.Max})
		case p.Kind == ieum.ForFact:
			for _, fact := range g.codes.Facts {
				if fact.Code == p.Fact {
					rules = append(rules, ieum.EligibilityRule{Rule: fact.Rule, Include: true, Values: p.Values})
				}
			}
		default:
			rules = append(rules, pupils(p.Kind != ieum.ForNotAtSchool))
		}
	}
	return rules
}

// words says what ages are meant.
func (a ages) words() ieum.Text {
	switch low, high := a[0], a[1]; {
	case high == nil:
		return ieum.Text{Ko: fmt.Sprintf("만 %d세 이상", *low), En: fmt.Sprintf("aged %d or over", *low)}
	case low == nil || *low == 0:
		return ieum.Text{Ko: fmt.Sprintf("만 %d세 이하", *high), En: fmt.Sprintf("aged %d or under", *high)}
	default:
		return ieum.Text{Ko: fmt.Sprintf("만 %d세부터 %d세까지", *low, *high), En: fmt.Sprintf("aged %d to %d", *low, *high)}
	}
}

// capacities draws what the agency last said about places: some never said
// anything, and some said it long ago. Where there are always places, that is
// what it says; where nobody counts them, nothing.
func (g *generator) capacities(s *ieum.Service, places string) {
	if places == "none" || places == "" && g.chance(0.1) {
		return
	}
	c := &ieum.Capacity{Head: g.head("Capacity", s.Root), Service: s.ID, AsOf: g.ago(0, 25), State: ieum.CapacityOpen}
	c.ValidUntil = c.AsOf.AddDays(g.between(30, 400))
	if places == "" {
		g.counted(c)
	}
	g.addNetwork(c)
}

// counted draws the state of a service whose places run out.
func (g *generator) counted(c *ieum.Capacity) {
	c.State = draw(g.dice, []weighted[ieum.CapacityState]{
		{ieum.CapacityOpen, 60}, {ieum.CapacityWaitlist, 17}, {ieum.CapacityFull, 12}, {ieum.CapacityAssessFirst, 8},
	})
	if g.chance(0.12) { // an old statement
		c.AsOf = g.ago(120, 500)
		c.ValidUntil = c.AsOf.AddDays(90)
	}
	if c.State == ieum.CapacityFull && g.chance(0.6) {
		c.OpensOn = g.ahead(10, 120)
	}
}
