package desk

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

// AgencyFilter keeps the agencies that fit all fields that are set.
type AgencyFilter struct {
	// Need is a code of a need that a service of theirs meets.
	Need string
	// Area is where they lie.
	Area ieum.ID
	// Type is a code of the list AGENCY_TYPE.
	Type string
	// Accepting is a day on which a service of theirs takes people.
	Accepting ieum.Date
	Text      string
	// Near orders by distance from a place, and keeps those within a number of
	// metres if that is more than 0.
	Near *atlas.Near
}

// Agencies returns all open agencies that fit and that the viewer may know
// of, in order of name and id, or of distance and id when near a place. The
// caller cuts its page out of it.
func (s *Session) Agencies(_ context.Context, f AgencyFilter) ([]atlas.AgencyHit, error) {
	if err := s.requireList(policy.ReadDirectory, "Agency"); err != nil {
		return nil, err
	}
	if err := s.checkAgencies(f); err != nil {
		return nil, err
	}
	q := atlas.AgencyQuery{Area: f.Area, Type: f.Type, Accepting: f.Accepting, Text: f.Text, Near: f.Near}
	if f.Need != "" {
		q.Needs = []string{f.Need}
	}
	return s.view.Agencies(q), nil
}

func (s *Session) checkAgencies(f AgencyFilter) error {
	if f.Need != "" {
		if err := s.need("filter.need", f.Need); err != nil {
			return err
		}
	}
	if _, ok := s.desk.Codes.AgencyType(f.Type); f.Type != "" && !ok {
		return &Invalid{Argument: "filter.type", What: "is no code of AGENCY_TYPE"}
	}
	if _, err := s.day("filter.accepting", f.Accepting); err != nil {
		return err
	}
	if f.Near != nil {
		if err := checkPoint("near", f.Near.Point); err != nil {
			return err
		}
		if f.Near.WithinMetres < 0 {
			return &Invalid{Argument: "near.withinMetres", What: "is less than 0"}
		}
	}
	return checkLength("filter.text", f.Text, maxWords)
}

// Search returns the agencies, services and schools that the words find, best
// first and the own district's before another's, then people at work, then up
// to a hundred students by a piece of their name, whom the viewer may see.
// Fewer than two letters find nothing, unless the one is a word that people use
// for a need (빚).
func (s *Session) Search(ctx context.Context, text string) ([]ieum.Entity, error) {
	if err := s.requireList(policy.ReadDirectory, "Agency"); err != nil {
		return nil, err
	}
	if err := checkLength("text", text, maxWords); err != nil {
		return nil, err
	}
	text = strings.TrimSpace(text)
	short := utf8.RuneCountInString(text) < 2
	if short && !s.view.Speaks(text) {
		return nil, nil
	}
	found := s.view.Search(text, s.principal.Staff.District)
	if short || !policy.May(s.principal, policy.ReadPeople) || s.scope.Ways == 0 {
		return found, nil
	}
	named, err := s.store.Students(ctx, ieum.StudentFilter{Text: text}, ieum.Page{Limit: maxRows})
	if err != nil {
		return nil, fmt.Errorf("desk: search: %w", err)
	}
	s.listed(ieum.ClassPersonal)
	for _, student := range named.Rows {
		found = append(found, show(s, student))
	}
	return found, nil
}

// CallNow returns whom to call at once where a text asks for help that cannot
// wait (죽고 싶어요); nobody in most texts. A search knows neither age nor facts,
// so that it names the numbers alone that are for any pupil. Any account may ask.
func (s *Session) CallNow(text string) []linkage.CallNow {
	return linkage.CallsForPupils(s.desk.Codes, s.view.Alarms(text), s.Language())
}

// ServicesFor returns the services of the viewer's district and of those next
// to it that meet a need, in order of name and id; those that are closed, or
// whose agency is, are left out. The caller cuts its page out of it.
func (s *Session) ServicesFor(_ context.Context, need string) ([]*ieum.Service, error) {
	if err := s.requireList(policy.ReadDirectory, "Service"); err != nil {
		return nil, err
	}
	services := slices.DeleteFunc(s.view.Candidates([]string{need}, []ieum.ID{s.principal.Staff.District}), func(v *ieum.Service) bool {
		_, ok := atlas.Get[ieum.Agency](s.view, v.Agency)
		return !ok || Closed(s.view, v)
	})
	slices.SortFunc(services, func(a, b *ieum.Service) int {
		return cmp.Or(cmp.Compare(a.Name.Ko, b.Name.Ko), cmp.Compare(a.ID, b.ID))
	})
	return services, nil
}

// Service returns a service, or nil where there is none that the viewer may
// know of.
func (s *Session) Service(_ context.Context, id ieum.ID) (*ieum.Service, error) {
	if err := s.require(policy.ReadDirectory); err != nil {
		return nil, err
	}
	service, ok := atlas.Get[ieum.Service](s.view, id)
	if !ok {
		return nil, nil
	}
	return show(s, service), nil
}

// Codes returns the entries of a list of codes. Any account may read them. A
// list that does not exist is an [*Invalid].
func (s *Session) Codes(_ context.Context, list string) ([]ieum.Entry, error) {
	entries, ok := s.desk.Codes.List(list)
	if !ok {
		return nil, &Invalid{Argument: "list", What: "is no list of codes"}
	}
	return entries, nil
}

// NeedDomains returns the need domains with their sub-domains, in order of
// code. Any account may read them.
func (s *Session) NeedDomains(context.Context) ([]ieum.NeedDomain, error) {
	return s.desk.Codes.Needs, nil
}

// Label returns the name of a code as a list has it.
func (s *Session) Label(list, code string) ieum.Entry { return s.desk.Codes.Label(list, code) }

// checkPoint refuses what is no place on Earth, and names the coordinate.
func checkPoint(argument string, p ieum.Point) error {
	switch { // what is no number is refused as well
	case !(math.Abs(p.Latitude) <= 90):
		return &Invalid{Argument: argument + ".latitude", What: "is not from -90 to 90"}
	case !(math.Abs(p.Longitude) <= 180):
		return &Invalid{Argument: argument + ".longitude", What: "is not from -180 to 180"}
	}
	return nil
}
