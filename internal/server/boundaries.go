package server

import (
	"encoding/json"
	"errors"
	"fmt"
)

// MaxBoundaries is how many bytes of outlines are served: each browser draws
// all of them.
const MaxBoundaries = 16 << 20

// geo is what is read of GeoJSON: a collection, or one of its features.
type geo struct {
	Type     string `json:"type"`
	Features []struct {
		Type       string `json:"type"`
		Properties struct {
			Code string `json:"code"`
		} `json:"properties"`
		Geometry struct {
			Type        string          `json:"type"`
			Coordinates json.RawMessage `json:"coordinates"`
		} `json:"geometry"`
	} `json:"features"`
}

// CheckBoundaries returns nil if the text is GeoJSON that the dashboard can
// draw: one FeatureCollection of polygons in degrees, each with the code of its
// area in the property code. An error says which feature is something else.
func CheckBoundaries(text []byte) error {
	if len(text) > MaxBoundaries {
		return fmt.Errorf("outlines are %d MB at most", MaxBoundaries>>20)
	}
	var all geo
	err := json.Unmarshal(text, &all)
	if all.Type == "Topology" {
		return errors.New("this is TopoJSON: write it as GeoJSON, as mapshaper FILE -o format=geojson OUT does")
	}
	if err != nil || all.Type != "FeatureCollection" {
		return errors.New("this is no GeoJSON of the type FeatureCollection")
	}
	if len(all.Features) == 0 {
		return errors.New("there is no feature in it")
	}
	for i, f := range all.Features {
		var err error
		switch {
		case f.Type != "Feature":
			err = errors.New("its type is not Feature")
		case f.Properties.Code == "":
			err = errors.New("it has no text in the property code: write the code of the area there")
		default:
			err = checkShape(f.Geometry.Type, f.Geometry.Coordinates)
		}
		if err != nil {
			return fmt.Errorf("feature %d: %w", i+1, err)
		}
	}
	return nil
}

type polygon [][][]float64

func checkShape(kind string, coordinates []byte) error {
	var parts []polygon
	var err error
	switch kind {
	case "Polygon":
		parts = make([]polygon, 1)
		err = json.Unmarshal(coordinates, &parts[0])
	case "MultiPolygon":
		err = json.Unmarshal(coordinates, &parts)
	default:
		return errors.New("its geometry is neither a Polygon nor a MultiPolygon")
	}
	if err != nil || len(parts) == 0 {
		return errors.New("its coordinates are not those of a polygon")
	}
	for _, part := range parts {
		if len(part) == 0 {
			return errors.New("its polygon has no ring")
		}
		for _, ring := range part {
			if err := checkRing(ring); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkRing refuses a ring that is open. One of less than four points holds no ground, and does no harm: an island that
// shrank to a point or a line when the file was simplified.
func checkRing(ring [][]float64) error {
	for _, p := range ring {
		if len(p) < 2 || p[0] < -180 || p[0] > 180 || p[1] < -90 || p[1] > 90 {
			return errors.New("its coordinates are not longitude and latitude in degrees (WGS 84)")
		}
	}
	if n := len(ring); n == 0 || ring[0][0] != ring[n-1][0] || ring[0][1] != ring[n-1][1] {
		return errors.New("a ring of its polygon is not closed")
	}
	return nil
}
