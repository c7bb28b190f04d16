package desk

import (
	"cmp"
	"context"
	"fmt"
	"math"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Agencies returns all open agencies that fit and that the viewer may know
// of, in the order asked for: of name where nothing is said, and of distance
// near a place. Those alike come by id. The caller cuts its page out of it.
func (s *Session) Agencies(_ context.Context, f atlas.AgencyQuery) ([]atlas.AgencyHit, error) {
	if err := s.requireList(policy.ReadDirectory, "Agency"); err != nil {
		return nil, err
	}
	if err := s.checkAgencies(f); err != nil {
		return nil, err
	}
	hits := s.view.Agencies(f)
	return hits, s.looked(len(hits))
}

// AgencyCounts counts the agencies that [Session.Agencies] returns by a key,
// most first and then by key. Each count is that of the list with its key
// added to the filter; what the viewer may not know of is in neither.
func (s *Session) AgencyCounts(_ context.Context, f atlas.AgencyQuery, by atlas.AgencyKey) ([]Count, error) {
	if err := s.requireList(policy.ReadDirectory, "Agency"); err != nil {
		return nil, err
	}
	if err := s.checkAgencies(f); err != nil {
		return nil, err
	}
	found, rows := s.view.AgencyCounts(f, by), 0
	counts := make([]Count, len(found))
	for i, c := range found {
		counts[i] = Count{Key: c.Key, Label: s.labelOf(by, c.Key), Count: c.Count}
		rows += c.Count
	}
	return counts, s.looked(rows)
}

// labelOf returns what people read for a key that agencies are counted by.
func (s *Session) labelOf(by atlas.AgencyKey, key string) string {
	switch by {
	case atlas.ByAgencyType:
		return s.Label("AGENCY_TYPE", key).In(s.Language())
	case atlas.ByAgencyNeed:
		if need, ok := s.desk.Codes.Need(key); ok {
			return need.In(s.Language())
		}
	case atlas.ByAgencyArea:
		return s.view.Label(ieum.ID(key), s.Language())
	}
	return key
}

func (s *Session) checkAgencies(f atlas.AgencyQuery) error {
	_, accepting := s.day("filter.accepting", f.Accepting)
	if err := cmp.Or(
		given("filter.need", f.Need, s.need),
		several("filter.needs", f.Needs, s.need),
		given("filter.type", f.Type, s.agencyType),
		several("filter.types", f.Types, s.agencyType),
		accepting,
		given("filter.verifiedBefore", string(f.VerifiedBefore), calendarDay),
		checkLength("filter.text", f.Text, maxWords),
		checkNear("near", f.Near),
		checkBox("within", f.Within),
	); err != nil {
		return err
	}
	if f.Order == atlas.OrderByDistance && f.Near == nil {
		return &Invalid{Argument: "orderBy.field", What: "orders by the distance from a place, and `near` names none"}
	}
	return nil
}

func checkNear(argument string, near *atlas.Near) error {
	switch {
	case near == nil:
		return nil
	case near.WithinMetres < 0:
		return &Invalid{Argument: argument + ".withinMetres", What: "is less than 0"}
	}
	return checkPoint(argument, near.Point)
}

// checkPoint refuses what is no place on Earth, and names the coordinate.
func checkPoint(argument string, p ieum.Point) error {
	if err := checkDegrees(argument+".latitude", p.Latitude, 90); err != nil {
		return err
	}
	return checkDegrees(argument+".longitude", p.Longitude, 180)
}

// checkBox refuses what is no rectangle on Earth, and names the edge. One that
// ends west of where it begins crosses the 180th meridian.
func checkBox(argument string, b *atlas.Box) error {
	if b == nil {
		return nil
	}
	for _, edge := range []struct {
		name          string
		degrees, most float64
	}{{"south", b.South, 90}, {"west", b.West, 180}, {"north", b.North, 90}, {"east", b.East, 180}} {
		if err := checkDegrees(argument+"."+edge.name, edge.degrees, edge.most); err != nil {
			return err
		}
	}
	if b.South > b.North {
		return &Invalid{Argument: argument + ".south", What: "is north of `north`"}
	}
	return nil
}

func checkDegrees(argument string, degrees, most float64) error {
	if !(math.Abs(degrees) <= most) { // what is no number is refused as well
		return &Invalid{Argument: argument, What: fmt.Sprintf("is not from -%v to %v", most, most)}
	}
	return nil
}
