package leak_test

import (
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// A picture is compared by whom and what it names: by the canaries that stand in
// its texts, those that should and no others.

// picture is what a picture of a student is answered with, as [named] reads it.
func (x *expectation) picture(s *ieum.Student, f *selected, path []string) any {
	kind := hangs[f.name]
	if x.whole(s, kind, path) {
		return nil
	}
	shown := []string{}
	show := func(tokens ...string) {
		if f.args["pseudonymised"] == "" {
			shown = append(shown, tokens...)
		}
	}
	x.figure(s)
	show(s.DisplayName)
	housed := x.housed(s)
	for _, e := range housed {
		x.figure(e)
		show(nameOf(e))
	}
	if f.name == "ecomap" {
		x.teachesIt(s, f.args["language"] == "EN", show)
		x.standsBy(s, show)
		x.receives(s, housed, f.args["language"] == "EN", show)
	}
	slices.Sort(shown)
	names := "names " + strings.Join(slices.Compact(shown), " ")
	title := "names "
	if f.args["pseudonymised"] == "" {
		title += s.DisplayName
	}
	return map[string]any{"title": title, "description": names, "svg": names}
}

// figure is somebody who is drawn, with the household and, of a student, the sex.
func (x *expectation) figure(e ieum.Entity) {
	x.tell(e.Meta().ID, "personal")
	s, ok := e.(*ieum.Student)
	if !ok {
		return // each is a mother, whose sex no fact says
	}
	if s.Household != "" {
		x.tell(s.Household, "personal")
	}
	for _, f := range x.related("Fact", "Subject", s.ID) {
		if f.(*ieum.Fact).Fact == "SEX" && x.seen(f) {
			x.tell(s.ID, "sensitive")
		}
	}
}

// housed are those who live with a student and are drawn.
func (x *expectation) housed(s *ieum.Student) []ieum.Entity {
	var list []ieum.Entity
	if s.Household == "" {
		return nil
	}
	for _, e := range append(slices.Clone(x.related("Person", "Household", s.Household)), x.related("Student", "Household", s.Household)...) {
		if id := e.Meta().ID; id != s.ID && x.seen(e) && !x.masksFor(s, id) {
			list = append(list, e)
		}
	}
	return list
}

func nameOf(e ieum.Entity) string {
	if s, ok := e.(*ieum.Student); ok {
		return s.DisplayName
	}
	return e.(*ieum.Person).DisplayName
}

// masksFor reports whether a restriction of the student's household masks an id
// today.
func (x *expectation) masksFor(s *ieum.Student, id ieum.ID) bool { return x.maskedFor(s.ID)[id] }

// teachesIt shows the teachers of a student. Case managers have names without canaries.
func (x *expectation) teachesIt(s *ieum.Student, english bool, show func(...string)) {
	for _, tie := range x.related("Teaches", "Student", s.ID) {
		w := x.byID[tie.(*ieum.Teaches).Worker].(*ieum.Worker)
		if x.seen(tie) && x.known(w.ID) && !x.masksFor(s, w.ID) && !x.masksFor(s, w.Organisation) {
			x.tell(s.ID, "personal")
			show(inWords(w.Name, english))
		}
	}
}

func inWords(t ieum.Text, english bool) string {
	if english {
		return t.En
	}
	return t.Ko
}

// standsBy shows the supporters of a student.
func (x *expectation) standsBy(s *ieum.Student, show func(...string)) {
	for _, tie := range x.related("Supports", "Student", s.ID) {
		p := x.byID[tie.(*ieum.Supports).Person].(*ieum.Person)
		if x.seen(p) && !x.masksFor(s, p.ID) {
			x.tell(p.ID, "personal")
			show(p.DisplayName)
		}
	}
}

// receives shows the agencies and services of a student and the persons of the
// household that have begun.
func (x *expectation) receives(s *ieum.Student, housed []ieum.Entity, english bool, show func(...string)) {
	for _, row := range x.byKind["Enrolment"] {
		e := row.(*ieum.Enrolment)
		drawn := e.Beneficiary == s.ID || slices.ContainsFunc(housed, func(h ieum.Entity) bool { return h.Meta().ID == e.Beneficiary && e.Beneficiary.Is("Person") })
		service := x.byID[e.Service].(*ieum.Service)
		if !drawn || e.Since > today || !x.seen(e) || !x.known(service.ID) || x.masksFor(s, service.Agency) {
			continue
		}
		x.tell(e.Beneficiary, "sensitive")
		show(inWords(x.byID[service.Agency].(*ieum.Agency).Name, english), inWords(service.Name, english))
	}
}

// named puts in the place of each text of a picture which canaries stand in it.
func named(v any) any {
	switch v := v.(type) {
	case map[string]any:
		same := map[string]any{}
		for key, value := range v {
			same[key] = named(value)
		}
		return same
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = named(v[i])
		}
		return list
	case string:
		for _, begins := range []string{"생태도", "가계도", "Ecomap", "Genogram", "<svg"} {
			if strings.HasPrefix(v, begins) {
				found := tokens.FindAllString(v, -1)
				slices.Sort(found)
				return "names " + strings.Join(slices.Compact(found), " ")
			}
		}
	}
	return v
}
