package linkagetest

import (
	"time"

	"ieum/internal/ieum"
)

// people makes a household with students and persons, somebody beside it, and
// what hangs on them. The subject is one of the household.
func (d *dice) people() {
	home := &ieum.Household{Head: d.head("Household", "")}
	if d.chance(85) {
		home.Area = oneOf(d, d.dongs).ID
	}
	if d.chance(40) {
		home.Types = several(d, "HOUSEHOLD_TYPE")
	}
	d.s = &ieum.Surroundings{Household: home}
	for range 1 + d.IntN(3) {
		d.student(home)
	}
	for range d.IntN(4) {
		d.person(home)
	}
	for range d.IntN(3) {
		d.person(nil)
	}
	d.s.Subject = d.s.Students[0]
	if at := d.IntN(5); at < len(d.s.Persons) && d.s.Persons[at].Household != "" {
		d.s.Subject = d.s.Persons[at]
	}
	for _, s := range d.s.Students {
		d.around(s)
	}
	for _, id := range d.members() {
		d.record(id)
	}
	if d.chance(20) { // a sibling whom the asker does not see
		d.s.HiddenSiblings++
		d.restriction(d.head("Student", "").ID)
	}
	if d.chance(30) { // an asker who may not read consents
		d.s.Consents, d.s.Refusals = nil, d.s.Consents
	}
	if d.chance(8) {
		d.outside()
	}
}

// outside makes the subject somebody who lives in no household that is recorded:
// what such a person hangs on is another's record, but for what is masked.
func (d *dice) outside() {
	for _, p := range d.s.Persons {
		if p.Household == "" {
			d.s = &ieum.Surroundings{Subject: p, Masks: d.s.Masks}
			return
		}
	}
}

