package atlas

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// Gap is a need in an area, those in the areas below it counted in.
type Gap struct {
	Area ieum.ID
	// Need is a need code.
	Need string
	// Open counts the open needs, Unserved those among them that nothing meets.
	Open, Unserved int
	// Services counts the services that a linkage for the need would judge and that serve the home of at least one who
	// has it there: see [View.Candidates] and [View.Catchment]. What is closed, by itself or with its agency, is not
	// counted, nor what is not known to serve the home.
	Services int
}

// Gaps adds up needs at homes over the tree of areas: for an area and each area between it and a home, itself included.
// The most unserved come first, then those with the fewest services, then by area and need. An area that is not in the
// network has none.
func (v *View) Gaps(area ieum.ID, needs []ieum.HomeNeed) []Gap {
	t := v.s.areas
	top := areaNumber(v.s.register, area)
	if top == none {
		return nil
	}
	type place struct {
		area int32
		need string
	}
	found, services := map[place]*Gap{}, map[place]map[int32]bool{}
	for _, n := range needs {
		home := areaNumber(v.s.register, n.Home)
		if home == none || !t.within(home, top) {
			continue
		}
		serving := v.serving(home, n.Need)
		for up := home; up != none && t.within(up, top); up = t.parent[up] {
			at := place{up, n.Need}
			g := found[at]
			if g == nil {
				g = &Gap{Area: v.s.register.entities[v.s.register.starts[areas]+up].Meta().ID, Need: n.Need}
				found[at], services[at] = g, map[int32]bool{}
			}
			g.Open, g.Unserved = g.Open+n.Open, g.Unserved+n.Unserved
			for _, service := range serving {
				services[at][service] = true
			}
		}
	}
	gaps := make([]Gap, 0, len(found))
	for at, g := range found {
		g.Services = len(services[at])
		gaps = append(gaps, *g)
	}
	slices.SortFunc(gaps, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(b.Unserved, a.Unserved), cmp.Compare(a.Services, b.Services), cmp.Compare(a.Area, b.Area), cmp.Compare(a.Need, b.Need))
	})
	return gaps
}

// serving returns the nodes of the services that meet a need and serve a home.
func (v *View) serving(home int32, need string) []int32 {
	r := v.s.register
	var near []ieum.ID
	for _, d := range inOrder(v.s.areas.districtsOver(nil, home)) {
		near = append(near, r.entities[d].Meta().ID)
	}
	return slices.DeleteFunc(v.CandidateNodes([]string{need}, near), func(node int32) bool {
		l := v.Listing(node)
		return l.Closed || l.AgencyClosed || v.ServedAt(node, home) != FitMeets
	})
}
