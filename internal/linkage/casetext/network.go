package casetext

import (
	"strings"

	"ieum/internal/ieum"
)

// networkLines read what belongs to the network.
var networkLines = map[string]func(*parser, line) error{
	"area": (*parser).area, "district": (*parser).district, "school": (*parser).school, "agency": (*parser).agency,
	"teacher": (*parser).worker, "worker": (*parser).worker, "manager": (*parser).manager,
	"knows": (*parser).knows, "agreement": (*parser).agreement, "flow": (*parser).flow, "service": (*parser).service,
}

func (p *parser) area(l line) error {
	head, err := p.keep("Area", l.name(0), "")
	if err != nil {
		return err
	}
	a := &ieum.Area{Head: head, Name: ieum.Text{Ko: l.name(0)}, System: ieum.AdministrativeArea, Level: ieum.Eupmyeondong}
	p.Network = append(p.Network, a)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "legal":
			a.System = ieum.LegalArea
		case "covers":
			a.Covers, err = p.ids(rest)
		case "in":
			a.Parent, err = p.id(rest)
		default:
			return errWord
		}
		return err
	})
}

func (p *parser) district(l line) error {
	head, err := p.keep("District", l.name(0), "")
	if err != nil {
		return err
	}
	d := &ieum.District{Head: head, Name: ieum.Text{Ko: l.name(0)}, Zone: "Asia/Seoul"}
	p.Network = append(p.Network, d)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "area":
			d.Areas, err = p.ids(rest)
		case "next":
			d.Adjacent, err = p.ids(rest)
		default:
			return errWord
		}
		return err
	})
}

func (p *parser) school(l line) error {
	head, err := p.keep("School", l.name(0), "")
	if err != nil {
		return err
	}
	s := &ieum.School{Head: head, Name: ieum.Text{Ko: l.name(0)}, Level: ieum.Elementary, Status: ieum.Active}
	p.Network = append(p.Network, s)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "area":
			s.Area, err = p.id(rest)
		case "district":
			s.District, err = p.id(rest)
		case "level":
			s.Level = ieum.SchoolLevel(translate(values, rest))
		case "point":
			s.Point, err = point(rest)
		case "phone":
			s.Phone = phone(rest)
		case "closed":
			s.Status = ieum.Closed
		default:
			return errWord
		}
		return err
	})
}

// phone reads a number; "-" says that none is recorded.
func phone(text string) string {
	if text == "-" {
		return ""
	}
	return text
}

func (p *parser) agency(l line) error {
	head, err := p.keep("Agency", l.name(0), "")
	if err != nil {
		return err
	}
	a := &ieum.Agency{Head: head, Name: ieum.Text{Ko: l.name(0)}, Status: ieum.Active, Phone: "031-000-0000"}
	p.Network = append(p.Network, a)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "area":
			a.Area, err = p.id(rest)
		case "district":
			a.District, err = p.id(rest)
		case "school":
			a.School, err = p.id(rest)
		case "type":
			a.Type = rest
		case "phone":
			a.Phone = phone(rest)
		case "point":
			a.Point, err = point(rest)
		case "closed":
			a.Status = ieum.Closed
		case "confidential":
			a.Confidential = true
		default:
			return errWord
		}
		return err
	})
}

func point(text string) (*ieum.Point, error) {
	latitude, longitude, _ := strings.Cut(text, " ")
	p := &ieum.Point{}
	return p, scan(latitude, longitude, p)
}

func (p *parser) worker(l line) error {
	at, err := p.id(l.at)
	if err != nil {
		return err
	}
	head, err := p.keep("Worker", l.name(0), at)
	if err != nil {
		return err
	}
	w := &ieum.Worker{Head: head, Name: ieum.Text{Ko: l.name(0)}, Organisation: at, Teacher: l.word == "teacher"}
	p.Network = append(p.Network, w)
	return l.each(func(word, rest string) error {
		switch word {
		case "title":
			w.Title = ieum.Text{Ko: rest}
		case "phone":
			w.Phone = phone(rest)
		default:
			return errWord
		}
		return nil
	})
}

func (p *parser) manager(l line) error {
	at, err := p.id(l.at)
	if err != nil {
		return err
	}
	head, err := p.keep("CaseManager", l.name(0), at)
	if err != nil {
		return err
	}
	m := &ieum.CaseManager{Head: head, Name: ieum.Text{Ko: l.name(0)}, Organisation: at}
	p.Network = append(p.Network, m)
	return l.each(func(word, rest string) error {
		if word != "phone" {
			return errWord
		}
		m.Phone = phone(rest)
		return nil
	})
}

func (p *parser) knows(l line) error {
	from, to, err := p.pair(l)
	if err != nil {
		return err
	}
	k := &ieum.Knows{Head: p.row("Knows", from), From: from, To: to}
	p.Network = append(p.Network, k)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "contact":
			k.LastContactOn, err = date(rest)
		case "conferences":
			k.Conferences, err = number(rest)
		case "referrals":
			k.Referrals, err = number(rest)
		case "author":
			k.Author = staffID(rest)
		case "shared":
			k.Shared = true
		case "conflict":
			k.Conflict = true
		default:
			return errWord
		}
		return err
	})
}

// staffID is the account of somebody; an account needs no line of its own.
func staffID(name string) ieum.ID { return ieum.DerivedID("Staff", "case", name) }

func (p *parser) agreement(l line) error {
	from, with, err := p.pair(l)
	if err != nil {
		return err
	}
	a := &ieum.Agreement{Head: p.row("Agreement", with), From: from, With: with, Since: p.Today.AddDays(-400)}
	p.Network = append(p.Network, a)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "since":
			a.Since, err = date(rest)
		case "till":
			a.Until, err = date(rest)
		case "contact":
			a.Contact, err = p.id(rest)
		default:
			return errWord
		}
		return err
	})
}

func (p *parser) flow(l line) error {
	from, to, err := p.pair(l)
	if err != nil {
		return err
	}
	f := &ieum.ObservedFlow{Head: p.row("ObservedFlow", from), From: from, To: to, On: p.Today}
	p.Network = append(p.Network, f)
	return l.each(func(word, rest string) (err error) {
		switch word {
		case "answers":
			f.Answered, err = number(rest)
		case "accepted":
			f.Accepted, err = number(rest)
		case "contact":
			f.LastOn, err = date(rest)
		default:
			return errWord
		}
		return err
	})
}
