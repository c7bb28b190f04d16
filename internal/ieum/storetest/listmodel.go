package storetest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// The lists and counts of the model. Counts are those of the lists.

func (m model) students(scope ieum.Scope, filter ieum.StudentFilter) []*ieum.Student {
	return keep(visible[*ieum.Student](m, scope), func(s *ieum.Student) bool { return m.keeps(scope, filter, s) })
}

func (m model) keeps(scope ieum.Scope, filter ieum.StudentFilter, s *ieum.Student) bool {
	for _, codes := range filter.Needs {
		if !slices.ContainsFunc(m.openNeeds(s), func(n *ieum.Need) bool { return slices.Contains(codes, n.Domain) }) {
			return false
		}
	}
	return (filter.School == "" || s.School == filter.School) &&
		(filter.Stage == "" || slices.Contains(m.stages(s), filter.Stage)) &&
		strings.Contains(strings.ToLower(s.DisplayName), strings.ToLower(filter.Text)) &&
		(len(filter.Areas) == 0 || slices.Contains(filter.Areas, s.HomeArea)) &&
		(len(filter.Grades) == 0 || slices.Contains(filter.Grades, s.Grade)) &&
		(filter.Level == "" || m.pressing(s) >= filter.Level.Rank()) &&
		(filter.CaseManager == "" || m.managerOf(scope, s.ID) == filter.CaseManager) &&
		(filter.ServedBy == "" || m.servedByAgency(scope, s, filter.ServedBy)) &&
		(filter.Unserved == nil || m.unserved(scope, s) == *filter.Unserved)
}

// openNeeds are those of a student's own.
func (m model) openNeeds(s *ieum.Student) []*ieum.Need {
	return keep(every[*ieum.Need](m), func(n *ieum.Need) bool { return n.Subject == s.ID && n.Status == ieum.NeedOpen })
}

// pressing is the rank of the most pressing of them.
func (m model) pressing(s *ieum.Student) int {
	rank := 0
	for _, n := range m.openNeeds(s) {
		rank = max(rank, n.Level.Rank())
	}
	return rank
}

// stages are those of a student's cases that are not closed.
func (m model) stages(s *ieum.Student) (stages []ieum.Stage) {
	for _, c := range every[*ieum.Case](m) {
		if c.Student == s.ID && c.ClosedOn.Absent() {
			stages = append(stages, c.Stage)
		}
	}
	return stages
}

// managerOf is the case manager of a student on the scope's day.
func (m model) managerOf(scope ieum.Scope, student ieum.ID) ieum.ID {
	ties := keep(every[*ieum.Manages](m), func(tie *ieum.Manages) bool {
		return tie.Student == student && tie.CaseManager != "" && scope.Today.Within(tie.Since, tie.Until)
	})
	if len(ties) == 0 {
		return ""
	}
	return slices.MaxFunc(ties, func(a, b *ieum.Manages) int {
		return cmp.Or(cmp.Compare(a.Since, b.Since), cmp.Compare(a.ID, b.ID))
	}).CaseManager
}

func (m model) servedByAgency(scope ieum.Scope, s *ieum.Student, agency ieum.ID) bool {
	return slices.ContainsFunc(recorded[*ieum.Enrolment](m, program(), s), func(e *ieum.Enrolment) bool {
		who, _ := m[e.Beneficiary].(*ieum.Person)
		housed := who != nil && who.Household != "" && who.Household == s.Household
		of, _ := m[e.Service].(*ieum.Service)
		return (e.Beneficiary == s.ID || housed) && e.StatusOn(scope.Today) == ieum.Ongoing && of != nil && of.Agency == agency
	})
}

func (m model) unserved(scope ieum.Scope, s *ieum.Student) bool {
	return slices.ContainsFunc(m.openNeeds(s), func(n *ieum.Need) bool {
		return n.Domain != "" && !slices.ContainsFunc(every[*ieum.Enrolment](m), func(e *ieum.Enrolment) bool {
			of, _ := m[e.Service].(*ieum.Service)
			return e.Beneficiary == s.ID && e.StatusOn(scope.Today) == ieum.Ongoing && of != nil &&
				slices.ContainsFunc(of.Needs, func(code string) bool { return code == n.Domain || above(code, n.Domain) || above(n.Domain, code) })
		})
	})
}

// above reports whether a need code is the domain of the other, a sub-domain.
func above(code, other string) bool {
	domain, _, sub := strings.Cut(other, "-")
	return sub && domain == code
}

