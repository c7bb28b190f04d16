package casetext

import "ieum/internal/ieum"

// peopleLines read what belongs to people.
var peopleLines = map[string]func(*parser, line) error{
	"household": (*parser).household, "student": (*parser).student, "person": (*parser).person,
	"family": (*parser).family, "teaches": (*parser).teaches, "manages": (*parser).manages,
	"supports": (*parser).supports, "offer": (*parser).offer, "need": (*parser).need, "fact": (*parser).fact,
	"enrolled": (*parser).enrolled, "elsewhere": (*parser).elsewhere, "consent": (*parser).consent, "keepaway": (*parser).keepaway,
}

func (p *parser) household(l line) error {
	head, err := p.keep("Household", l.name(0), "")
	if err != nil {
		return err
	}
	h := &ieum.Household{Head: head}
	p.People = append(p.People, h)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "type":
			h.Types = codes(rest)
		case "area":
			h.Area, err = p.id(rest)
		default:
			return errWord
		}
		return err
	})
}

func (p *parser) student(l line) error {
	head, err := p.keep("Student", l.name(0), "")
	if err != nil {
		return err
	}
	s := &ieum.Student{Head: head, DisplayName: l.name(0)}
	p.People = append(p.People, s)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "born":
			s.BirthDate, err = date(rest)
		case "grade":
			s.Grade, err = number(rest)
		case "school":
			s.School, err = p.id(rest)
		case "home":
			s.HomeArea, err = p.id(rest)
		case "house":
			s.Household, err = p.id(rest)
		default:
			return errWord
		}
		return err
	})
}

// person lives in a household, or stands by a student from outside.
func (p *parser) person(l line) error {
	head, err := p.keep("Person", l.name(0), "")
	if err != nil {
		return err
	}
	e := &ieum.Person{Head: head, DisplayName: l.name(0)}
	p.People = append(p.People, e)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "born":
			e.BirthDate, err = date(rest)
		case "home":
			e.HomeArea, err = p.id(rest)
		case "house":
			e.Household, err = p.id(rest)
			e.Root = e.Household
		case "outside":
			e.Root, err = p.id(rest)
		default:
			return errWord
		}
		return err
	})
}

// root returns what a row about somebody hangs on.
func (p *parser) root(id ieum.ID) ieum.ID {
	for _, e := range p.People {
		if e.Meta().ID == id {
			return e.Meta().Root
		}
	}
	return id
}

func (p *parser) family(l line) error {
	from, to, err := p.pair(l)
	if err != nil {
		return err
	}
	f := &ieum.Family{Head: p.row("Family", p.root(from)), From: from, To: to, Relation: ieum.OtherKin, Verified: ieum.NotVerified}
	p.People = append(p.People, f)
	return l.each(func(word, rest string) error {
		switch word {
		case "MOTHER", "FATHER", "GRANDPARENT", "SIBLING", "OTHER":
			f.Relation = ieum.Relation(word)
		case "representative":
			f.LegalRepresentative, f.Verified = true, ieum.FamilyRegister
		case "unverified":
			f.LegalRepresentative, f.Verified = true, ieum.NotVerified
		case "close":
			n, err := number(rest)
			f.Closeness = &n
			return err
		default:
			return errWord
		}
		return nil
	})
}

func (p *parser) teaches(l line) error {
	worker, student, err := p.pair(l)
	if err != nil {
		return err
	}
	t := &ieum.Teaches{Head: p.row("Teaches", student), Worker: worker, Student: student, Homeroom: true}
	p.People = append(p.People, t)
	return l.each(func(word, rest string) (err error) {
		if word != "contact" {
			return errWord
		}
		t.Homeroom = false
		t.LastContactOn, err = date(rest)
		return err
	})
}

func (p *parser) manages(l line) error {
	manager, student, err := p.pair(l)
	if err != nil {
		return err
	}
	m := &ieum.Manages{Head: p.row("Manages", student), CaseManager: manager, Student: student, Since: p.Today.AddDays(-100)}
	p.People = append(p.People, m)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "since":
			m.Since, err = date(rest)
		case "till":
			m.Until, err = date(rest)
		default:
			return errWord
		}
		return err
	})
}

func (p *parser) supports(l line) error {
	person, student, err := p.pair(l)
	if err != nil {
		return err
	}
	s := &ieum.Supports{Head: p.row("Supports", student), Person: person, Student: student}
	p.People = append(p.People, s)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "close":
			n, e := number(rest)
			s.Closeness, err = &n, e
		case "contact":
			s.LastContactOn, err = date(rest)
		case "conflict":
			s.Conflict = true
		default:
			return errWord
		}
		return err
	})
}

