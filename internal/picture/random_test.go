package picture

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"ieum/internal/ieum"
)

// called are what people and agencies may be called: usual, long, in other
// letters, and hostile to markup.
var called = []string{
	"김하늘", "남궁아름다운별", "Nguyễn Thị Minh Khai", "Александра Петровна", "José \"Pepe\" O'Neill", "", "한빛시 새솔동 종합사회복지관 부설 아동·청소년 심리상담센터",
	`<script>alert(1)</script>`, `"/><image href="http://x.example/"/>`, "]]> & <b>", "a\x00b\x1fc\u202ed", "\xff\xfe", "👩‍👩‍👧‍👦 가족", "WWWWWWWWWWWWWWWWWWWWWWWWWW", "é́́́",
}

// dice make random records.
type dice struct{ *rand.Rand }

func (d dice) name() string { return called[d.IntN(len(called))] }

func (d dice) born() ieum.Date {
	if d.IntN(5) == 0 {
		return ""
	}
	return today.AddDays(-d.IntN(33000) + 400)
}

// random makes a record of up to 12 relatives and 25 resources.
func random(t testing.TB, seed uint64) *record {
	t.Helper()
	d := dice{rand.New(rand.NewPCG(seed, 5))}
	r := newRecord(t)
	r.student.DisplayName = d.name()
	if d.IntN(5) == 0 {
		r.Household, r.student.Household = nil, ""
	}
	r.HiddenSiblings = d.IntN(3)
	r.relatives(d)
	for i := range d.IntN(26) {
		r.resource(d, fmt.Sprint("resource ", i))
	}
	return r
}

func (r *record) relatives(d dice) {
	relations := []ieum.Relation{ieum.Mother, ieum.Father, ieum.Grandparent, ieum.Grandparent, ieum.Sibling, ieum.Sibling, ieum.Sibling, ieum.OtherKin, ""}
	all := []ieum.ID{r.student.ID}
	for i := range d.IntN(13) {
		word := fmt.Sprint("kin ", i)
		home := r.Household != nil && d.IntN(3) > 0
		relation := relations[d.IntN(len(relations))]
		if d.IntN(5) == 0 && home {
			s := &ieum.Student{Head: head("Student", word), DisplayName: d.name(), BirthDate: d.born(), Household: r.Household.ID}
			r.Add(s)
			r.tie(r.student.ID, s.ID, ieum.Sibling)
			all = append(all, s.ID)
			continue
		}
		p := r.kin(word, d.name(), d.born(), relation, home)
		if relation != "" {
			tie := r.Family[len(r.Family)-1]
			tie.LegalRepresentative = d.IntN(2) == 0
			if d.IntN(2) == 0 {
				tie.Verified = ieum.FamilyRegister
			}
			if level := d.IntN(4); level > 0 {
				tie.Closeness = &level
			}
		}
		all = append(all, p.ID)
		if d.IntN(2) == 0 {
			r.sex(p.ID, []string{"MALE", "FEMALE", "X"}[d.IntN(3)])
		}
	}
	for range d.IntN(8) {
		from, to := all[d.IntN(len(all))], all[d.IntN(len(all))]
		if from != to {
			r.tie(from, to, relations[d.IntN(8)])
		}
	}
}

func (r *record) resource(d dice, word string) {
	who := r.student.ID
	if len(r.Persons) > 0 && d.IntN(3) == 0 {
		who = r.Persons[d.IntN(len(r.Persons))].ID
	}
	since := today.AddDays(-d.IntN(2000) + 100)
	switch d.IntN(8) {
	case 0:
		r.taught(word, d.name(), d.IntN(2) == 0)
	case 1:
		r.managed(word, d.name(), since, "")
	case 2, 3, 4:
		var until ieum.Date
		if d.IntN(3) == 0 {
			until = since.AddDays(d.IntN(500))
		}
		kind := []string{"LOCAL_CHILDRENS_CENTRE", "COMMUNITY_WELFARE_CENTRE", "", "UNKNOWN"}[d.IntN(4)]
		for i := range 1 + d.IntN(3) {
			r.served(word, kind, d.name(), d.name()+fmt.Sprint(i), who, since, until)
		}
	default:
		relation := []string{"FRIEND", "NEIGHBOUR", "SHOPKEEPER", "", "UNKNOWN"}[d.IntN(5)]
		r.supporter(word, d.name(), relation, d.IntN(4), d.IntN(4) == 0, d.IntN(4) == 0)
	}
}

// requests are all ways to ask for a picture.
func requests() []Request {
	var all []Request
	for _, language := range []ieum.Language{ieum.Korean, ieum.English} {
		for _, pseudonymised := range []bool{false, true} {
			all = append(all, Request{On: today, Language: language, Pseudonymised: pseudonymised})
		}
	}
	return all
}

// each draws both pictures of random records in every way.
func each(t *testing.T, see func(t *testing.T, seed uint64, r *record, q Request, p *Picture)) {
	t.Helper()
	for seed := range uint64(40) {
		r := random(t, seed)
		for _, q := range requests() {
			for _, draw := range []func(Network, *ieum.Surroundings, Request) *Picture{Ecomap, Genogram} {
				see(t, seed, r, q, draw(r.town, r.Surroundings, q))
				if t.Failed() {
					return
				}
			}
		}
	}
}
