package picture

import (
	"sync"
	"testing"

	"ieum/internal/ieum"
)

const today = ieum.Date("2026-11-24")

// town is a network in a map.
type town struct {
	codes    *ieum.Codes
	entities map[ieum.ID]ieum.Entity
}

func (t *town) Entity(id ieum.ID) (ieum.Entity, bool) { e, ok := t.entities[id]; return e, ok }
func (t *town) Codes() *ieum.Codes                    { return t.codes }

// record is a town and the surroundings of one of its students, filled row by
// row.
type record struct {
	*town
	*ieum.Surroundings
	student *ieum.Student
}

func id(kind ieum.Kind, word string) ieum.ID { return ieum.DerivedID(kind, "picture_test", word) }

func head(kind ieum.Kind, word string) ieum.Head { return ieum.Head{ID: id(kind, word)} }

// codes are read once for all tests.
var codes = sync.OnceValue(func() *ieum.Codes {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		panic(err)
	}
	return codes
})

func newRecord(t testing.TB) *record {
	t.Helper()
	home := &ieum.Household{Head: head("Household", "home")}
	student := &ieum.Student{Head: head("Student", "client"), DisplayName: "김하늘", BirthDate: "2014-05-05", Household: home.ID}
	return &record{
		town:         &town{codes: codes(), entities: map[ieum.ID]ieum.Entity{}},
		Surroundings: &ieum.Surroundings{Subject: student, Household: home, Students: []*ieum.Student{student}},
		student:      student,
	}
}

func (r *record) sex(of ieum.ID, value string) {
	r.Add(&ieum.Fact{Head: head("Fact", "sex "+string(of)), Subject: of, Fact: "SEX", Value: value, On: "2026-01-01"})
}

// kin adds a person with a tie from the student, unless the relation is empty.
func (r *record) kin(word, name string, born ieum.Date, relation ieum.Relation, home bool) *ieum.Person {
	p := &ieum.Person{Head: head("Person", word), DisplayName: name, BirthDate: born}
	if home {
		p.Household = r.Household.ID
	}
	r.Add(p)
	if relation != "" {
		r.tie(r.student.ID, p.ID, relation)
	}
	return p
}

func (r *record) tie(from, to ieum.ID, relation ieum.Relation) *ieum.Family {
	f := &ieum.Family{Head: head("Family", string(from)+" "+string(to)), From: from, To: to, Relation: relation}
	r.Add(f)
	return f
}

func (r *record) supporter(word, name, relation string, closeness int, conflict, formal bool) *ieum.Supports {
	p := r.kin(word, name, "", "", false)
	s := &ieum.Supports{Head: head("Supports", word), Person: p.ID, Student: r.student.ID, Relation: relation, Conflict: conflict, Formal: formal}
	if closeness > 0 {
		s.Closeness = &closeness
	}
	r.Add(s)
	return s
}

func (r *record) served(word, kind, agency, service string, who ieum.ID, since, until ieum.Date) *ieum.Enrolment {
	a := &ieum.Agency{Head: head("Agency", word), Name: ieum.Text{Ko: agency}, Type: kind}
	s := &ieum.Service{Head: head("Service", word+service), Agency: a.ID, Name: ieum.Text{Ko: service}}
	r.entities[a.ID], r.entities[s.ID] = a, s
	e := &ieum.Enrolment{Head: head("Enrolment", word+service), Beneficiary: who, Service: s.ID, Since: since, Until: until}
	r.Add(e)
	return e
}

func (r *record) taught(word, name string, homeroom bool) {
	w := &ieum.Worker{Head: head("Worker", word), Name: ieum.Text{Ko: name}, Teacher: true}
	r.entities[w.ID] = w
	r.Add(&ieum.Teaches{Head: head("Teaches", word), Worker: w.ID, Student: r.student.ID, Homeroom: homeroom})
}

func (r *record) managed(word, name string, since, until ieum.Date) {
	m := &ieum.CaseManager{Head: head("CaseManager", word), Name: ieum.Text{Ko: name}}
	r.entities[m.ID] = m
	r.Add(&ieum.Manages{Head: head("Manages", word), CaseManager: m.ID, Student: r.student.ID, Since: since, Until: until})
}

// mended is a family that two houses share: a grandmother and the mother at home,
// the father elsewhere, a sister who is a pupil too, a brother elsewhere.
func mended(t testing.TB) *record {
	t.Helper()
	r := newRecord(t)
	r.sex(r.student.ID, "FEMALE")
	gran := r.kin("gran", "윤복순", "1951-03-02", ieum.Grandparent, true)
	r.sex(gran.ID, "FEMALE")
	mother := r.kin("mother", "오나래", "1985-02-02", ieum.Mother, true)
	r.Family[len(r.Family)-1].LegalRepresentative, r.Family[len(r.Family)-1].Verified = true, ieum.FamilyRegister
	three, one := 3, 1
	r.Family[len(r.Family)-1].Closeness = &three
	father := r.kin("father", "김무진", "1982-07-12", ieum.Father, false)
	r.Family[len(r.Family)-1].LegalRepresentative = true
	r.Family[len(r.Family)-1].Closeness = &one
	sister := &ieum.Student{Head: head("Student", "sister"), DisplayName: "김여울", BirthDate: "2011-09-09", Household: r.Household.ID}
	r.Add(sister)
	r.tie(r.student.ID, sister.ID, ieum.Sibling)
	r.tie(sister.ID, mother.ID, ieum.Mother)
	r.tie(sister.ID, father.ID, ieum.Father)
	brother := r.kin("brother", "김가람", "2018-01-01", ieum.Sibling, false)
	r.sex(brother.ID, "MALE")
	r.kin("uncle", "오한결", "", ieum.OtherKin, true)
	r.managed("manager", "박한결", "2026-03-01", "")
	r.managed("before", "이전사", "2025-03-01", "2026-02-28")
	r.taught("teacher", "정다운", true)
	r.served("centre", "COMMUNITY_WELFARE_CENTRE", "새솔종합사회복지관", "저녁 도시락", r.student.ID, "2026-04-01", "")
	r.served("centre", "COMMUNITY_WELFARE_CENTRE", "새솔종합사회복지관", "부모 상담", mother.ID, "2026-05-01", "")
	r.served("child", "LOCAL_CHILDRENS_CENTRE", "햇살지역아동센터", "방과 후 돌봄", r.student.ID, "2025-03-02", "").LastContactOn = "2025-06-01"
	r.served("clinic", "MENTAL_HEALTH_WELFARE_CENTRE", "한빛시정신건강복지센터", "아동·청소년 심리 상담", r.student.ID, "2024-03-02", "2025-02-01")
	r.supporter("aunt", "오가람", "RELATIVE", 3, false, false)
	r.supporter("friend", "최새봄", "FRIEND", 1, false, false)
	r.supporter("shop", "강보람", "SHOPKEEPER", 0, true, false)
	r.supporter("church", "문다솜", "VOLUNTEER", 2, false, true)
	return r
}
