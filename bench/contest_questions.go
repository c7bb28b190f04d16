package main

import (
	"cmp"
	chance "crypto/rand"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"ieum/bench/district"
	"ieum/internal/ieum"
)

// question is what all sides are asked. Its texts are in questions/NAME.
type question struct {
	name, title string
	// as names the question whose texts it has, if it differs in its values only.
	as string
	// target is how many times the peer's requests Ieum should answer.
	target float64
	asks   []asking
	// page is after how many rows the page that is asked for begins.
	page int
	// fresh is set on a write: each request has a name of its own.
	fresh bool
	// unordered is set where a side cannot give the order.
	unordered bool
	// reduce, if set, says what of an answer can be compared.
	reduce func(answer any) string
}

// asking is a question's values, and the account that asks Ieum.
type asking struct {
	account ieum.ID
	values  map[string]any
}

// folder is where its texts are.
func (q *question) folder() string { return cmp.Or(q.as, q.name) }

// values returns the i-th values, and begins again after the last.
func (q *question) values(i int) map[string]any {
	values := q.asks[i%len(q.asks)].values
	if !q.fresh {
		return values
	}
	name := chance.Text()
	values = maps.Clone(values)
	values["client"], values["key"], values["digest"] = name, name, name
	values["id"] = string(ieum.DerivedID("DirectoryReport", "bench", name))
	values["audit"] = string(ieum.DerivedID("AuditEntry", "bench", name))
	values["at"] = time.Now().UTC().Format("2006-01-02T15:04:05.000000Z")
	return values
}

// variety is how many different values a question has, where there are more.
const variety = 100

// asker makes the values of all questions.
type asker struct {
	*rand.Rand
	*district.District
	codes *ieum.Codes
}

// contestQuestions returns what is asked, in order of the table.
func contestQuestions(d *district.District, codes *ieum.Codes) []*question {
	a := asker{rand.New(rand.NewPCG(3, 4)), d, codes} //nolint:gosec // the same questions each time
	return []*question{
		{name: "student", title: "a student by id", target: 2.5, asks: a.cases()},
		{name: "served", title: "a student, needs, services received, their agencies", asks: a.cases()},
		{name: "needs", title: "a student, needs, 10 services for each, their agencies", target: 5, asks: a.cases()},
		{name: "agencies", title: "the first 20 agencies by name", target: 10, asks: a.anybody(20)},
		{name: "filter", title: "agencies of a type with a service for a need", target: 10, asks: a.typesAndNeeds()},
		{name: "near", title: "agencies within 3 km", target: 10, asks: a.places(), unordered: true},
		{name: "words", title: "agencies by a piece of the name", target: 10, asks: a.words()},
		{name: "students", title: "the first 20 students of a school by name", target: 18, asks: a.schools(0)},
		{name: "after", title: "20 students of a school after row 500", target: 18, asks: a.schools(500), page: 500},
		{name: "referrals", title: "referrals of a school's cases by state", target: 18, asks: a.teams(), reduce: byState},
		{name: "paths", title: "the 10 best paths from a student to a service", target: 10, asks: a.ends(false), reduce: found},
		{name: "network", as: "paths", title: "the 10 best paths from a case manager to an agency", target: 10, asks: a.ends(true), reduce: found},
		{name: "report", title: "a report of an error in the directory, once", asks: a.reports(), fresh: true},
	}
}

// found tells no more than that there is a path: Ieum's are the strongest along
// ties that hold, the others' the shortest along all.
func found(answer any) string {
	if text := fmt.Sprint(answer); strings.Contains(text, "service_") || strings.Contains(text, "agency_") {
		return "a path"
	}
	return ""
}

// byState brings counts into one form, whether they come as rows of state and
// count or each under the name of its state.
func byState(answer any) string {
	counts := map[string]string{}
	var read func(name string, value any)
	read = func(name string, value any) {
		switch v := value.(type) {
		case map[string]any:
			if state, ok := v["state"].(string); ok {
				name = state
			}
			for key, inner := range v {
				of := name
				if key == strings.ToUpper(key) {
					of = key
				}
				read(of, inner)
			}
		case []any:
			for _, inner := range v {
				read(name, inner)
			}
		case float64:
			if v > 0 {
				counts[name] = fmt.Sprint(v)
			}
		}
	}
	read("", answer)
	var parts []string
	for _, state := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, state+" "+counts[state])
	}
	return together(parts)
}

// cases are students with a case, asked for by somebody of the team.
func (a asker) cases() []asking {
	var asks []asking
	for range variety {
		s := a.Schools[a.IntN(len(a.Schools))]
		asks = append(asks, asking{a.manager(s), map[string]any{"id": string(s.Cases[a.IntN(len(s.Cases))])}})
	}
	return asks
}

func (a asker) manager(s *district.School) ieum.ID { return s.Managers[a.IntN(len(s.Managers))] }

// anybody is a question without values, by so many accounts.
func (a asker) anybody(accounts int) []asking {
	asks := make([]asking, accounts)
	for i := range asks {
		asks[i] = asking{a.manager(a.Schools[i]), map[string]any{}}
	}
	return asks
}

