package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"math"
	"net"
	"os"
	"time"

	"ieum/graph"
	"ieum/internal/auth"
	"ieum/internal/demo"
	"ieum/internal/ieum"
	"ieum/internal/server"
	"ieum/web"
)

// browserFlags are the settings of what browsers are given.
type browserFlags struct {
	Tiles      string `help:"Show maps on these tiles, as https://host/{z}/{x}/{y}.png. Pages may then ask that host, which learns where a map is looked at." placeholder:"URL"`
	Boundaries string `help:"Outlines of areas to draw, as GeoJSON: polygons with an area's code in the property code." type:"existingfile" placeholder:"FILE"`
}

// outlines writes the outlines of a demo's areas as GeoJSON; nil where there
// are none.
func outlines(w *demo.World) ([]byte, error) {
	if len(w.Outlines) == 0 {
		return nil, nil
	}
	features := make([]any, 0, len(w.Outlines))
	for _, o := range w.Outlines {
		ring := make([][2]float64, 0, len(o.Ring))
		for _, p := range o.Ring {
			ring = append(ring, [2]float64{micro(p.Longitude), micro(p.Latitude)})
		}
		features = append(features, map[string]any{
			"type": "Feature", "geometry": map[string]any{"type": "Polygon", "coordinates": [][][2]float64{ring}},
			"properties": map[string]any{
				"id": o.Area.ID, "code": o.Area.Code, "name": o.Area.Name.Ko, "nameEn": o.Area.Name.En, "system": o.Area.System, "level": o.Area.Level,
			},
		})
	}
	return json.Marshal(map[string]any{"type": "FeatureCollection", "features": features})
}

// micro rounds degrees to some centimetres.
func micro(degrees float64) float64 { return math.Round(degrees*1e6) / 1e6 }

// site returns what browsers are given. An error says which setting is wrong.
func (b browserFlags) site(graphiql bool) (server.Site, error) {
	s := server.Site{Dashboard: web.Dashboard(), Tiles: b.Tiles}
	if b.Tiles != "" {
		if _, err := server.TilesOrigin(b.Tiles); err != nil {
			return s, fmt.Errorf("%w: --tiles: %w", errUsage, err)
		}
	}
	if graphiql {
		s.GraphiQL, s.Schema = web.GraphiQL(), graph.SchemaText()
	}
	if b.Boundaries == "" {
		return s, nil
	}
	text, err := readBounded(b.Boundaries, server.MaxBoundaries)
	if err != nil {
		return s, fmt.Errorf("--boundaries: %w", err)
	}
	if err := server.CheckBoundaries(text); err != nil {
		return s, fmt.Errorf("%w: --boundaries: %s: %w", ieum.ErrInvalid, b.Boundaries, err)
	}
	s.Boundaries = text
	return s, nil
}

// readBounded reads a file that is no longer than a limit.
func readBounded(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > limit {
		return nil, fmt.Errorf("%w: %s is larger than %d MB", ieum.ErrInvalid, path, limit>>20)
	}
	return os.ReadFile(path)
}

// trust makes the API know the documents of the dashboard, and binds who is to
// run no others.
func trust(c *graph.Config, bound graph.Bound) error {
	documents, err := web.Documents()
	if err != nil {
		return err
	}
	c.Documents, c.Bound = documents, bound
	return nil
}

// How long a browser is signed in to a demo: unused, and at most. An office
// sees at a look who left a machine, a demo only has to end some time.
const (
	demoIdle    = 2 * time.Hour
	demoLongest = 12 * time.Hour
)

// demoSessions are those of a demo on an address of this machine: by a name
// that cannot lead a browser anywhere else.
func demoSessions(at net.Addr) (*auth.Sessions, error) {
	_, port, err := net.SplitHostPort(at.String())
	if err != nil {
		return nil, err
	}
	kept := auth.NewMemory(auth.MemoryConfig{Idle: demoIdle, Longest: demoLongest, Clock: time.Now, Random: rand.Reader})
	return auth.NewSessions(auth.SessionConfig{Name: "ieum-demo-" + port, Hosts: ieum.ThisMachine, Longest: demoLongest}, kept), nil
}
