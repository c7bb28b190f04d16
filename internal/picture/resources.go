package picture

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// resource is somebody or something that stands round the student.
type resource struct {
	name    string
	details []string
	formal  bool
	// former is true of what is over.
	former bool
	bond   bond
}

// The values of closeness, as a tie keeps them.
const (
	distant = 1
	near    = 3
)

// coldAfter is the number of days after which a contact that was noted says that
// a tie is weak, where nobody said how close it is: the half-life of ADR 0020.
const coldAfter = 365

// bondOf is the line of a tie: conflict comes before closeness, and what was said
// of closeness before what the last contact lets guess. Of what nobody recorded
// nothing is drawn.
func (s *sketch) bondOf(conflict bool, closeness *int, lastContact ieum.Date) bond {
	switch {
	case conflict:
		return conflicted
	case closeness != nil && *closeness == near:
		return strong
	case closeness != nil && *closeness == distant:
		return weak
	case closeness == nil && !lastContact.Absent() && lastContact.DaysUntil(s.On) > coldAfter:
		return weak
	}
	return plain
}

// resources returns what stands round the household: on the formal side those
// who manage the case and teach, then agencies, then supporters in an office; on
// the informal side relatives who live elsewhere, then supporters, the closest
// first. What is over comes last on its side.
func (s *sketch) resources(family []*relative) []*resource {
	var all []*resource
	all = append(all, s.school()...)
	all = append(all, s.agencies(family)...)
	all = append(all, s.supporters(family)...)
	slices.SortStableFunc(all, func(a, b *resource) int { return cmp.Compare(order(a.former), order(b.former)) })
	s.disguise(all)
	return all
}

func order(last bool) int {
	if last {
		return 1
	}
	return 0
}

// disguise numbers those who are called the same by a pseudonym.
func (s *sketch) disguise(all []*resource) {
	if !s.Pseudonymised {
		return
	}
	count, numbers := map[string]int{}, map[string]int{}
	for _, r := range all {
		count[r.name]++
	}
	for _, r := range all {
		if name := r.name; count[name] > 1 {
			numbers[name]++
			r.name = numbered(name, numbers[name])
		}
	}
}

// school returns the case managers of the day and the teachers.
func (s *sketch) school() []*resource {
	var all []*resource
	for _, tie := range s.around.Manages {
		m, ok := entityOf[*ieum.CaseManager](s, tie.CaseManager)
		if ok && tie.Student == s.student.ID && s.On.Within(tie.Since, tie.Until) {
			all = append(all, s.official(m.Name, s.say(wordManager), s.bondOf(false, nil, "")))
		}
	}
	teachers := slices.Clone(s.around.Teaches)
	slices.SortStableFunc(teachers, func(a, b *ieum.Teaches) int { return cmp.Compare(order(!a.Homeroom), order(!b.Homeroom)) })
	for _, tie := range teachers {
		w, ok := entityOf[*ieum.Worker](s, tie.Worker)
		if !ok || tie.Student != s.student.ID {
			continue
		}
		role := s.say(map[bool]ieum.Text{true: wordHomeroom, false: wordTeacher}[tie.Homeroom])
		all = append(all, s.official(w.Name, role, s.bondOf(false, nil, tie.LastContactOn)))
	}
	if len(all) > 0 {
		s.tell(s.student.ID, ieum.ClassPersonal)
	}
	return all
}

// official is somebody in an office, whose pseudonym is the role.
func (s *sketch) official(name ieum.Text, role string, b bond) *resource {
	called := s.say(name)
	if s.Pseudonymised || called == "" {
		return &resource{name: role, formal: true, bond: b}
	}
	return &resource{name: called, details: []string{role}, formal: true, bond: b}
}

// agencies returns each agency that serves somebody of the household on the day,
// or did before, once, in the order in which it began. A service that is over
// stands with those that run where the agency still serves.
func (s *sketch) agencies(family []*relative) []*resource {
	housed := map[ieum.ID]*relative{}
	for _, r := range family {
		if person := r.id.Is("Person"); r.subject || person && r.home {
			housed[r.id] = r
		}
	}
	received := slices.DeleteFunc(slices.Clone(s.around.Enrolments), func(e *ieum.Enrolment) bool {
		return housed[e.Beneficiary] == nil || e.StatusOn(s.On) == ieum.Planned
	})
	slices.SortStableFunc(received, func(a, b *ieum.Enrolment) int {
		over := func(e *ieum.Enrolment) int { return order(e.StatusOn(s.On) == ieum.Ended) }
		return cmp.Or(cmp.Compare(over(a), over(b)), cmp.Compare(a.Since, b.Since), cmp.Compare(a.ID, b.ID))
	})
	var all []*resource
	byAgency := map[ieum.ID]*resource{}
	for _, e := range received {
		service, known := entityOf[*ieum.Service](s, e.Service)
		if !known {
			continue
		}
		agency, known := entityOf[*ieum.Agency](s, service.Agency)
		if !known {
			continue
		}
		s.tell(e.Beneficiary, ieum.ClassSensitive)
		r := byAgency[agency.ID]
		if r == nil {
			r = s.agency(agency, e)
			byAgency[agency.ID] = r
			all = append(all, r)
		}
		r.add(s.received(service, e, housed[e.Beneficiary]))
	}
	return all
}

