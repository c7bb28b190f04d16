package linkagetest

import (
	"encoding/binary"
	"math/rand/v2"

	"ieum/internal/ieum"
)

// Case is one random question: a network, somebody in it, and what is asked.
type Case struct {
	Seed         uint64
	World        World
	Surroundings *ieum.Surroundings
	Profile      Profile
	Question     Question
}

// Random returns the case of a seed: the same seed, the same case. The district
// is small, and made so that every rule often meets, fails and is unknown.
func Random(codes *ieum.Codes, seed uint64) Case {
	var key [32]byte
	binary.LittleEndian.PutUint64(key[:], seed)
	d := &dice{Rand: rand.New(rand.NewPCG(seed, 1)), mint: ieum.NewMint(rand.NewChaCha8(key))}
	d.today = ieum.Date("2026-01-01").AddDays(d.IntN(365))
	d.codes = codes
	d.staff = []ieum.ID{d.mint("Staff"), d.mint("Staff")}
	d.network()
	d.people()
	return Case{
		Seed: seed, World: World{Codes: codes, Entities: d.entities},
		Surroundings: d.s, Profile: d.profile(), Question: d.question(),
	}
}

// dice makes one case.
type dice struct {
	*rand.Rand
	mint     ieum.Mint
	today    ieum.Date
	staff    []ieum.ID
	codes    *ieum.Codes
	entities []ieum.Entity

	areas, dongs      []*ieum.Area
	districts         []*ieum.District
	schools           []*ieum.School
	agencies          []*ieum.Agency
	services          []*ieum.Service
	workers, teachers []*ieum.Worker
	managers          []*ieum.CaseManager

	s *ieum.Surroundings
}

// needs are the codes that the dice draw: three domains, each with children, safety among them.
func needs() []string {
	return []string{"1000000", "1000000-1", "1000000-2", "5000000", "5000000-1", "0000000", "0000000-1", "0000000-2"}
}

// types are the agency types that the dice draw, those that are for everybody more often, rescue bodies among them.
func types() []string {
	return []string{
		"FAMILY_CENTRE", "LIBRARY", "CLINIC", "LIBRARY", "CLINIC", "LIBRARY", "HOPE_WELFARE_TEAM", "HOPE_WELFARE_TEAM", "HOPE_WELFARE_TEAM", "HOPE_WELFARE_TEAM", "WEE_CENTRE", "WEE_CLASS",
		"LOCAL_CHILDRENS_CENTRE", "SENIOR_WELFARE_CENTRE", "OUT_OF_SCHOOL_YOUTH_CENTRE", "SPECIAL_EDUCATION_CENTRE",
		"FOSTER_CARE_CENTRE", "CARE_LEAVER_CENTRE", "CARE_HOSPITAL", "DISABILITY_WELFARE_CENTRE", "EMPLOYMENT_CENTRE", "CHILD_PROTECTION_AGENCY", "POLICE", "POLICE",
	}
}

// notes are what the dice write about a need.
func notes() []string {
	return []string{"죽고 싶다고 함", "딥페이크 피해", "친구들이 따돌림", "집을 나가 연락이 끊김", "도박 빚", "장애가 있음"}
}

// values are what the dice draw for each fact: few, so that they often meet.
func values(fact string) []string {
	return map[string][]string{
		"HOUSEHOLD_TYPE": {"SINGLE_PARENT", "GRANDPARENT", "MULTICULTURAL", "FOSTER"},
		"INCOME_CLASS":   {"LIVELIHOOD", "EDUCATION", "BASIC_LIVELIHOOD", "NEAR_POVERTY", "MEDIAN_100", "MEDIAN_120", "ABOVE"},
		"DISABILITY":     {"NONE", "MILD", "SEVERE"},
		"LANGUAGE":       {"KO", "VI", "ZH"},
		"SEX":            {"FEMALE", "MALE"},

		"SPECIAL_EDUCATION": {"NONE", "SPECIAL_EDUCATION", "BORDERLINE"}, "RESIDENCE_STATUS": {"NATIONAL", "MARRIAGE", "NONE"},
		"PREGNANCY": {"NONE", "PREGNANT"}, "LEAVING_CARE": {"NONE", "LEFT", "LEFT_EARLIER"},
		"LONG_TERM_CARE_GRADE": {"NONE", "GRADE_2", "GRADE_4"}, "MOBILITY": {"ALONE", "HOUSEBOUND"},
	}[fact]
}

