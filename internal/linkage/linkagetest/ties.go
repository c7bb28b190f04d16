package linkagetest

import (
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// ties lists every tie of the network that stands and whose ends are not
// masked, and what supporters offer.
func (c *court) ties() []atlas.Tie {
	ties := slices.Concat(c.working(), c.knowing(), c.agreeing(), c.flowing(), c.belonging(), c.offering())
	ties = slices.DeleteFunc(ties, func(t atlas.Tie) bool { return c.idle(t.From) || c.idle(t.To) })
	return slices.DeleteFunc(ties, func(t atlas.Tie) bool {
		return t.From == t.To || c.masked[t.From] || c.masked[t.To] || c.masked[t.Contact]
	})
}

// idle tells whether somebody or something belongs to a closed organisation.
func (c *court) idle(id ieum.ID) bool {
	switch e := c.w.entity(id).(type) {
	case *ieum.Agency:
		return e.Status == ieum.Closed
	case *ieum.School:
		return e.Status == ieum.Closed
	case *ieum.Worker:
		return c.idle(e.Organisation)
	case *ieum.CaseManager:
		return c.idle(e.Organisation)
	}
	return false
}

func (c *court) working() []atlas.Tie {
	var ties []atlas.Tie
	for _, w := range all[ieum.Worker](c.w) {
		ties = append(ties, atlas.Tie{Kind: atlas.WorksAt, From: w.ID, To: w.Organisation})
	}
	for _, m := range all[ieum.CaseManager](c.w) {
		ties = append(ties, atlas.Tie{Kind: atlas.WorksAt, From: m.ID, To: m.Organisation})
	}
	return ties
}

func (c *court) knowing() []atlas.Tie {
	var ties []atlas.Tie
	for _, k := range all[ieum.Knows](c.w) {
		if !c.mayUse(k) || c.conflict(k.From, k.To) {
			continue
		}
		ties = append(ties, atlas.Tie{
			Kind: atlas.Knows, From: k.From, To: k.To, LastContactOn: k.LastContactOn,
			Conferences: k.Conferences, Referrals: k.Referrals,
		})
	}
	return ties
}

// mayUse tells whether an acquaintance is one that the asker may use.
func (c *court) mayUse(k *ieum.Knows) bool {
	return k.Author == "" || k.Author == c.q.Staff || k.Shared && !k.Conflict
}

// conflict tells whether the asker noted that two do not get on.
func (c *court) conflict(a, b ieum.ID) bool {
	return slices.ContainsFunc(all[ieum.Knows](c.w), func(k *ieum.Knows) bool {
		between := k.From == a && k.To == b || k.From == b && k.To == a
		return between && k.Conflict && c.mayUse(k)
	})
}

func (c *court) agreeing() []atlas.Tie {
	var ties []atlas.Tie
	for _, a := range all[ieum.Agreement](c.w) {
		if !c.q.On.Within(a.Since, a.Until) {
			continue
		}
		t := atlas.Tie{Kind: atlas.AgreesWith, From: a.From, To: a.With}
		if contact := get[ieum.Worker](c.w, a.Contact); contact != nil && contact.Organisation == a.With && !c.idle(a.With) {
			t.Contact = a.Contact
		}
		ties = append(ties, t)
	}
	return ties
}

// belonging lists what belongs to one house: a school to its education office, a
// Wee class to its school, a centre of the office to it, to its schools and to
// their Wee classes.
func (c *court) belonging() []atlas.Tie {
	var ties []atlas.Tie
	for _, s := range all[ieum.School](c.w) {
		if get[ieum.District](c.w, s.District) != nil {
			ties = append(ties, atlas.Tie{Kind: atlas.BelongsTo, From: s.ID, To: s.District})
		}
	}
	for _, a := range all[ieum.Agency](c.w) {
		switch house := c.houseOf(a.ID); {
		case house == ieum.SchoolHouse && get[ieum.School](c.w, a.School) != nil:
			ties = append(ties, atlas.Tie{Kind: atlas.BelongsTo, From: a.ID, To: a.School})
		case house == ieum.OfficeHouse && get[ieum.District](c.w, a.District) != nil:
			ties = append(ties, atlas.Tie{Kind: atlas.BelongsTo, From: a.ID, To: a.District})
			for _, m := range c.members(a.District) {
				if c.houseOf(m) != ieum.OfficeHouse {
					ties = append(ties, atlas.Tie{Kind: atlas.BelongsTo, From: a.ID, To: m})
				}
			}
		}
	}
	return ties
}

// houseOf tells whose own an agency is by its type; empty for most, and for what
// is no agency.
func (c *court) houseOf(id ieum.ID) ieum.House {
	a := get[ieum.Agency](c.w, id)
	if a == nil {
		return ""
	}
	kind, _ := c.w.Codes.AgencyType(a.Type)
	return kind.House
}

// members lists who is of the house of a school or education office: of a school
// its Wee classes; of an office its schools, their Wee classes, and its centres.
// The class of a school that has closed is of no house.
func (c *court) members(house ieum.ID) []ieum.ID {
	var ids []ieum.ID
	for _, s := range all[ieum.School](c.w) {
		if s.District == house {
			ids = append(ids, s.ID)
		}
	}
	for _, a := range all[ieum.Agency](c.w) {
		school := get[ieum.School](c.w, a.School)
		class := c.houseOf(a.ID) == ieum.SchoolHouse && school != nil && !c.idle(school.ID)
		switch {
		case class && (school.ID == house || school.District == house),
			c.houseOf(a.ID) == ieum.OfficeHouse && a.District == house:
			ids = append(ids, a.ID)
		}
	}
	return ids
}

func (c *court) flowing() []atlas.Tie {
	var ties []atlas.Tie
	for _, f := range all[ieum.ObservedFlow](c.w) {
		if f.Answered < 5 {
			continue
		}
		t := atlas.Tie{
			Kind: atlas.ObservedFlow, From: f.From, To: f.To, LastContactOn: f.LastOn,
			Answered: f.Answered, Accepted: f.Accepted,
		}
		for _, a := range all[ieum.Agreement](c.w) {
			between := a.From == f.From && a.With == f.To || a.From == f.To && a.With == f.From
			t.Agreement = t.Agreement || between && c.q.Today.Within(a.Since, a.Until)
		}
		ties = append(ties, t)
	}
	return ties
}

// offering lists who leads to a service or an offer: its agency, or its gates
// alone.
func (c *court) offering() []atlas.Tie {
	var ties []atlas.Tie
	for _, s := range all[ieum.Service](c.w) {
		doors := []ieum.ID{s.Agency}
		if s.Intake.Gated() {
			doors = s.Intake.Gates
		}
		for _, door := range doors {
			ties = append(ties, atlas.Tie{Kind: atlas.Offers, From: door, To: s.ID})
		}
	}
	for _, o := range c.s.Offers {
		ties = append(ties, atlas.Tie{Kind: atlas.Offers, From: o.Person, To: o.ID})
	}
	return ties
}

// personal is a tie of the subject's, with the other end and the letter of what it is.
type personal struct {
	atlas.Tie

	far    ieum.ID
	letter byte
}

// personal lists the ties that lead on from the subject, to whom they lead and
// what they are. No child is among the ends, and nobody masked.
func (c *court) personal() []personal {
	var ties []personal
	add := func(letter byte, far ieum.ID, t atlas.Tie) {
		if far != c.who.id && !c.masked[far] && !c.bars(t.Kind) {
			ties = append(ties, personal{t, far, letter})
		}
	}
	for _, f := range c.s.Family {
		for _, end := range [][2]ieum.ID{{f.From, f.To}, {f.To, f.From}} {
			if end[0] == c.who.id && c.grownUp(end[1]) {
				add('F', end[1], atlas.Tie{Kind: atlas.Family, From: f.From, To: f.To, Closeness: orZero(f.Closeness)})
			}
		}
	}
	for _, t := range c.s.Teaches {
		if t.Student == c.who.id {
			add('C', t.Worker, atlas.Tie{Kind: atlas.Teaches, Homeroom: t.Homeroom, LastContactOn: t.LastContactOn})
		}
	}
	for _, s := range c.s.Supports {
		if s.Student == c.who.id && !s.Conflict {
			add('S', s.Person, atlas.Tie{Kind: atlas.Supports, Closeness: orZero(s.Closeness), LastContactOn: s.LastContactOn})
		}
	}
	for _, m := range c.managing() {
		add('C', m.CaseManager, atlas.Tie{Kind: atlas.Manages, Since: m.Since, Until: m.Until})
	}
	return append(ties, c.helped()...)
}

// managing lists the case managers of the subject: of a person of the household
// those of its students.
func (c *court) managing() []*ieum.Manages {
	var own []*ieum.Manages
	if p, ok := c.s.Subject.(*ieum.Person); ok && p.Household == "" && c.asker.Is("CaseManager") && !c.masked[c.asker] {
		own = append(own, &ieum.Manages{CaseManager: c.asker, Student: p.ID, Since: c.q.Today}) // who asks talks with them
	}
	for _, m := range c.s.Manages {
		mine := m.Student == c.who.id || c.who.kind == person && !c.masked[m.Student]
		if mine && c.q.Today.Within(m.Since, m.Until) && !c.masked[m.CaseManager] {
			own = append(own, m)
		}
	}
	return own
}

// grownUp tells whether somebody is a person, no pupil, of 19 or over. Whose
// birthday is not known is, but for a brother or sister.
func (c *court) grownUp(id ieum.ID) bool {
	for _, p := range c.s.Persons {
		if p.ID != id {
			continue
		}
		if !p.BirthDate.Absent() {
			return p.BirthDate.YearsUntil(c.q.Today) >= 19
		}
		return !slices.ContainsFunc(c.s.Family, func(f *ieum.Family) bool { return f.To == id && f.Relation == ieum.Sibling })
	}
	return false
}

// helped lists who serves the subject, or did within a year, or will.
func (c *court) helped() []personal {
	var ties []personal
	for _, e := range c.s.Enrolments {
		service := get[ieum.Service](c.w, e.Service)
		if service == nil || c.masked[service.ID] || e.Beneficiary != c.who.id {
			continue
		}
		runs := e.StatusOn(c.q.Today) == ieum.Ongoing
		if !runs && !e.Until.Absent() && e.Until.DaysUntil(c.q.Today) > 365 {
			continue
		}
		t := personal{
			Tie: atlas.Tie{Kind: atlas.HelpedBy, Since: e.Since, Until: e.Until, LastContactOn: e.LastContactOn},
			far: service.Agency, letter: 'g',
		}
		if runs {
			t.letter = 'G'
		}
		if e.Worker != "" && !c.masked[e.Worker] {
			t.far, t.letter = e.Worker, 'h'
			if runs {
				t.letter = 'H'
			}
		}
		if !c.masked[t.far] {
			ties = append(ties, t)
		}
	}
	return ties
}

func orZero(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// anybody stands for who is none of those that a desk names.
const anybody ieum.Referrer = ""

// intakes lists the calls without an introduction that a service's desk
// admits: none to a gated one.
func (c *court) intakes() []atlas.Tie {
	var ties []atlas.Tie
	for _, s := range all[ieum.Service](c.w) {
		if s.Intake.Gated() {
			continue
		}
		whoever := s.Intake.WhoMayRefer
		if len(whoever) == 0 {
			whoever = []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian, ieum.ReferTeacher, ieum.ReferCaseManager, anybody}
		}
		for _, who := range whoever {
			for _, caller := range c.callers(who) {
				if !c.masked[caller] && !c.masked[s.ID] {
					ties = append(ties, atlas.Tie{Kind: atlas.Intake, From: caller, To: s.ID, As: who})
				}
			}
		}
	}
	return append(ties, c.inquiries()...)
}

// inquiries lists the calls to agencies themselves, which anybody takes.
func (c *court) inquiries() []atlas.Tie {
	var ties []atlas.Tie
	for _, a := range all[ieum.Agency](c.w) {
		if a.Status == ieum.Closed || c.masked[a.ID] {
			continue
		}
		for _, who := range []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian, ieum.ReferTeacher, ieum.ReferCaseManager, anybody} {
			for _, caller := range c.callers(who) {
				if !c.masked[caller] {
					ties = append(ties, atlas.Tie{Kind: atlas.Intake, From: caller, To: a.ID, As: who})
				}
			}
		}
	}
	return ties
}

