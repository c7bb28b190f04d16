package disclosure

import (
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// sections say what each item tells. An item that is not here tells nothing.
var sections = map[ieum.ConsentItem]struct {
	title ieum.Text
	rows  func(Reading) []Row
}{
	ieum.ItemIdentity:   {ieum.Text{Ko: "인적 사항", En: "Who it is"}, Reading.identity},
	ieum.ItemSchool:     {ieum.Text{Ko: "학교", En: "School"}, Reading.school},
	ieum.ItemContact:    {ieum.Text{Ko: "연락처", En: "Whom to call"}, Reading.contact},
	ieum.ItemFamily:     {ieum.Text{Ko: "가족", En: "Family"}, Reading.family},
	ieum.ItemNeeds:      {ieum.Text{Ko: "의뢰하는 욕구", En: "What the referral is for"}, Reading.needs},
	ieum.ItemAssessment: {ieum.Text{Ko: "사정 결과", En: "Assessment"}, Reading.assessment},
	ieum.ItemHealth:     {ieum.Text{Ko: "건강과 장애", En: "Health and disability"}, Reading.health},
}

func (r Reading) student() *ieum.Student {
	student, _ := r.Around.Subject.(*ieum.Student)
	return student
}

func (r Reading) identity() []Row {
	s := r.student()
	if s == nil {
		return nil
	}
	rows := []Row{{wordName, same(s.DisplayName)}}
	if !s.BirthDate.Absent() {
		rows = append(rows, Row{wordBorn, same(string(s.BirthDate))})
	}
	return rows
}

func (r Reading) school() []Row {
	s := r.student()
	if s == nil || r.School == nil {
		return nil
	}
	rows := []Row{{wordSchool, r.School.Name}}
	if s.Grade > 0 {
		rows = append(rows, Row{wordGrade, ieum.GradeName(s.Grade)})
	}
	return rows
}

// contact names the legal representatives that may be called. On a ground in law, where
// nobody was asked, and perhaps because of whom one would ask, calls go to the sender.
func (r Reading) contact() []Row {
	if r.Referral.Ground != "" {
		return []Row{{wordContact, wordBySender}}
	}
	var rows []Row
	for _, f := range r.kin() {
		p := r.person(f.To)
		if p == nil || p.Phone == "" || !f.LegalRepresentative || f.Verified == ieum.NotVerified || f.Verified == "" {
			continue
		}
		rows = append(rows, Row{f.Relation.Words(), same(p.DisplayName + " " + p.Phone)})
	}
	if len(rows) == 0 {
		return []Row{{wordContact, wordBySender}}
	}
	return rows
}

// kin are the family ties of the student to whoever is not masked, in order.
func (r Reading) kin() []*ieum.Family {
	return slices.DeleteFunc(slices.Clone(r.Around.Family), func(f *ieum.Family) bool {
		return f.From != r.Referral.Student || r.masked(f.To)
	})
}

func (r Reading) person(id ieum.ID) *ieum.Person {
	for _, p := range r.Around.Persons {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// family tells who is there and how old, and no names: they are other people's.
func (r Reading) family() []Row {
	var rows []Row
	for _, f := range r.kin() {
		age := wordAgeUnknown
		if born := r.born(f.To); !born.Absent() {
			years := born.YearsUntil(r.Today)
			age = ieum.Text{Ko: fmt.Sprintf("만 %d세", years), En: fmt.Sprintf("%d years old", years)}
		}
		rows = append(rows, Row{f.Relation.Words(), age})
	}
	return rows
}

// born returns the birthday of somebody who lives there.
func (r Reading) born(id ieum.ID) ieum.Date {
	if p := r.person(id); p != nil {
		return p.BirthDate
	}
	for _, s := range r.Around.Students {
		if s.ID == id {
			return s.BirthDate
		}
	}
	return ""
}

func (r Reading) needs() []Row {
	var rows []Row
	if n := r.need(); n != nil {
		domain, _ := r.Codes.Need(n.Domain)
		rows = append(rows, Row{wordNeed, domain.Text}, Row{wordLevel, n.Level.Words()})
	}
	if r.Referral.Reason != "" {
		rows = append(rows, Row{wordReason, same(r.Referral.Reason)})
	}
	return rows
}

// assessment tells the latest: its summary, and the level of each domain.
func (r Reading) assessment() []Row {
	var last *ieum.Assessment
	for _, a := range r.Assessments {
		if last == nil || a.AssessedOn > last.AssessedOn || a.AssessedOn == last.AssessedOn && a.ID > last.ID {
			last = a
		}
	}
	if last == nil {
		return nil
	}
	rows := []Row{{wordAssessedOn, same(string(last.AssessedOn))}}
	if last.Summary != "" {
		rows = append(rows, Row{wordSummary, same(last.Summary)})
	}
	for _, s := range r.Scores {
		if domain, known := r.Codes.Need(s.Domain); known && s.Assessment == last.ID {
			rows = append(rows, Row{domain.Text, s.Level.Words()})
		}
	}
	return rows
}

// healthRules are the rules of services that ask about health.
var healthRules = []ieum.RuleID{
	ieum.RuleDisability, ieum.RuleSpecialEducation, ieum.RulePregnancy, ieum.RuleLongTermCare, ieum.RuleMobility,
}

// health tells the facts about health, each as it was told last.
func (r Reading) health() []Row {
	var rows []Row
	for i := range r.Codes.Facts {
		code := &r.Codes.Facts[i]
		if !slices.Contains(healthRules, code.Rule) {
			continue
		}
		if last := r.latest(code.Code); last != nil {
			for _, value := range last.Values() {
				rows = append(rows, Row{code.Text, code.Label(value).Text})
			}
		}
	}
	return rows
}

// latest returns what was told last of a fact of the student.
func (r Reading) latest(fact string) *ieum.Fact {
	var last *ieum.Fact
	for _, f := range r.Around.Facts {
		if f.Subject != r.Referral.Student || f.Fact != fact {
			continue
		}
		if last == nil || f.On > last.On || f.On == last.On && f.At.After(last.At) {
			last = f
		}
	}
	return last
}
