package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// shelter is a confidential agency with all that hangs on one, in a quarter of
// its own.
func shelter() []ieum.Entity {
	home, quarter := ieum.DerivedID("Agency", "graph_test", "shelter"), ieum.DerivedID("Area", "graph_test", "quarter")
	return []ieum.Entity{
		&ieum.Agency{
			Head: ieum.Head{ID: home, Root: home}, Name: ko("새봄쉼터", "New Spring Shelter"), Type: "YOUTH_SHELTER", Area: quarter, District: id("District", "office"),
			Status: ieum.Active, Confidential: true, Point: &ieum.Point{Latitude: 37.4, Longitude: 127.1}, VerifiedOn: "2026-11-20",
		},
		&ieum.Service{
			Head: ieum.Head{ID: ieum.DerivedID("Service", "graph_test", "refuge"), Root: home}, Agency: home, Name: ko("보호", "Refuge"), Class: ieum.Welfare,
			Needs: []string{"0000000-1", "2000000-1"}, Status: ieum.Active,
		},
		&ieum.Capacity{
			Head: ieum.Head{ID: ieum.DerivedID("Capacity", "graph_test", "refuge"), Root: home}, Service: ieum.DerivedID("Service", "graph_test", "refuge"),
			State: ieum.CapacityOpen, AsOf: "2026-11-20",
		},
		&ieum.Worker{Head: ieum.Head{ID: ieum.DerivedID("Worker", "graph_test", "warden"), Root: home}, Name: ko("한지킴", "Han Jikim"), Organisation: home},
		&ieum.CaseManager{Head: ieum.Head{ID: ieum.DerivedID("CaseManager", "graph_test", "warden"), Root: home}, Name: ko("한돌봄", "Han Dolbom"), Organisation: home},
	}
}

// emptyQuarter is where the shelter lies. Everybody may know that it exists.
func emptyQuarter() ieum.Entity {
	quarter := ieum.DerivedID("Area", "graph_test", "quarter")
	return &ieum.Area{
		Head: ieum.Head{ID: quarter, Root: quarter}, Name: ko("한빛시 은빛동", "Eunbit-dong"), System: ieum.AdministrativeArea, Level: ieum.Eupmyeondong,
		Parent: id("Area", "city"),
	}
}

// questions are all ways to come near the shelter.
func questions() []string {
	hidden := shelter()
	list := []string{
		`{ services(first: 100) { totalCount edges { cursor node { id } } } }`,
		`{ services(filter: {needs: ["0000000-1"]}) { totalCount nodes { id } } }`,
		`{ services(filter: {types: ["YOUTH_SHELTER"]}) { totalCount nodes { id } } }`,
		`{ services(filter: {accepting: "2026-12-01"}) { totalCount nodes { id } } }`,
		`{ services(filter: {text: "보호"}) { totalCount nodes { id } } }`,
		`{ areas(first: 100) { nodes { id agencies(first: 100) { totalCount nodes { id } edges { cursor } } schools(first: 5) { totalCount } children(first: 100) { totalCount } } } }`,
		`{ districts { nodes { id schools { totalCount } workers { totalCount } } } }`,
	}
	agencies := []string{
		``, `(orderBy: {field: VERIFIED_ON, direction: DESC})`, `(orderBy: {field: NAME, direction: DESC}, first: 2)`,
		`(near: {latitude: 37.4, longitude: 127.1})`, `(near: {latitude: 37.4, longitude: 127.1}, orderBy: {field: DISTANCE, direction: DESC})`,
		`(within: {south: 37.4, west: 127.1, north: 37.4, east: 127.1})`, `(within: {south: -90, west: -180, north: 90, east: 180})`,
		`(filter: {types: ["YOUTH_SHELTER"]})`, `(filter: {needs: ["0000000-1", "2000000-1"]})`, `(filter: {verifiedBefore: "2026-11-21"})`,
		`(filter: {text: "쉼터"})`, `(filter: {accepting: "2026-12-01"})`,
		fmt.Sprintf(`(filter: {area: %q})`, emptyQuarter().Meta().ID),
	}
	for _, arguments := range agencies {
		list = append(list, `{ agencies`+arguments+` { totalCount edges { cursor distanceMetres node { id } } pageInfo { hasNextPage endCursor } } }`)
		if strings.Contains(arguments, "orderBy") {
			continue
		}
		for _, by := range []string{"TYPE", "NEED", "AREA"} {
			list = append(list, `{ agencyCounts(`+strings.TrimSuffix(strings.TrimPrefix(arguments, "("), ")")+` by: `+by+`) { key label count } }`)
		}
	}
	for field, kind := range map[string]ieum.Kind{"agency": "Agency", "service": "Service", "worker": "Worker", "caseManager": "CaseManager"} {
		for _, e := range hidden {
			if ieum.KindOf(e) == kind {
				list = append(list, fmt.Sprintf(`{ %s(id: %q) { id label } }`, field, e.Meta().ID))
			}
		}
	}
	return list
}

