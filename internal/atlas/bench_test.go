package atlas_test

import (
	"fmt"
	"runtime"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/atlas/atlastest"
	"ieum/internal/ieum"
)

const benchDay = ieum.Date("2026-11-24")

// scales are the networks that are measured.
var scales = []struct {
	name      string
	districts int
}{{"district", 1}, {"metropolis", 20}}

func builtInCodes(tb testing.TB) *ieum.Codes {
	tb.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		tb.Fatal(err)
	}
	return codes
}

func of(entities []ieum.Entity) func(func(ieum.Entity) error) error {
	return func(yield func(ieum.Entity) error) error {
		for _, e := range entities {
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	}
}

func mustBuild(tb testing.TB, codes *ieum.Codes, day ieum.Date, entities ...ieum.Entity) *atlas.Snapshot {
	tb.Helper()
	s, err := atlas.Build(codes, 1, day, of(entities))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// BenchmarkBuild measures a rebuild from entities in memory, and what a snapshot holds beside them.
func BenchmarkBuild(b *testing.B) {
	codes := builtInCodes(b)
	for _, scale := range scales {
		b.Run(scale.name, func(b *testing.B) {
			entities := atlastest.Network(codes, atlastest.Districts(scale.districts), 1, benchDay)
			before := heap()
			kept := mustBuild(b, codes, benchDay, entities...)
			after := heap()
			for b.Loop() {
				mustBuild(b, codes, benchDay, entities...)
			}
			v := kept.View(atlas.Viewer{})
			b.ReportMetric(float64(after-before)/(1<<20), "MB-held")
			b.ReportMetric(float64(v.Nodes()), "nodes")
			b.ReportMetric(float64(v.Ties()), "ties")
			runtime.KeepAlive(entities)
		})
	}
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkAsk measures the questions that every page asks.
func BenchmarkAsk(b *testing.B) {
	codes := builtInCodes(b)
	for _, scale := range scales {
		entities := atlastest.Network(codes, atlastest.Districts(scale.districts), 1, benchDay)
		s := mustBuild(b, codes, benchDay, entities...)
		v := s.View(atlas.Viewer{})
		var district ieum.ID
		for _, e := range entities {
			if d, ok := e.(*ieum.District); ok {
				district = d.ID
			}
		}
		box := atlas.Box{South: 35.05, West: 127.05, North: 35.1, East: 127.1} // some sixteenth of a district
		questions := []struct {
			name string
			ask  func() int
		}{
			{"view", func() int { s.View(atlas.Viewer{}); return 1 }},
			{"candidates", func() int { return len(v.Candidates([]string{"1000000-2"}, []ieum.ID{district})) }},
			{"agencies all", func() int { return len(v.Agencies(atlas.AgencyQuery{})) }},
			{"agencies near", func() int {
				return len(v.Agencies(atlas.AgencyQuery{Near: &atlas.Near{Point: ieum.Point{Latitude: 35.1, Longitude: 127.1}, WithinMetres: 2000}}))
			}},
			{"agencies in a box", func() int { return len(v.Agencies(atlas.AgencyQuery{Within: &box})) }},
			{"agencies in a box, counted", func() int { return len(v.AgencyCounts(atlas.AgencyQuery{Within: &box}, atlas.ByAgencyNeed)) }},
			{"agencies counted by type", func() int { return len(v.AgencyCounts(atlas.AgencyQuery{}, atlas.ByAgencyType)) }},
			{"agencies counted by need", func() int { return len(v.AgencyCounts(atlas.AgencyQuery{}, atlas.ByAgencyNeed)) }},
			{"agencies counted by area", func() int { return len(v.AgencyCounts(atlas.AgencyQuery{}, atlas.ByAgencyArea)) }},
			{"services all", func() int { return len(v.Services(atlas.ServiceQuery{})) }},
			{"areas all", func() int { return len(v.Areas(atlas.AreaQuery{})) }},
			{"areas by words", func() int { return len(v.Areas(atlas.AreaQuery{Text: "한빛"})) }},
			{"agencies by need and word", func() int { return len(v.Agencies(atlas.AgencyQuery{Needs: []string{"1000000"}, Text: "마음숲"})) }},
			{"search rare", func() int { return len(v.Search("정신보건센터 한빛", "")) }},
			{"search broad", func() int { return len(v.Search("센터", district)) }},
			{"search said", func() int { return len(v.Search("밥을 굶어요", district)) }},
		}
		for _, q := range questions {
			b.Run(fmt.Sprintf("%s/%s", scale.name, q.name), func(b *testing.B) {
				found := 0
				for b.Loop() {
					found = q.ask()
				}
				b.ReportMetric(float64(found), "found")
			})
		}
	}
}
