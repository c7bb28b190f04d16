package atlas

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// maxStaff is how many people at work a search finds at most.
const maxStaff = 100

// managerTitle is what case managers are called: they have no title of their own.
const managerTitle, managerTitleEnglish = "사례관리자", "case manager"

// colleague is a worker or case manager as words find them.
type colleague struct {
	place int32
	// All are squeezed: the Korean name, all names, titles, and these with where they work.
	name, names, titles, all string
}

// staff are the people at work by the place of their district, each district's by name and then id.
type staff map[int32][]colleague

func newStaff(x *index) staff {
	all := staff{}
	for _, s := range []shelf{managers, workers} {
		for _, place := range byName(x.register, s) {
			at := x.register.ends[place][0]
			if at == none || x.idle.has(place) {
				continue
			}
			if district := x.districtOf(at); district != none {
				all[district] = append(all[district], x.colleague(place, at))
			}
		}
	}
	for district, list := range all {
		slices.SortFunc(list, func(a, b colleague) int {
			return cmp.Or(strings.Compare(a.name, b.name), cmp.Compare(a.place, b.place))
		})
		all[district] = list
	}
	return all
}

func (x *index) colleague(place, at int32) colleague {
	e, title := x.register.entities[place], ieum.Text{Ko: managerTitle, En: managerTitleEnglish}
	if w, ok := e.(*ieum.Worker); ok {
		title = w.Title
	}
	name, where := NameOf(e), NameOf(x.register.entities[at])
	c := colleague{place: place, name: squeezed(name.In(ieum.Korean)), titles: squeezed(title.Ko, title.En)}
	c.names = squeezed(name.Ko, name.En)
	c.all = c.names + " " + c.titles + " " + squeezed(where.Ko, where.En)
	return c
}

// squeezed returns texts folded and squeezed, a space between them.
func squeezed(texts ...string) string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = squeeze(fold.Text(text))
	}
	return strings.Join(list, " ")
}

// districtOf returns the place of the district of an agency, school or district, or none.
func (x *index) districtOf(place int32) int32 {
	switch e := x.register.entities[place].(type) {
	case *ieum.Agency:
		return x.districtOfAgency(place)
	case *ieum.School:
		return x.register.find(e.District, districts)
	case *ieum.Service:
		if agency := x.register.ends[place][0]; agency != none {
			return x.districtOf(agency)
		}
	case *ieum.District:
		return place
	}
	return none
}

// colleagues returns up to a hundred people at work in a district and those next to it, whom all words
// find: by name, title (담임교사) and where they work, by their name or title at least in part. Those whose
// name is the text come first, and are named; then the district's own.
func (v *View) colleagues(folded string, district ieum.ID) (named, others []ieum.Entity) {
	words, whole := tokens(folded), squeeze(folded)
	for _, d := range v.around(district) {
		for i := range v.s.staff[d] {
			c := &v.s.staff[d][i]
			switch {
			case v.hidden.has(c.place) || !c.found(words):
			case c.name == whole:
				named = append(named, v.s.register.entities[c.place])
			default:
				others = append(others, v.s.register.entities[c.place])
			}
		}
	}
	return named[:min(len(named), maxStaff)], others[:min(len(others), maxStaff)]
}

// found reports whether all words stand in what is known of somebody, and one of them in the name, or three
// characters of it or all in the title: 복지 is no way to look for every 사회복지사.
func (c *colleague) found(words []string) bool {
	own := false
	for _, word := range words {
		if !strings.Contains(c.all, word) {
			return false
		}
		length := utf8.RuneCountInString(word)
		own = own || length > 1 && strings.Contains(c.names, word) || length > 2 && strings.Contains(c.titles, word) ||
			slices.Contains(strings.Fields(c.titles), word)
	}
	return own
}

// around returns the places of a district and of those next to it, itself first; none where it is
// unknown.
func (v *View) around(district ieum.ID) []int32 {
	home := v.s.register.find(district, districts)
	if home == none {
		return nil
	}
	places := []int32{home}
	for _, place := range v.s.candidates.adjacent.of(home) {
		if !slices.Contains(places, place) { // each side may have noted the border
			places = append(places, place)
		}
	}
	return places
}