// members lists the people of the household.
func (d *dice) members() []ieum.ID {
	var ids []ieum.ID
	for _, s := range d.s.Students {
		ids = append(ids, s.ID)
	}
	for _, p := range d.s.Persons {
		if p.Household != "" {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func (d *dice) student(home *ieum.Household) {
	s := &ieum.Student{Head: d.head("Student", ""), Household: home.ID, BirthDate: d.maybe(d.day(-365*18, -365*6), 5)}
	if d.chance(95) {
		s.Grade = 1 + d.IntN(12)
	}
	if d.chance(90) {
		s.School = oneOf(d, d.schools).ID
	}
	if d.chance(80) {
		s.HomeArea = oneOf(d, d.dongs).ID
	}
	if d.chance(5) {
		s.HomeArea = oneOf(d, d.areas).ID
	}
	d.s.Students = append(d.s.Students, s)
}

func (d *dice) person(home *ieum.Household) {
	p := &ieum.Person{Head: d.head("Person", d.s.Students[0].ID), BirthDate: d.maybe(d.day(-365*85, -365*5), 30)}
	if home != nil {
		p.Root, p.Household = home.ID, home.ID
	}
	if d.chance(30) {
		p.HomeArea = oneOf(d, d.dongs).ID
	}
	d.s.Persons = append(d.s.Persons, p)
}

// around ties a student to family, supporters, teachers and case managers,
// and says who must not be involved.
func (d *dice) around(s *ieum.Student) {
	for _, p := range d.s.Persons {
		switch {
		case p.Household != "" || d.chance(20):
			d.relative(s, p.ID, ieum.Mother)
		case d.chance(60):
			d.supporter(s, p)
		}
	}
	for _, sibling := range d.s.Students {
		if sibling != s && d.chance(40) {
			d.relative(s, sibling.ID, ieum.Sibling)
		}
	}
	for _, t := range some(d, d.teachers, 40) {
		d.s.Teaches = append(d.s.Teaches, &ieum.Teaches{
			Head: d.head("Teaches", s.ID), Worker: t.ID, Student: s.ID, Homeroom: d.chance(40), LastContactOn: d.maybe(d.day(-300, 0), 30),
		})
	}
	for _, m := range some(d, d.managers, 50) {
		tie := &ieum.Manages{Head: d.head("Manages", s.ID), CaseManager: m.ID, Student: s.ID}
		tie.Since, tie.Until = d.span(d.maybe(d.day(-300, 30), 20), d.maybe(d.day(-30, 300), 60))
		d.s.Manages = append(d.s.Manages, tie)
	}
	if d.chance(25) {
		d.restriction(s.ID)
	}
}

func (d *dice) relative(s *ieum.Student, to ieum.ID, relation ieum.Relation) {
	f := &ieum.Family{Head: d.head("Family", s.Household), From: s.ID, To: to, Relation: relation, Closeness: d.closeness(), Verified: ieum.NotVerified}
	if relation != ieum.Sibling && d.chance(60) {
		f.LegalRepresentative = true
		if d.chance(70) {
			f.Verified = ieum.FamilyRegister
		}
	}
	d.s.Family = append(d.s.Family, f)
}

func (d *dice) supporter(s *ieum.Student, p *ieum.Person) {
	d.s.Supports = append(d.s.Supports, &ieum.Supports{
		Head: d.head("Supports", s.ID), Person: p.ID, Student: s.ID, Relation: "NEIGHBOUR",
		Closeness: d.closeness(), Conflict: d.chance(15), LastContactOn: d.maybe(d.day(-300, 0), 20),
	})
	if d.chance(80) {
		d.s.Offers = append(d.s.Offers, &ieum.Offer{Head: d.head("Offer", s.ID), Person: p.ID, Needs: []string{oneOf(d, needs())}})
	}
}

// restriction masks somebody for the sake of a student; a member of the
// household among others, who may be the one that is asked about.
func (d *dice) restriction(protects ieum.ID) {
	who := []ieum.ID{oneOf(d, d.agencies).ID, oneOf(d, d.workers).ID, oneOf(d, d.managers).ID}
	for _, p := range d.s.Persons {
		who = append(who, p.ID)
	}
	for _, sibling := range d.s.Students {
		if sibling.ID != protects && d.chance(30) {
			who = append(who, sibling.ID)
		}
	}
	m := ieum.Mask{Student: protects, Masked: oneOf(d, who)}
	m.From, m.Until = d.span(d.maybe(d.day(-100, 100), 50), d.maybe(d.day(-50, 300), 50))
	d.s.Masks = append(d.s.Masks, m)
}

// record gives a member of the household facts, services and, where it is a
// student, consents.
func (d *dice) record(of ieum.ID) {
	root := of
	if of.Is("Person") {
		root = d.s.Household.ID
	}
	for _, rule := range factRules() {
		for range d.IntN(3) {
			said := several(d, FactOf(rule))
			d.s.Facts = append(d.s.Facts, &ieum.Fact{
				Head: d.head("Fact", root), Subject: of, Fact: FactOf(rule), Value: said[0], Others: said[1:], On: d.day(-10, 0),
			})
		}
	}
	for range d.IntN(3) {
		d.enrolment(of, root)
	}
	for range 1 + d.IntN(3) {
		n := &ieum.Need{Head: d.head("Need", root), Subject: of, Domain: oneOf(d, needs()), Status: ieum.NeedOpen}
		n.Level = oneOf(d, []ieum.Level{ieum.LevelLow, ieum.LevelMedium, ieum.LevelHigh})
		n.Text = oneOf(d, notes())
		if n.Since = d.day(-90, 0); d.chance(20) {
			n.Status = ieum.NeedMet
		}
		if d.chance(30) {
			n.Level = ieum.LevelUrgent
		}
		d.s.Needs = append(d.s.Needs, n)
	}
	if of.Is("Student") {
		for range d.IntN(5) {
			d.consent(of)
		}
	}
}

func (d *dice) enrolment(of, root ieum.ID) {
	service := oneOf(d, d.services)
	e := &ieum.Enrolment{
		Head: d.head("Enrolment", root), Beneficiary: of, Service: service.ID, LastContactOn: d.maybe(d.day(-200, 0), 50),
	}
	e.Since, e.Until = d.span(d.maybe(d.day(-300, 60), 10), d.maybe(d.day(-100, 300), 50))
	for _, w := range d.workers {
		if w.Organisation == service.Agency && d.chance(50) {
			e.Worker = w.ID
		}
	}
	d.s.Enrolments = append(d.s.Enrolments, e)
}

// consent records a decision about an agency, often several about one, on one
// day or even at one moment.
func (d *dice) consent(of ieum.ID) {
	kinds := []ieum.ConsentKind{ieum.ConsentThirdParty, ieum.ConsentThirdParty, ieum.ConsentSensitive, ieum.ConsentSchoolRecord}
	decisions := []ieum.ConsentDecision{ieum.Given, ieum.Given, ieum.Refused, ieum.Unreachable}
	c := &ieum.Consent{
		Head: d.head("Consent", of), Student: of, Kind: oneOf(d, kinds), Purpose: ieum.ForReferral,
		Recipient: oneOf(d, d.agencies[:3]).ID, Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds},
		Decision: oneOf(d, decisions), RecordedOn: d.day(-4, 0), RefusalNoticeGiven: true,
	}
	moment := time.Duration(d.IntN(3)) * time.Hour
	entered, _ := time.Parse(time.DateOnly, string(c.RecordedOn))
	if c.Decision == ieum.Given && d.chance(30) {
		c.WithdrawnOn = c.RecordedOn.AddDays(d.IntN(c.RecordedOn.DaysUntil(d.today) + 1))
		entered, _ = time.Parse(time.DateOnly, string(c.WithdrawnOn))
	}
	c.RetryOn = d.maybe(d.day(1, 500), 50)
	c.DecidedAt = entered.Add(9*time.Hour + moment)
	c.ValidFrom, c.ValidUntil = c.RecordedOn, c.RecordedOn.AddDays(365)
	d.s.Consents = append(d.s.Consents, c)
}