// Whoever may not know of a shelter is answered, byte by byte, as if there were
// none: in lists, counts, rectangles, orders, pages and by its ids. Whoever may,
// finds it.
func TestAShelterIsOnNobodysMap(t *testing.T) {
	with := newHouse(t, embeddedStore, append(append(fixture(), emptyQuarter()), shelter()...), smallSignIn())
	without := newHouse(t, embeddedStore, append(fixture(), emptyQuarter()), smallSignIn())
	found := 0
	for _, query := range questions() {
		body, err := json.Marshal(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		plain := func(h *house, who string) string {
			a := h.send(t, who, string(body))
			if len(a.Errors) > 0 {
				t.Fatalf("%s: %s", query, a.body)
			}
			return requestID.ReplaceAllString(a.body, "-")
		}
		for _, who := range []string{"teacher", "school-lead"} {
			if got, want := plain(with, who), plain(without, who); got != want {
				t.Errorf("%s asks %s:\n%s\nand without the shelter\n%s", who, query, got, want)
			}
		}
		if plain(with, "case-manager") != plain(without, "case-manager") {
			found++
		}
	}
	if found < len(questions())*2/3 {
		t.Errorf("a case manager meets the shelter in %d of %d answers: the questions come near it nowhere", found, len(questions()))
	}
}

// Pages of every order hold each agency of the demo once, whichever way they are
// read, and a cursor of one order, filter or rectangle fits no other.
func TestPagesOfAgenciesInEveryOrder(t *testing.T) {
	h := demoHouseOn(t, embeddedStore)
	type page struct {
		Agencies struct {
			TotalCount int
			Nodes      []struct{ ID string }
			PageInfo   struct {
				HasNextPage bool
				EndCursor   string
			}
		}
	}
	cursors := map[string]string{}
	for _, arguments := range []string{
		`orderBy: {field: NAME, direction: ASC}`, `orderBy: {field: NAME, direction: DESC}`, `orderBy: {field: VERIFIED_ON, direction: ASC}`,
		`orderBy: {field: VERIFIED_ON, direction: DESC}`, `within: {south: -90, west: -180, north: 90, east: 180}`,
		`near: {latitude: 35, longitude: 128}, orderBy: {field: DISTANCE, direction: DESC}`, `near: {latitude: 35, longitude: 128}, orderBy: {field: NAME, direction: ASC}`,
	} {
		seen, after := map[string]bool{}, ""
		var total int
		for {
			var p page
			h.data(t, "case-manager", `query ($after: String) { agencies(first: 17, after: $after, `+arguments+`) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
				map[string]any{"after": nilOr(after)}, &p)
			for _, n := range p.Agencies.Nodes {
				if seen[n.ID] {
					t.Fatalf("%s: an agency stands on two pages", arguments)
				}
				seen[n.ID] = true
			}
			after, total = p.Agencies.PageInfo.EndCursor, p.Agencies.TotalCount
			if cursors[arguments] == "" {
				cursors[arguments] = after
			}
			if !p.Agencies.PageInfo.HasNextPage {
				break
			}
		}
		if len(seen) != total || total < 50 {
			t.Errorf("%s: %d on the pages of %d", arguments, len(seen), total)
		}
	}
	for of, cursor := range cursors {
		for arguments := range cursors {
			body, err := json.Marshal(map[string]any{
				"query": `query ($after: String) { agencies(first: 1, after: $after, ` + arguments + `) { totalCount } }`, "variables": map[string]any{"after": cursor},
			})
			if err != nil {
				t.Fatal(err)
			}
			if a := h.send(t, "case-manager", string(body)); (len(a.Errors) == 0) != (of == arguments) {
				t.Errorf("a cursor of %s where %s is asked for: %s", of, arguments, a.body)
			}
		}
	}
}

func nilOr(text string) any {
	if text == "" {
		return nil
	}
	return text
}
