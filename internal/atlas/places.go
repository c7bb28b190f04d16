package atlas

import (
	"slices"
	"strings"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// SchoolQuery keeps the schools that fit all fields that are set.
type SchoolQuery struct {
	District ieum.ID
	Level    ieum.SchoolLevel
	// Area is where the school lies, as in [AgencyQuery].
	Area ieum.ID
	// Text keeps schools that the words find, as in [View.Search]. White space alone is no text.
	Text string
}

// Schools returns the whole answer to a query, by Korean name and then id. Closed schools are left out;
// [View.Search] finds them.
func (v *View) Schools(q SchoolQuery) []*ieum.School {
	f := filter{types: also(nil, string(q.Level)), area: q.Area, text: q.Text}
	var list []*ieum.School
	for _, number := range v.find(v.s.directories.schools, f) {
		school, _ := v.s.register.entities[v.s.catalogue.documents[number]].(*ieum.School)
		if q.District == "" || school.District == q.District {
			list = append(list, school)
		}
	}
	return list
}

// AreaQuery keeps the areas that fit all fields that are set.
type AreaQuery struct {
	Level  ieum.AreaLevel
	System ieum.AreaSystem
	// Parent is the area right above. One that is not in the network keeps none.
	Parent ieum.ID
	Code   string
	// Text keeps areas whose Korean or English name holds each of the words. White space alone is no text.
	Text string
}

// gazetteer are the areas by name.
type gazetteer struct {
	// places are by Korean name and then id.
	places []int32
	// children are by the number of the area above, each list in that order.
	children rows[int32]
	// names are by the number of the area: both languages, squeezed.
	names []string
}

func newGazetteer(r *register) *gazetteer {
	g := &gazetteer{places: byName(r, areas), names: make([]string, r.starts[areas+1]-r.starts[areas])}
	for _, place := range g.places {
		name := NameOf(r.entities[place])
		g.names[place-r.starts[areas]] = squeezed(name.Ko, name.En)
	}
	g.children = gather(int32(len(g.names)), func(put func(int32, int32)) {
		for _, place := range g.places {
			if a, ok := r.entities[place].(*ieum.Area); ok {
				put(areaNumber(r, a.Parent), place)
			}
		}
	})
	return g
}

// Areas returns the whole answer to a query, by Korean name and then id.
func (v *View) Areas(q AreaQuery) []*ieum.Area {
	r, g := v.s.register, v.s.gazetteer
	among := g.places
	if q.Parent != "" {
		among = g.children.of(areaNumber(r, q.Parent))
	}
	words := tokens(fold.Text(q.Text))
	nameless := strings.TrimSpace(q.Text) != "" && len(words) == 0 // signs, which no name holds
	var list []*ieum.Area
	for _, place := range among {
		a, _ := r.entities[place].(*ieum.Area)
		name := g.names[place-r.starts[areas]]
		missing := func(word string) bool { return !strings.Contains(name, word) }
		switch {
		case nameless,
			q.Level != "" && a.Level != q.Level,
			q.System != "" && a.System != q.System,
			q.Code != "" && a.Code != q.Code,
			slices.ContainsFunc(words, missing):
			continue
		}
		list = append(list, a)
	}
	return list
}

// Districts returns all education offices, by Korean name and then id.
func (v *View) Districts() []*ieum.District {
	list := make([]*ieum.District, 0, v.s.register.starts[districts+1]-v.s.register.starts[districts])
	for _, place := range byName(v.s.register, districts) {
		if d, ok := v.s.register.entities[place].(*ieum.District); ok {
			list = append(list, d)
		}
	}
	return list
}