// typesAndNeeds are pairs that some agency fits.
func (a asker) typesAndNeeds() []asking {
	kinds := map[ieum.ID]string{}
	for _, agency := range a.Agencies {
		kinds[agency.ID] = agency.Type
	}
	asks := a.anybody(20)
	for i := range asks {
		s := a.Services[a.IntN(len(a.Services))]
		asks[i].values = map[string]any{"type": kinds[s.Agency], "need": s.Needs[0]}
	}
	return asks
}

const (
	within = 3000 // metres
	// doubt is how far from the limit an agency must lie: the database reckons
	// with another radius of the Earth than Ieum.
	doubt = 15
)

// places are points with one to a hundred agencies near, none of them close to
// the limit.
func (a asker) places() []asking {
	asks := a.anybody(20)
	for i := range asks {
		for found := 0; found == 0 || found > 100; {
			here := ieum.Point{Latitude: 35.02 + a.Float64()*0.16, Longitude: 127.02 + a.Float64()*0.16}
			found = a.near(here)
			asks[i].values = map[string]any{"latitude": here.Latitude, "longitude": here.Longitude}
		}
	}
	return asks
}

// near counts the agencies near a point; 0 if one is in doubt.
func (a asker) near(here ieum.Point) int {
	const metresADegree = 111195
	found := 0
	for _, agency := range a.Agencies {
		if agency.Point == nil {
			continue
		}
		north := (agency.Point.Latitude - here.Latitude) * metresADegree
		east := (agency.Point.Longitude - here.Longitude) * metresADegree * math.Cos(here.Latitude*math.Pi/180)
		switch distance := math.Hypot(north, east); {
		case math.Abs(distance-within) < doubt:
			return 0
		case distance < within:
			found++
		}
	}
	return found
}

// words are pieces of names.
func (a asker) words() []asking {
	words := []string{"한빛", "팔달", "마음숲", "새싹", "다온", "햇살", "꿈터", "징검다리", "나래", "여울"}
	asks := a.anybody(len(words))
	for i, word := range words {
		asks[i].values = map[string]any{"text": word, "alias": word + "의집"}
	}
	return asks
}

// schools are all of them, each asked for by its lead, with the student of
// that row by name and id.
func (a asker) schools(row int) []asking {
	students := map[ieum.ID][]*ieum.Student{}
	for _, e := range a.Entities {
		if s, ok := e.(*ieum.Student); ok {
			students[s.School] = append(students[s.School], s)
		}
	}
	var asks []asking
	for _, school := range a.Schools {
		values := map[string]any{"school": string(school.ID)}
		if row > 0 {
			of := students[school.ID]
			slices.SortFunc(of, func(s, t *ieum.Student) int {
				return cmp.Or(cmp.Compare(s.DisplayName, t.DisplayName), cmp.Compare(s.ID, t.ID))
			})
			values["name"], values["id"] = of[row-1].DisplayName, string(of[row-1].ID)
		}
		asks = append(asks, asking{school.Lead, values})
	}
	return asks
}

// teams are those of all schools, each asked for by a case manager of the
// team: the accounts that read states of referrals.
func (a asker) teams() []asking {
	var asks []asking
	for _, school := range a.Schools {
		asks = append(asks, asking{a.manager(school), map[string]any{"school": string(school.ID), "team": string(school.Team)}})
	}
	return asks
}

// ends are a student with a case and a service of an agency that has an
// agreement with where the student's case manager works: there is a path. Or
// the case manager and that agency: nobody's record is read then.
func (a asker) ends(fromManager bool) []asking {
	works, partners, open := map[ieum.ID]ieum.ID{}, map[ieum.ID][]ieum.ID{}, map[ieum.ID]ieum.ID{}
	for _, s := range a.Services {
		if len(s.Intake.Gates) == 0 {
			open[s.Agency] = s.ID
		}
	}
	working := map[ieum.ID]bool{}
	for _, agency := range a.Agencies {
		working[agency.ID] = true
	}
	for _, e := range a.Entities {
		switch e := e.(type) {
		case *ieum.CaseManager:
			if kind, _ := e.Organisation.Kind(); kind != "Agency" || working[e.Organisation] {
				works[e.ID] = e.Organisation
			}
		case *ieum.Agreement:
			if e.Since <= day && (e.Until == "" || e.Until > day) && open[e.With] != "" {
				partners[e.From] = append(partners[e.From], e.With)
			}
		}
	}
	team := map[ieum.ID]*district.School{}
	for _, s := range a.Schools {
		for _, id := range s.Cases {
			team[id] = s
		}
	}
	var asks []asking
	for _, e := range a.Entities {
		tie, ok := e.(*ieum.Manages)
		if !ok || len(partners[works[tie.CaseManager]]) == 0 {
			continue
		}
		to := open[partners[works[tie.CaseManager]][0]]
		from := tie.Student
		if fromManager {
			from, to = tie.CaseManager, partners[works[tie.CaseManager]][0]
		}
		asks = append(asks, asking{a.manager(team[tie.Student]), map[string]any{"from": string(from), "to": string(to)}})
	}
	a.Shuffle(len(asks), func(i, j int) { asks[i], asks[j] = asks[j], asks[i] })
	return asks[:variety]
}

// reports are about agencies.
func (a asker) reports() []asking {
	asks := a.anybody(20)
	for i := range asks {
		asks[i].values = map[string]any{
			"node": string(a.Agencies[a.IntN(len(a.Agencies))].ID), "field": "phone", "note": "번호가 바뀌었습니다", "staff": string(asks[i].account),
		}
	}
	return asks
}
