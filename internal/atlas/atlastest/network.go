// Package atlastest makes synthetic networks of entities, for tests and benchmarks of the atlas and of
// what stands on it: the same for the same size and seed on every machine. Numbers, shares and names are
// assumptions, not data.
package atlastest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"

	"ieum/internal/ieum"
)

// Size says how large a network is; all but Districts counts for one district.
type Size struct {
	Districts                                                           int
	Dongs, Schools, Agencies, ServicesPerAgency                         int
	Workers, Managers, Agreements, Acquaintances, Flows, RulesPerAgency int
}

// Districts returns the size of n districts of about 5,000 nodes: 1 is a district, 20 a metropolis, 164 a
// nation.
func Districts(n int) Size {
	return Size{
		Districts: n, Dongs: 20, Schools: 60, Agencies: 610, ServicesPerAgency: 4, RulesPerAgency: 4,
		Workers: 1830, Managers: 120, Agreements: 3050, Acquaintances: 2440, Flows: 600,
	}
}

// Small returns a size for random tests: n districts with a handful of everything.
func Small(n int) Size {
	return Size{
		Districts: n, Dongs: 6, Schools: 2, Agencies: 12, ServicesPerAgency: 2, RulesPerAgency: 2,
		Workers: 16, Managers: 3, Agreements: 14, Acquaintances: 30, Flows: 10,
	}
}

// maker draws one network.
type maker struct {
	*rand.Rand
	size     Size
	day      ieum.Date
	codes    *ieum.Codes
	entities []ieum.Entity
	needs    []string
	types    []ieum.AgencyType

	districts, legal, administrative, schools, agencies, services, people []ieum.ID
}

// Network makes the network of a size and a seed as of a day, in the order of a feed. One agency in a
// hundred is closed and one confidential; of agreements and acquaintances some are dated, private or in
// conflict.
func Network(codes *ieum.Codes, size Size, seed uint64, day ieum.Date) []ieum.Entity {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 1)), size: size, day: day, codes: codes, types: codes.AgencyTypes}
	for _, n := range codes.Needs {
		m.needs = append(m.needs, n.Code)
		for _, c := range n.Children {
			m.needs = append(m.needs, c.Code)
		}
	}
	m.ground()
	for d := range size.Districts {
		m.staffDistrict(d)
	}
	for d := range size.Districts {
		m.tieDistrict(d)
	}
	return InFeedOrder(m.entities)
}

// InFeedOrder sorts entities as a feed gives them: by the kind table, then by id.
func InFeedOrder(entities []ieum.Entity) []ieum.Entity {
	place := map[ieum.Kind]int{}
	for i, info := range ieum.Kinds() {
		place[info.Kind] = i
	}
	slices.SortFunc(entities, func(a, b ieum.Entity) int {
		if byKind := place[ieum.KindOf(a)] - place[ieum.KindOf(b)]; byKind != 0 {
			return byKind
		}
		if a.Meta().ID < b.Meta().ID {
			return -1
		}
		return 1
	})
	return entities
}

// keep names an entity, hangs it on a root (itself if none) and adds it.
func keep[P ieum.Entity](m *maker, e P, root ieum.ID) ieum.ID {
	kind := ieum.KindOf(e)
	h := e.Meta()
	h.ID = ieum.DerivedID(kind, "synthetic", strconv.Itoa(len(m.entities)))
	h.Root, h.Version = root, 1
	if root == "" {
		h.Root = h.ID
	}
	m.entities = append(m.entities, e)
	return h.ID
}

// ground lays out the areas: every district is one 시군구 with legal and administrative dongs. An
// administrative dong covers one to three legal ones, so that some of these have several over them.
func (m *maker) ground() {
	var sido ieum.ID
	for d := range m.size.Districts {
		if d%25 == 0 {
			sido = m.area("도", d, ieum.LegalArea, ieum.Sido, "", nil)
		}
		city := m.area("시", d, ieum.LegalArea, ieum.Sigungu, sido, nil)
		first := len(m.legal)
		for i := range m.size.Dongs {
			m.legal = append(m.legal, m.area("동", i, ieum.LegalArea, ieum.Eupmyeondong, city, nil))
		}
		for i := range m.size.Dongs {
			covers := []ieum.ID{m.legal[first+i]}
			for m.IntN(3) == 0 {
				covers = append(covers, m.legal[first+m.IntN(m.size.Dongs)])
			}
			slices.Sort(covers)
			m.administrative = append(m.administrative,
				m.area("행정동", i, ieum.AdministrativeArea, ieum.Eupmyeondong, city, slices.Compact(covers)))
		}
		name := ieum.Text{Ko: fmt.Sprintf("제%d교육지원청", d+1), En: fmt.Sprintf("District Office %d", d+1)}
		district := &ieum.District{Name: name, Areas: []ieum.ID{city}, Zone: "Asia/Seoul"}
		if d > 0 {
			district.Adjacent = []ieum.ID{m.districts[d-1]}
		}
		m.districts = append(m.districts, keep(m, district, ""))
	}
}

func (m *maker) area(
	suffix string, i int, system ieum.AreaSystem, level ieum.AreaLevel, parent ieum.ID, covers []ieum.ID,
) ieum.ID {
	return keep(m, &ieum.Area{
		Name: ieum.Text{Ko: m.word() + strconv.Itoa(i) + suffix}, System: system, Level: level, Parent: parent, Covers: covers,
	}, "")
}

// near draws the place of one of count things of each district, in district d or not far from it.
func (m *maker) near(d, count int) int {
	if m.IntN(5) == 0 {
		d = (d + m.size.Districts + m.IntN(7) - 3) % m.size.Districts
		d = max(d, 0)
	}
	return d*count + int(math.Pow(m.Float64(), 3)*float64(count))
}

// dong draws an area of a district: mostly administrative, sometimes legal, sometimes none.
func (m *maker) dong(d int) ieum.ID {
	switch i := d*m.size.Dongs + m.IntN(m.size.Dongs); m.IntN(20) {
	case 0:
		return ""
	case 1, 2, 3, 4:
		return m.legal[i]
	default:
		return m.administrative[i]
	}
}
