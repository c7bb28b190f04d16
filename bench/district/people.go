package district

import (
	"fmt"

	"ieum/internal/ieum"
)

// What names are made of.
var (
	families  = []string{"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "유", "홍"}
	syllables = []string{
		"가", "나", "다", "라", "마", "보", "새", "솔", "빛", "별", "들", "봄", "여", "울", "하", "늘", "미", "르", "해", "온",
		"슬", "기", "바", "람", "누", "리", "아", "름", "초", "롱", "한", "결", "은", "샘", "이", "든", "지", "안", "도", "담",
	}
)

func (m *maker) one(of []string) string { return of[m.IntN(len(of))] }

func (m *maker) oneIn(n int) bool { return m.IntN(n) == 0 }

func (m *maker) given() string { return m.one(syllables) + m.one(syllables) }

func (m *maker) name() string { return m.one(families) + m.given() }

// ago draws a day of the last so many.
func (m *maker) ago(days int) ieum.Date { return m.day.AddDays(-m.IntN(days)) }

// pupils fills a school, household by household.
func (m *maker) pupils(s *School) {
	for n := 0; n < aSchool; {
		home := &ieum.Household{Types: []string{"TWO_PARENT"}, Area: m.homes[m.IntN(len(m.homes))]}
		id, family := keep(m, home, ""), m.one(families)
		guardian := &ieum.Person{FamilyName: family, GivenName: m.given(), Household: id, HomeArea: home.Area}
		guardian.DisplayName = guardian.FamilyName + guardian.GivenName
		keep(m, guardian, id)
		children := 1
		if m.oneIn(aHousehold) {
			children = 2
		}
		for range min(children, aSchool-n) {
			m.pupil(s, home, guardian, n)
			n++
		}
	}
}

// pupil makes the n-th student of a school.
func (m *maker) pupil(s *School, home *ieum.Household, guardian *ieum.Person, n int) {
	grade := 1 + m.IntN(6)
	p := &ieum.Student{
		FamilyName: guardian.FamilyName, GivenName: m.given(), Grade: grade, School: s.ID, HomeArea: home.Area,
		Household: home.ID, RegisteredOn: m.ago(500),
		BirthDate: ieum.Date(fmt.Sprintf("%04d-%02d-%02d", 2020-grade, 1+m.IntN(12), 1+m.IntN(28))),
	}
	p.DisplayName = p.FamilyName + p.GivenName
	student := keep(m, p, "")
	closeness := 1 + m.IntN(3)
	keep(m, &ieum.Family{
		From: student, To: guardian.ID, Relation: ieum.Mother, Closeness: &closeness, LegalRepresentative: true,
		Verified: ieum.FamilyRegister,
	}, home.ID)
	hasCase := n%everyCase == 0
	if hasCase || n%everyNeed == 1 {
		m.needsOf(student, hasCase)
	}
	if hasCase {
		m.caseOf(s, student)
	}
}

// needsOf gives a student one to three needs, two or three with a case.
func (m *maker) needsOf(student ieum.ID, hasCase bool) {
	count := 1 + m.IntN(2)
	if hasCase {
		count++
	}
	first := m.IntN(len(m.needs))
	for i := range count {
		need := &ieum.Need{
			Subject: student, Domain: m.needs[(first+i*7)%len(m.needs)], Level: ieum.LevelMedium, Status: ieum.NeedOpen,
			Since: m.day.AddDays(-m.IntN(300) - 300*i), // one after the other, so that their order is clear
		}
		keep(m, need, student)
		if i == 0 {
			m.needy = append(m.needy, need)
		}
	}
}

// caseOf makes a case of the school's team, with those who know the student
// and what serves it.
func (m *maker) caseOf(s *School, student ieum.ID) {
	s.Cases = append(s.Cases, student)
	opened := m.ago(300)
	keep(m, &ieum.Case{
		Student: student, Team: s.Team, Class: ieum.Regular, Stage: ieum.Provision, Channel: ieum.ChannelTeacher, OpenedOn: opened,
	}, student)
	keep(m, &ieum.Manages{CaseManager: s.managers[len(s.Cases)%len(s.managers)].ID, Student: student, Since: opened}, student)
	if len(s.teachers) > 0 {
		keep(m, &ieum.Teaches{
			Worker: s.teachers[m.IntN(len(s.teachers))], Student: student, Homeroom: true, LastContactOn: m.ago(60),
		}, student)
	}
	for i := range 1 + m.IntN(3) {
		keep(m, &ieum.Enrolment{
			Beneficiary: student, Service: m.Services[m.IntN(len(m.Services))].ID, Since: m.day.AddDays(-10 - m.IntN(100) - 100*i),
			LastContactOn: m.ago(10), ToldBy: ieum.ToldByAgency,
		}, student)
	}
}

// refer spreads the referrals over the students with needs.
func (m *maker) refer() {
	states := []ieum.ReferralState{
		ieum.ReferralAwaitingConsent, ieum.ReferralRequested, ieum.ReferralAccepted, ieum.ReferralInProgress,
		ieum.ReferralCompleted, ieum.ReferralRejected,
	}
	for range referrals {
		need := m.needy[m.IntN(len(m.needy))]
		r := &ieum.Referral{
			Student: need.Subject, Service: m.Services[m.IntN(len(m.Services))].ID, Need: need.ID,
			State: states[m.IntN(len(states))], Reason: "사정 결과에 따라", RequestedOn: m.ago(300),
		}
		if r.State == ieum.ReferralRejected {
			r.Refusal = "NO_CAPACITY"
		}
		keep(m, r, need.Subject)
	}
}
