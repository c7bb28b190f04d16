package desk

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// StudentFilter keeps the students that fit all fields that are set, and says
// what they are ordered by.
type StudentFilter struct {
	School ieum.ID
	// Need is a need code; a student fits with an open need of that domain, of
	// a sub-domain of it, or of the domain above.
	Need string
	// Needs are need codes; a student fits with an open need of any of them.
	Needs []string
	// Level keeps students with an open need at least so pressing.
	Level ieum.Level
	// Unserved keeps students by whether they have an open need for which they
	// receive nothing today that meets it. Of these, Needs are the student's own,
	// not the household's.
	Unserved *bool
	Stage    ieum.Stage
	Grades   []int
	// CaseManager is whose students they are today.
	CaseManager ieum.ID
	// Area is where they live: the area or one that lies below it, and for a 동 or 리
	// one of the other system that shares ground with it, as in [atlas.AgencyQuery].
	Area ieum.ID
	// ServedBy is an agency that serves the student or the household today.
	ServedBy ieum.ID
	// Text is a piece of the name.
	Text  string
	Order ieum.StudentOrder
}

// openNeed are the fields by which an open need of a student's own is told,
// and one more.
func openNeed(field string) []asked {
	return []asked{{"Need", field}, {"Need", "Subject"}, {"Need", "Status"}}
}

// ofOpenCase are the fields by which an open case of a student is told, and one
// more.
func ofOpenCase(field string) []asked {
	return []asked{{"Case", field}, {"Case", "Student"}, {"Case", "ClosedOn"}}
}

// managing are the fields by which the case manager of a student is told.
func managing() []asked {
	return []asked{{"Manages", "CaseManager"}, {"Manages", "Student"}, {"Manages", "Since"}, {"Manages", "Until"}}
}

// receiving are the fields by which it is told what somebody receives.
func receiving() []asked {
	return []asked{{"Enrolment", "Service"}, {"Enrolment", "Beneficiary"}, {"Enrolment", "Since"}, {"Enrolment", "Until"}}
}

// asks returns the fields that the filter and its order ask for. The order by
// name asks for nothing.
func (f StudentFilter) asks() []asked {
	var fields []asked
	add := func(asks bool, more ...asked) {
		if asks {
			fields = append(fields, more...)
		}
	}
	add(f.Need != "" || len(f.Needs) > 0, openNeed("Domain")...)
	add(f.Level != "" || f.Order == ieum.ByNeedLevel, openNeed("Level")...)
	add(f.Unserved != nil, append(openNeed("Domain"), receiving()...)...)
	add(f.Stage != "", ofOpenCase("Stage")...)
	add(f.CaseManager != "", managing()...)
	add(f.ServedBy != "", receiving()...)
	add(f.Area != "", asked{"Student", "HomeArea"})
	add(f.School != "", asked{"Student", "School"})
	add(len(f.Grades) > 0 || f.Order == ieum.ByGrade, asked{"Student", "Grade"})
	add(f.Text != "", asked{"Student", "DisplayName"})
	return fields
}

// Students lists the students whom the viewer may see, in the order of the
// filter. A filter or order by something that the viewer may not read of a
// student leaves that student out, and is a [*policy.Redacted] where it may be
// read of nobody: else the list would tell what the record hides.
func (s *Session) Students(ctx context.Context, filter StudentFilter, page ieum.Page) (ieum.Slice[*ieum.Student], error) {
	if err := s.requireList(policy.ReadPeople, "Student"); err != nil {
		return ieum.Slice[*ieum.Student]{}, err
	}
	found, err := listOf(ctx, s, filter.asks(), []asked{{"Student", "DisplayName"}}, page, func(view ieum.View, page ieum.Page) (ieum.Slice[*ieum.Student], error) {
		kept, none, err := s.studentFilter(filter)
		if err != nil || none {
			return ieum.Slice[*ieum.Student]{}, err
		}
		return view.Students(ctx, kept, page)
	})
	if err != nil {
		return found, fmt.Errorf("desk: students: %w", err)
	}
	return found, nil
}

// studentFilter is the filter as a store takes it, and whether it keeps nobody
// whoever there is: an agency that the viewer may not know of serves nobody, and
// in an area that is not in the network lives nobody.
func (s *Session) studentFilter(filter StudentFilter) (kept ieum.StudentFilter, none bool, err error) {
	kept = ieum.StudentFilter{
		School: filter.School, Level: filter.Level, Unserved: filter.Unserved, Stage: filter.Stage, Grades: filter.Grades,
		CaseManager: filter.CaseManager, ServedBy: filter.ServedBy, Text: filter.Text, Order: filter.Order,
	}
	if filter.Need != "" {
		if err := s.need("filter.need", filter.Need); err != nil {
			return kept, false, err
		}
		kept.Needs = append(kept.Needs, s.desk.Codes.Related(filter.Need))
	}
	if len(filter.Needs) > 0 {
		for _, code := range filter.Needs {
			if err := s.need("filter.needs", code); err != nil {
				return kept, false, err
			}
		}
		kept.Needs = append(kept.Needs, filter.Needs)
	}
	for _, grade := range filter.Grades {
		if grade < 1 || grade > maxGrade {
			return kept, false, &Invalid{Argument: "filter.grades", What: "is not from 1 to 12"}
		}
	}
	if filter.ServedBy != "" {
		_, known := atlas.Get[ieum.Agency](s.view, filter.ServedBy)
		none = !known
	}
	if filter.Area != "" {
		kept.Areas = s.view.AreasLike(filter.Area)
		none = none || len(kept.Areas) == 0
	}
	return kept, none, checkLength("filter.text", filter.Text, maxWords)
}

// Student returns a student, or nil where there is none that the viewer may
// see.
func (s *Session) Student(ctx context.Context, id ieum.ID) (*ieum.Student, error) {
	found, err := s.StudentsByID(ctx, []ieum.ID{id})
	if err != nil {
		return nil, err
	}
	return found[id], nil
}

// StudentsByID returns those of the students whom the viewer may see.
func (s *Session) StudentsByID(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Student, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	named := slices.DeleteFunc(slices.Clone(ids), func(id ieum.ID) bool { return !id.Is("Student") })
	found, err := s.store.Entities(ctx, named)
	if err != nil {
		return nil, fmt.Errorf("desk: %d students: %w", len(ids), err)
	}
	students := make(map[ieum.ID]*ieum.Student, len(found))
	for id, e := range found {
		if student, ok := e.(*ieum.Student); ok {
			students[id] = show(s, student)
		}
	}
	missed(s, ids, students)
	return students, nil
}