// add puts a line below the name, once.
func (r *resource) add(detail string) {
	if detail != "" && !slices.Contains(r.details, detail) {
		r.details = append(r.details, detail)
	}
}

func (s *sketch) agency(a *ieum.Agency, first *ieum.Enrolment) *resource {
	r := &resource{name: s.say(a.Name), formal: true, bond: s.bondOf(false, nil, first.LastContactOn)}
	if s.Pseudonymised || r.name == "" {
		r.name = s.say(wordAgency)
		if kind, known := s.network.Codes().AgencyType(a.Type); known {
			r.name = s.say(kind.Text)
		}
	}
	if first.StatusOn(s.On) == ieum.Ended {
		r.former, r.bond = true, former
	}
	return r
}

// received tells which service somebody receives, or received. The name of a
// service may name a place, and so a pseudonymised picture does not tell it.
func (s *sketch) received(service *ieum.Service, e *ieum.Enrolment, who *relative) string {
	var parts []string
	if name := s.say(service.Name); !s.Pseudonymised && name != "" {
		parts = append(parts, name)
	}
	var aside []string
	if !who.subject {
		aside = append(aside, who.name)
	}
	if e.StatusOn(s.On) == ieum.Ended {
		ended := strings.TrimSpace(s.say(wordEnded) + " " + s.month(e.Until))
		aside = append(aside, ended)
	}
	if len(parts) == 0 {
		return strings.Join(aside, ", ")
	}
	return withDetails(parts[0], aside)
}

// supporters returns the relatives who live elsewhere, and then those who stand
// by the student. Somebody who is both stands there once; whoever lives with the
// student stands in the middle.
func (s *sketch) supporters(family []*relative) []*resource {
	var all []*resource
	known := map[ieum.ID]*resource{}
	for _, r := range family {
		if r.subject || r.home {
			known[r.id] = &resource{}
			continue
		}
		kin := &resource{name: r.name, bond: s.bondOf(false, r.closeness, "")}
		kin.add(r.relation)
		known[r.id] = kin
		all = append(all, kin)
	}
	ties := slices.DeleteFunc(slices.Clone(s.around.Supports), func(t *ieum.Supports) bool { return t.Student != s.student.ID })
	slices.SortStableFunc(ties, func(a, b *ieum.Supports) int { return cmp.Compare(levelOf(b.Closeness), levelOf(a.Closeness)) })
	for _, tie := range ties {
		p := s.person(tie.Person)
		if p == nil {
			continue
		}
		relation := s.supporterRelation(tie.Relation)
		b := s.bondOf(tie.Conflict, tie.Closeness, tie.LastContactOn)
		if kin := known[tie.Person]; kin != nil {
			kin.add(relation)
			if b != plain {
				kin.bond = b
			}
			continue
		}
		s.tell(p.ID, ieum.ClassPersonal)
		r := &resource{name: clean(p.DisplayName), formal: tie.Formal, bond: b}
		if s.Pseudonymised || r.name == "" {
			r.name = relation
		} else {
			r.add(relation)
		}
		known[p.ID] = r
		all = append(all, r)
	}
	return all
}

func levelOf(closeness *int) int {
	if closeness == nil {
		return 0
	}
	return *closeness
}

func (s *sketch) person(id ieum.ID) *ieum.Person {
	for _, p := range s.around.Persons {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// supporterRelation is the label of a code; one that is not listed might be of an
// office's own making, and say more than a pseudonym may.
func (s *sketch) supporterRelation(code string) string {
	entries, _ := s.network.Codes().List("SUPPORTER_RELATION")
	for _, e := range entries {
		if e.Code == code {
			return s.say(e.Text)
		}
	}
	return s.say(wordSupporter)
}

// withDetails puts details in brackets behind a name.
func withDetails(name string, details []string) string {
	if len(details) == 0 {
		return name
	}
	return name + " (" + strings.Join(details, ", ") + ")"
}
