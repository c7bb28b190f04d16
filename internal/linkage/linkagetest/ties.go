package linkagetest

import (
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// ties lists every tie of the network and of the people around the subject
// that stands and whose ends are not masked.
func (c *court) ties() []atlas.Tie {
	ties := slices.Concat(c.working(), c.knowing(), c.agreeing(), c.flowing(), c.offering())
	ties = slices.DeleteFunc(ties, func(t atlas.Tie) bool { return c.idle(t.From) || c.idle(t.To) })
	ties = slices.Concat(ties, c.kin(), c.helped())
	return slices.DeleteFunc(ties, func(t atlas.Tie) bool { return c.masked[t.From] || c.masked[t.To] })
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
		if c.q.On.Within(a.Since, a.Until) {
			ties = append(ties, atlas.Tie{Kind: atlas.AgreesWith, From: a.From, To: a.With})
		}
	}
	return ties
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

func (c *court) kin() []atlas.Tie {
	var ties []atlas.Tie
	for _, f := range c.s.Family {
		ties = append(ties, atlas.Tie{Kind: atlas.Family, From: f.From, To: f.To, Closeness: orZero(f.Closeness)})
	}
	for _, t := range c.s.Teaches {
		ties = append(ties, atlas.Tie{Kind: atlas.Teaches, From: t.Worker, To: t.Student, Homeroom: t.Homeroom, LastContactOn: t.LastContactOn})
	}
	for _, s := range c.s.Supports {
		if !s.Conflict {
			ties = append(ties, atlas.Tie{
				Kind: atlas.Supports, From: s.Person, To: s.Student, Closeness: orZero(s.Closeness), LastContactOn: s.LastContactOn,
			})
		}
	}
	for _, m := range c.s.Manages {
		if c.q.Today.Within(m.Since, m.Until) {
			ties = append(ties, atlas.Tie{Kind: atlas.Manages, From: m.CaseManager, To: m.Student, Since: m.Since, Until: m.Until})
		}
	}
	return ties
}

func (c *court) helped() []atlas.Tie {
	var ties []atlas.Tie
	for _, e := range c.s.Enrolments {
		service := get[ieum.Service](c.w, e.Service)
		if service == nil || c.masked[service.ID] || e.Beneficiary != c.who.id && c.delicate(service) {
			continue
		}
		helper := service.Agency
		if e.Worker != "" && !c.masked[e.Worker] {
			helper = e.Worker
		}
		ties = append(ties, atlas.Tie{
			Kind: atlas.HelpedBy, From: e.Beneficiary, To: helper, Since: e.Since, Until: e.Until, LastContactOn: e.LastContactOn,
		})
	}
	return ties
}

// delicate tells whether a service is of a kind that nothing may hint at to
// others of the household.
func (c *court) delicate(s *ieum.Service) bool {
	return slices.ContainsFunc(s.Needs, func(code string) bool {
		need, _ := c.w.Codes.Need(code)
		return need.Delicate
	})
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
					ties = append(ties, atlas.Tie{Kind: atlas.Intake, From: caller, To: s.ID})
				}
			}
		}
	}
	return ties
}

// callers lists who around the subject is one of those.
func (c *court) callers(who ieum.Referrer) []ieum.ID {
	if c.who.kind == profile {
		return c.askerAs(who)
	}
	var ids []ieum.ID
	switch who {
	case ieum.ReferSelf:
		ids = append(ids, c.who.id)
	case ieum.ReferGuardian:
		for _, f := range c.s.Family {
			if f.From == c.who.id && f.LegalRepresentative && f.Verified != ieum.NotVerified {
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
		for _, m := range c.s.Manages {
			own := m.Student == c.who.id || c.who.kind == person && !c.masked[m.Student]
			if own && c.q.Today.Within(m.Since, m.Until) {
				ids = append(ids, m.CaseManager)
			}
		}
	}
	return ids
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
	}
	if as != who {
		return nil
	}
	return []ieum.ID{c.q.Self}
}
