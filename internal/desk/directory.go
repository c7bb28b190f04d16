package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

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
		return cmp.Or(cmp.Compare(a.Name.In(ieum.Korean), b.Name.In(ieum.Korean)), cmp.Compare(a.ID, b.ID))
	})
	return services, nil
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
