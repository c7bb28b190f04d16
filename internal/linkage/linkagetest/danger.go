package linkagetest

import (
	"slices"
	"strings"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// rescue tells whether a service takes reports from anybody at any time: its
// agency is a rescue body of a danger that one of its needs falls under.
func (w World) rescue(s *ieum.Service) bool {
	agency := get[ieum.Agency](w, s.Agency)
	for _, d := range w.Codes.Dangers {
		for _, need := range d.Needs {
			if slices.Contains(d.Rescue, agency.Type) && w.anyMeets(s.Needs, need) {
				return true
			}
		}
	}
	return false
}

// freed returns the world with the desks of rescue bodies open to everybody.
func (w World) freed() World {
	free := World{Codes: w.Codes}
	for _, e := range w.Entities {
		if s, ok := e.(*ieum.Service); ok && w.rescue(s) {
			open := *s
			open.Intake = ieum.IntakeDesk{Phone: s.Intake.Phone}
			e = &open
		}
		free.Entities = append(free.Entities, e)
	}
	return free
}

// Dangers lists the codes of the dangers that hold for the need asked about.
func (a *Answer) Dangers() []string {
	var codes []string
	for _, d := range a.court.w.Codes.Dangers {
		if a.court.about(d.Needs) && a.court.anyOf(d.When) {
			codes = append(codes, d.Code)
		}
	}
	return codes
}

// Phones lists the numbers to call, each once and in order, of those calls that
// have one of their own.
func (a *Answer) Phones() []string {
	c, phones := a.court, []string{}
	for _, code := range a.calls() {
		for _, call := range c.w.Codes.Calls {
			if call.Code == code && call.Phone != "" && c.anyOf(call.When) && !slices.Contains(phones, call.Phone) {
				phones = append(phones, call.Phone)
			}
		}
	}
	return phones
}

// calls lists the codes of whom to call: for the dangers, for what cannot wait,
// and where no service can be had.
func (a *Answer) calls() []string {
	var codes []string
	for _, d := range a.court.w.Codes.Dangers {
		if slices.Contains(a.Dangers(), d.Code) {
			codes = append(codes, d.Calls...)
		}
	}
	urgent := ieum.NeedDomain{}
	for _, n := range slices.Backward(a.court.needs()) {
		if n.Level == ieum.LevelUrgent && (urgent.Code != a.court.q.Need) {
			urgent, _ = a.court.w.Codes.Need(n.Domain)
		}
	}
	codes = append(codes, urgent.CallNow...)
	if !slices.ContainsFunc(a.Options, func(j *Judged) bool { return j.Resource.Is("Service") }) {
		need, _ := a.court.w.Codes.Need(a.court.q.Need)
		codes = append(codes, need.Always...)
	}
	return codes
}

// needs lists the subject's open needs that the one asked for meets.
func (c *court) needs() []*ieum.Need {
	var open []*ieum.Need
	for _, n := range c.s.Needs {
		if n.Subject == c.who.id && n.Status == ieum.NeedOpen && c.w.meets(n.Domain, c.q.Need) {
			open = append(open, n)
		}
	}
	return open
}

// about tells whether one of the codes is asked for, or recorded.
func (c *court) about(codes []string) bool {
	recorded := slices.ContainsFunc(c.needs(), func(n *ieum.Need) bool { return slices.Contains(codes, n.Domain) })
	return recorded || slices.Contains(codes, c.q.Need)
}

// anyOf tells whether one of the circumstances holds, or there are none.
func (c *court) anyOf(when []ieum.Circumstance) bool {
	for _, w := range when {
		if c.aged(w) && c.pressing(w) && c.written(w) && (w.Fact == "" || slices.ContainsFunc(c.fact(w.Fact), func(v string) bool { return slices.Contains(w.Values, v) })) {
			return true
		}
	}
	return len(when) == 0
}

// aged tells whether the subject may be of an age that is meant. An age that
// nobody knows is any of a pupil: of grade 1 from 6 to 8, and so on; and any at
// all of somebody who is no pupil.
func (c *court) aged(w ieum.Circumstance) bool {
	youngest, oldest := 6, 19
	grade := c.who.gradeOn(c.q)
	switch age := c.who.ageOn(c.q.On); {
	case age != nil:
		youngest, oldest = *age, *age
	case c.who.kind == person:
		youngest, oldest = 0, 120
	case grade != nil && *grade > 12:
		youngest, oldest = 18, 120
	case grade != nil:
		youngest, oldest = 5+*grade, 7+*grade
	}
	until := w.UntilAge
	if until == 0 {
		until = oldest
	}
	return w.FromAge <= oldest && youngest <= until
}

func (c *court) pressing(w ieum.Circumstance) bool {
	return w.Level == "" || slices.ContainsFunc(c.needs(), func(n *ieum.Need) bool { return n.Level == w.Level })
}

func (c *court) written(w ieum.Circumstance) bool {
	if len(w.Words) == 0 {
		return true
	}
	for _, n := range c.needs() {
		for _, word := range w.Words {
			if strings.Contains(strings.ToLower(n.Text), strings.ToLower(word)) {
				return true
			}
		}
	}
	return false
}

// dangers are the rows of the table that hold.
func (c *court) dangers() []ieum.Danger {
	var rows []ieum.Danger
	for _, d := range c.w.Codes.Dangers {
		if c.about(d.Needs) && c.anyOf(d.When) {
			rows = append(rows, d)
		}
	}
	return rows
}

// bars tells whether a danger keeps everybody off a kind of tie.
func (c *court) bars(kind atlas.TieKind) bool {
	return slices.ContainsFunc(c.dangers(), func(d ieum.Danger) bool { return slices.Contains(d.Ties, string(kind)) })
}

// barsCaller tells whether a danger keeps somebody from calling.
func (c *court) barsCaller(who ieum.Referrer) bool {
	return slices.ContainsFunc(c.dangers(), func(d ieum.Danger) bool { return slices.Contains(d.Callers, who) })
}