// studentMark is the place of a student in a list.
func (m model) studentMark(order ieum.StudentOrder) func(s *ieum.Student) ieum.Mark {
	return func(s *ieum.Student) ieum.Mark {
		value := s.DisplayName
		switch order {
		case ieum.ByGrade:
			value = fmt.Sprintf("%02d", s.Grade)
		case ieum.ByNeedLevel:
			value = fmt.Sprint(m.pressing(s))
		case ieum.ByName:
		}
		return ieum.Mark{Value: value, ID: s.ID}
	}
}

// studentKeys are the keys that a student has.
func (m model) studentKeys(scope ieum.Scope, by ieum.StudentKey) func(*ieum.Student) []string {
	return func(s *ieum.Student) (keys []string) {
		switch by {
		case ieum.StudentsByNeed:
			for _, n := range m.openNeeds(s) {
				keys = append(keys, n.Domain)
			}
		case ieum.StudentsByGrade:
			if s.Grade > 0 {
				keys = append(keys, fmt.Sprint(s.Grade))
			}
		case ieum.StudentsBySchool:
			keys = append(keys, string(s.School))
		case ieum.StudentsByStage:
			for _, stage := range m.stages(s) {
				keys = append(keys, string(stage))
			}
		case ieum.StudentsByManager:
			keys = append(keys, string(m.managerOf(scope, s.ID)))
		case ieum.StudentsByArea:
			keys = append(keys, string(s.HomeArea))
		}
		return list(keys...)
	}
}

// managed reports whether somebody manages a student, or will.
func (m model) managed(scope ieum.Scope, by, of ieum.ID) bool {
	return by == "" || slices.ContainsFunc(every[*ieum.Manages](m), func(tie *ieum.Manages) bool {
		return tie.CaseManager == by && tie.Student == of && (tie.Until.Absent() || tie.Until >= scope.Today)
	})
}

func (m model) cases(scope ieum.Scope, filter ieum.CaseFilter) []*ieum.Case {
	return keep(visible[*ieum.Case](m, scope), func(c *ieum.Case) bool {
		return (filter.Student == "" || c.Student == filter.Student) && (filter.Team == "" || c.Team == filter.Team) &&
			(len(filter.Stages) == 0 || slices.Contains(filter.Stages, c.Stage)) && (filter.Class == "" || c.Class == filter.Class) &&
			(filter.Open == nil || *filter.Open == c.ClosedOn.Absent()) &&
			(filter.CaseManager == "" || m.managerOf(scope, c.Student) == filter.CaseManager) &&
			m.attends(c.Student, filter.School) && between(c.OpenedOn, filter.OpenedFrom, filter.OpenedUntil) &&
			(filter.NoContactSince.Absent() || m.quiet(c, filter.NoContactSince))
	})
}

// quiet reports whether nobody was in contact about a case since a day, though
// it was open before.
func (m model) quiet(c *ieum.Case, since ieum.Date) bool {
	return c.OpenedOn < since && !slices.ContainsFunc(every[*ieum.Contact](m), func(k *ieum.Contact) bool {
		return k.Case == c.ID && k.On >= since
	})
}

// attends reports whether a student goes to a school, if one is asked for.
func (m model) attends(student, school ieum.ID) bool {
	return school == "" || m[student].(*ieum.Student).School == school
}

// between reports whether a day lies in a filter's limits.
func between(day, from, until ieum.Date) bool {
	return (from.Absent() || day >= from) && (until.Absent() || !day.Absent() && day <= until)
}

func caseKeys(by ieum.CaseKey) func(*ieum.Case) []string {
	return func(c *ieum.Case) []string {
		if by == ieum.CasesByStage {
			return list(string(c.Stage))
		}
		return list(string(c.Class))
	}
}

func (m model) referrals(scope ieum.Scope, filter ieum.ReferralFilter) []*ieum.Referral {
	return keep(visible[*ieum.Referral](m, scope), func(r *ieum.Referral) bool {
		of, _ := m[r.Service].(*ieum.Service)
		return (filter.Student == "" || r.Student == filter.Student) && (filter.Service == "" || r.Service == filter.Service) &&
			(filter.Agency == "" || of != nil && of.Agency == filter.Agency) &&
			m.attends(r.Student, filter.School) && (len(filter.States) == 0 || slices.Contains(filter.States, r.State)) &&
			between(r.RequestedOn, filter.RequestedFrom, filter.RequestedUntil)
	})
}
