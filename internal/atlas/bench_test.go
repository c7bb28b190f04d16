package atlas_test

import (
	"fmt"
	"runtime"
	"syscall"
	"testing"
	"time"

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

// dearest is the work of the dearest question around anything: the ties that it looks at.
const dearest = 30_000

// The work of a network is bounded by its nodes: however large the country, no question looks at more.
func TestAroundIsBounded(t *testing.T) {
	codes, scales := builtInCodes(t), scales
	if testing.Short() {
		scales = scales[:1] // one asks here, and the race detector looks for what several do
	}
	for _, scale := range scales {
		s := mustBuild(t, codes, benchDay, atlastest.Network(codes, atlastest.Districts(scale.districts), 1, benchDay)...)
		centre, looked := dearestCentre(s.View(atlas.Viewer{Confidential: true}), 401*scale.districts)
		t.Logf("%s: around %s %d ties are looked at", scale.name, centre, looked)
		if looked > dearest {
			t.Errorf("%s: around %s %d ties are looked at, more than %d", scale.name, centre, looked, dearest)
		}
	}
}

// dearestCentre returns, of all nodes or of one in so many, the one around which most ties are looked at.
func dearestCentre(v *atlas.View, one int) (centre ieum.ID, looked int) {
	for node := 0; node < v.Nodes(); node += one {
		id := v.ID(int32(node))
		if n := v.Around(atlas.AroundQuery{Centre: id, Steps: 4, First: 500}); n.Looked > looked {
			centre, looked = id, n.Looked
		}
	}
	return centre, looked
}

// BenchmarkAround measures the dearest question around anything of a district.
func BenchmarkAround(b *testing.B) {
	codes := builtInCodes(b)
	s := mustBuild(b, codes, benchDay, atlastest.Network(codes, atlastest.Districts(1), 1, benchDay)...)
	v := s.View(atlas.Viewer{Confidential: true})
	centre, looked := dearestCentre(v, 37)
	began := processorTime(b)
	for b.Loop() {
		v.Around(atlas.AroundQuery{Centre: centre, Steps: 4, First: 500})
	}
	b.ReportMetric(float64((processorTime(b)-began).Microseconds())/float64(b.N), "cpu-µs/op")
	b.ReportMetric(float64(looked), "ties")
}

// processorTime is how long this process has had a processor: a clock would count what others do beside it.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
