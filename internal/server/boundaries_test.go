package server_test

import (
	"fmt"
	"strings"
	"testing"

	"ieum/internal/server"
)

func TestOutlinesAreChecked(t *testing.T) {
	feature := func(properties, geometry string) string {
		return fmt.Sprintf(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":%s,"geometry":%s}]}`, properties, geometry)
	}
	const ring = `[[127,36],[128,36],[128,37],[127,36]]`
	const code = `{"code":"9911010100","name":"x"}`
	for _, tt := range []struct{ name, text, wrong string }{
		{"a polygon", feature(code, `{"type":"Polygon","coordinates":[`+ring+`]}`), ""},
		{"several polygons", feature(code, `{"type":"MultiPolygon","coordinates":[[`+ring+`],[`+ring+`]]}`), ""},
		{"no JSON", "<svg/>", "FeatureCollection"},
		{"a feature alone", `{"type":"Feature"}`, "FeatureCollection"},
		{"nothing in it", `{"type":"FeatureCollection","features":[]}`, "no feature"},
		{"a feature of another type", strings.Replace(feature(code, `{}`), `"Feature"`, `"Thing"`, 1), "feature 1"},
		{"no code", feature(`{"name":"x"}`, `{"type":"Polygon","coordinates":[`+ring+`]}`), "property code"},
		{"a code that is a number", feature(`{"code":9911}`, `{"type":"Polygon","coordinates":[`+ring+`]}`), "GeoJSON"},
		{"a point", feature(code, `{"type":"Point","coordinates":[127,36]}`), "Polygon"},
		{"no geometry", feature(code, `null`), "Polygon"},
		{"a polygon of numbers", feature(code, `{"type":"Polygon","coordinates":[1,2]}`), "coordinates"},
		{"a polygon without a ring", feature(code, `{"type":"Polygon","coordinates":[]}`), "no ring"},
		{"several polygons, none of them there", feature(code, `{"type":"MultiPolygon","coordinates":[]}`), "coordinates"},
		{"a ring that is open", feature(code, `{"type":"Polygon","coordinates":[[[127,36],[128,36],[128,37],[127,37]]]}`), "not closed"},
		{"an empty ring", feature(code, `{"type":"Polygon","coordinates":[[]]}`), "not closed"},
		{"islands that shrank to a point and a line", feature(code, `{"type":"MultiPolygon","coordinates":[[`+ring+`],[[[127,36],[127,36]]],[[[127,36],[128,36],[127,36]]]]}`), ""},
		{"TopoJSON", `{"type":"Topology","objects":{},"arcs":[]}`, "mapshaper"},
		{"metres", feature(code, `{"type":"Polygon","coordinates":[[[953901,1952032],[1,1],[2,2],[953901,1952032]]]}`), "degrees"},
		{"a position of one number", feature(code, `{"type":"Polygon","coordinates":[[[127],[1,1],[2,2],[127]]]}`), "degrees"},
		{"too much", strings.Repeat(" ", server.MaxBoundaries+1), "16 MB"},
	} {
		err := server.CheckBoundaries([]byte(tt.text))
		if (err == nil) != (tt.wrong == "") || err != nil && !strings.Contains(err.Error(), tt.wrong) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.wrong)
		}
	}
}