func (p *parser) offer(l line) error {
	person, err := p.id(l.at)
	if err != nil {
		return err
	}
	head, err := p.keep("Offer", l.name(0), p.root(person))
	if err != nil {
		return err
	}
	o := &ieum.Offer{Head: head, Person: person, Text: l.name(0)}
	p.People = append(p.People, o)
	return l.each(func(word, rest string) error {
		if word != "need" {
			return errWord
		}
		o.Needs = list(rest)
		return nil
	})
}

// need is "need SUBJECT CODE: LEVEL".
func (p *parser) need(l line) error {
	subject, err := p.id(l.name(0))
	if err != nil {
		return err
	}
	n := &ieum.Need{
		Head: p.row("Need", p.root(subject)), Subject: subject, Domain: l.name(1), Level: ieum.LevelMedium, Status: ieum.NeedOpen,
	}
	p.People = append(p.People, n)
	return l.each(func(word, rest string) error {
		switch word {
		case "met":
			n.Status = ieum.NeedMet
			return nil
		case "written":
			n.Text = rest
			return nil
		}
		n.Level = ieum.Level(translate(values, word))
		return nil
	})
}

// fact is "fact SUBJECT FACT VALUE·VALUE: DAY".
func (p *parser) fact(l line) error {
	subject, err := p.id(l.name(0))
	if err != nil {
		return err
	}
	said := codes(l.name(2))
	f := &ieum.Fact{
		Head: p.row("Fact", p.root(subject)), Subject: subject, Fact: translate(values, l.name(1)),
		Value: said[0], Others: said[1:], On: p.Today,
	}
	p.People = append(p.People, f)
	return l.each(func(word, _ string) (err error) {
		f.On, err = date(word)
		return err
	})
}

func (p *parser) enrolled(l line) error {
	subject, service, err := p.pair(l)
	if err != nil {
		return err
	}
	e := &ieum.Enrolment{Head: p.row("Enrolment", p.root(subject)), Beneficiary: subject, Service: service, Since: p.Today.AddDays(-60)}
	p.People = append(p.People, e)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "since":
			e.Since, err = date(rest)
		case "till":
			e.Until, err = date(rest)
		case "worker":
			e.Worker, err = p.id(rest)
		default:
			return errWord
		}
		return err
	})
}

// elsewhere is "elsewhere STUDENT - SERVICE": what a sibling whom the viewer may not see receives.
func (p *parser) elsewhere(l line) error {
	student, service, err := p.pair(l)
	p.People = append(p.People, &ieum.Enrolment{
		Head: p.row("Enrolment", student), Service: service, Since: p.Today.AddDays(-60),
	})
	return err
}

// consent is "consent STUDENT - AGENCY: refused DAY | withdrawn DAY | given NAME·NAME, retry DAY".
func (p *parser) consent(l line) error {
	student, agency, err := p.pair(l)
	if err != nil {
		return err
	}
	c := &ieum.Consent{
		Head: p.row("Consent", student), Student: student, Kind: ieum.ConsentThirdParty, Recipient: agency, Purpose: ieum.ForReferral,
		Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, Decision: ieum.Given, RecordedOn: p.Today.AddDays(-30),
		ValidFrom: p.Today.AddDays(-30), ValidUntil: p.Today.AddDays(300), RefusalNoticeGiven: true,
	}
	p.People = append(p.People, c)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "refused":
			c.Decision = ieum.Refused
			c.RecordedOn, err = date(rest)
		case "withdrawn":
			c.WithdrawnOn, err = date(rest)
		case "retry":
			c.RetryOn, err = date(rest)
		case "given":
			err = p.sign(c, rest)
		case "support":
			c.Kind, c.Recipient, c.Purpose = ieum.ConsentSupport, "", ieum.ForSupport
		default:
			return errWord
		}
		return err
	})
}

// sign adds the signatures of those named: the student as such, others as a parent.
func (p *parser) sign(c *ieum.Consent, names string) error {
	signers, err := p.ids(names)
	for _, who := range signers {
		as := ieum.SignsParent
		if who == c.Student {
			as = ieum.SignsSelf
		}
		p.People = append(p.People, &ieum.Signature{
			Head: p.row("Signature", c.Student), Consent: c.ID, Person: who, Capacity: as, SignedOn: c.RecordedOn, Method: ieum.OnPaper,
		})
	}
	return err
}

// keepaway is "keepaway STUDENT - WHOM: since DAY, till DAY".
func (p *parser) keepaway(l line) error {
	student, masked, err := p.pair(l)
	if err != nil {
		return err
	}
	r := &ieum.Restriction{Head: p.row("Restriction", student), Student: student, Masked: masked, Reason: "ALLEGED_ABUSER"}
	p.People = append(p.People, r)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "since":
			r.From, err = date(rest)
		case "till":
			r.Until, err = date(rest)
		default:
			return errWord
		}
		return err
	})
}