// several returns a value of a fact, and sometimes two of one that may have
// several.
func several(d *dice, fact string) []string {
	code, _ := d.codes.Fact(fact)
	said := []string{oneOf(d, values(fact))}
	if more := oneOf(d, values(fact)); code.Many && more != said[0] && d.chance(50) {
		said = append(said, more)
	}
	return said
}

// factRules are the rules that read a fact.
func factRules() []ieum.RuleID {
	return []ieum.RuleID{
		ieum.RuleHousehold, ieum.RuleIncome, ieum.RuleDisability, ieum.RuleSpecialEducation, ieum.RuleResidence, ieum.RulePregnancy,
		ieum.RuleLeavingCare, ieum.RuleLongTermCare, ieum.RuleMobility, ieum.RuleLanguage, ieum.RuleSex,
	}
}

// named are the values that a condition of a rule may name: those of its fact,
// and of the one beside it.
func named(rule ieum.RuleID) []string {
	return append(values(FactOf(rule)), values(beside(FactOf(rule)))...)
}

// chance is true in so many of a hundred throws.
func (d *dice) chance(percent int) bool { return d.IntN(100) < percent }

// oneOf returns one of the list, which must not be empty.
func oneOf[T any](d *dice, list []T) T { return list[d.IntN(len(list))] }

// some returns each of the list with the given chance of a hundred.
func some[T any](d *dice, list []T, percent int) []T {
	var drawn []T
	for _, e := range list {
		if d.chance(percent) {
			drawn = append(drawn, e)
		}
	}
	return drawn
}

// day returns a day so many days before or after today.
func (d *dice) day(from, to int) ieum.Date { return d.today.AddDays(from + d.IntN(to-from+1)) }

// maybe returns the day, or in so many of a hundred throws none.
func (d *dice) maybe(day ieum.Date, absent int) ieum.Date {
	if d.chance(absent) {
		return ""
	}
	return day
}

// span returns a first and a last day in this order; either may be absent.
func (d *dice) span(since, until ieum.Date) (first, last ieum.Date) {
	if !until.Absent() && until < since {
		return until, since
	}
	return since, until
}

func (d *dice) closeness() *int {
	if d.chance(25) {
		return nil
	}
	return new(1 + d.IntN(3))
}

// point returns one of a few places, so that distances are often equal.
func (d *dice) point() *ieum.Point {
	if d.chance(25) {
		return nil
	}
	return &ieum.Point{Latitude: 37.5 + float64(d.IntN(3))/100, Longitude: 127 + float64(d.IntN(3))/100}
}

// head returns the head of a new entity; one without a root is its own.
func (d *dice) head(kind ieum.Kind, root ieum.ID) ieum.Head {
	id := d.mint(kind)
	if root == "" {
		root = id
	}
	return ieum.Head{ID: id, Root: root, Version: 1}
}

// put adds to the network.
func (d *dice) put(e ieum.Entity) { d.entities = append(d.entities, e) }

func (d *dice) question() Question {
	q := Question{
		Need: oneOf(d, needs()), On: d.today, Today: d.today, MaxSteps: 1 + d.IntN(7),
		Staff: oneOf(d, d.staff), Confidential: d.chance(50),
	}
	if d.chance(60) {
		q.MaxSteps = 6
	}
	for _, n := range d.s.Needs {
		if n.Subject == d.s.Subject.Meta().ID && d.chance(60) {
			q.Need = n.Domain
		}
	}
	if d.chance(40) {
		q.On = d.day(0, 365)
	}
	q.Self = oneOf(d, d.managers).ID
	if d.chance(40) {
		q.Self = oneOf(d, d.workers).ID
	}
	return q
}

func (d *dice) profile() Profile {
	p := Profile{Facts: map[string][]string{}}
	if d.chance(70) {
		p.Age = new(6 + d.IntN(14))
	}
	if d.chance(70) {
		p.Grade = new(1 + d.IntN(12))
	}
	if d.chance(70) {
		p.HomeArea = oneOf(d, d.dongs).ID
	}
	if d.chance(50) {
		p.School = oneOf(d, d.schools).ID
	}
	for _, rule := range factRules() {
		if d.chance(60) {
			p.Facts[FactOf(rule)] = several(d, FactOf(rule))
		}
	}
	return p
}