// callers lists who around the subject is one of those.
func (c *court) callers(who ieum.Referrer) []ieum.ID {
	if c.who.kind == profile || c.asks {
		return c.askerAs(who)
	}
	var ids []ieum.ID
	if c.barsCaller(who) {
		return nil
	}
	switch who {
	case ieum.ReferSelf:
		if c.oldEnough() {
			ids = append(ids, c.who.id)
		}
	case ieum.ReferGuardian:
		for _, f := range c.s.Family {
			if f.From == c.who.id && f.LegalRepresentative && f.Verified != ieum.NotVerified && c.grownUp(f.To) {
				ids = append(ids, f.To)
			}
		}
	case ieum.ReferTeacher:
		for _, t := range c.s.Teaches {
			if t.Student == c.who.id {
				ids = append(ids, t.Worker)
			}
		}
	case ieum.ReferCaseManager:
		for _, m := range c.managing() {
			ids = append(ids, m.CaseManager)
		}
	}
	return ids
}

// oldEnough tells whether the subject calls a desk without a grown-up: from 14.
func (c *court) oldEnough() bool {
	if age := c.who.ageOn(c.q.On); age != nil {
		return *age >= 14
	}
	return c.who.kind == person && c.grownUp(c.who.id)
}

// askerAs lists the asker of a profile, if it is one of those.
func (c *court) askerAs(who ieum.Referrer) []ieum.ID {
	as := anybody
	switch self := c.w.entity(c.q.Self).(type) {
	case *ieum.CaseManager:
		as = ieum.ReferCaseManager
	case *ieum.Worker:
		if self.Teacher || self.Organisation.Is("School") {
			as = ieum.ReferTeacher
		}
	default:
		return nil // nothing calls but people
	}
	if as != who {
		return nil
	}
	return []ieum.ID{c.q.Self}
}
