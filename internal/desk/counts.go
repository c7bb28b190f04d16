package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Count is how many rows of a list share a key.
type Count struct {
	// Key is the code, id or number.
	Key string
	// Label is what people read for it, in the language of the request. What the
	// schema names, such as a stage, is left to the door.
	Label string
	Count int
}

// studentKeys are the fields that a key of students is read from.
var studentKeys = map[ieum.StudentKey][]asked{
	ieum.StudentsByNeed:    openNeed("Domain"),
	ieum.StudentsByGrade:   {{"Student", "Grade"}},
	ieum.StudentsBySchool:  {{"Student", "School"}},
	ieum.StudentsByStage:   ofOpenCase("Stage"),
	ieum.StudentsByManager: managing(),
	ieum.StudentsByArea:    {{"Student", "HomeArea"}},
}

// StudentCounts counts the students of a list by a key: under each key as many
// as [Session.Students] lists if the filter asks for it as well. To count by
// something is to ask for it, so that students of whom the viewer may not read
// it are left out, and the error is a [*policy.Redacted] where it may be read of
// nobody. Needs come in order of code, grades and stages as they follow one
// another, schools, case managers and areas by name.
func (s *Session) StudentCounts(ctx context.Context, filter StudentFilter, by ieum.StudentKey) ([]Count, error) {
	if err := s.requireList(policy.ReadPeople, "Student"); err != nil {
		return nil, err
	}
	fields := append(filter.asks(), studentKeys[by]...)
	scope, err := s.within(fields)
	if err != nil {
		return nil, err
	}
	kept, none, err := s.studentFilter(filter)
	if err != nil {
		return nil, err
	}
	s.counted(classesOf(append(fields, asked{"Student", "DisplayName"}))...)
	if none {
		return nil, nil
	}
	found, err := s.reading(scope).StudentCounts(ctx, kept, by)
	if err != nil {
		return nil, fmt.Errorf("desk: count students: %w", err)
	}
	switch by {
	case ieum.StudentsByGrade:
		return countsBy(found, func(key string) int { grade, _ := strconv.Atoi(key); return grade }), nil
	case ieum.StudentsByArea:
		found = s.rolledUp(found)
		fallthrough
	case ieum.StudentsBySchool, ieum.StudentsByManager:
		return countsBy(found, func(key string) string { return s.view.Label(ieum.ID(key), ieum.Korean) }), nil
	case ieum.StudentsByStage:
		return countsBy(found, placeIn(ieum.Stages())), nil
	case ieum.StudentsByNeed:
	}
	return countsBy(found, func(key string) string { return key }), nil
}

// rolledUp counts under each area all who live in it as [StudentFilter.Area]
// means it, of counts of each area alone. Nobody has two homes.
func (s *Session) rolledUp(alone map[string]int) map[string]int {
	counts := make(map[string]int, len(alone))
	for key := range alone {
		for _, area := range s.view.AreasLike(ieum.ID(key)) {
			counts[key] += alone[string(area)]
		}
	}
	return counts
}

// caseKeys are the fields that a key of cases is read from.
var caseKeys = map[ieum.CaseKey][]asked{
	ieum.CasesByStage: {{"Case", "Stage"}},
	ieum.CasesByClass: {{"Case", "Class"}},
}

// CaseCounts counts the cases of a list by a key, as [Session.StudentCounts]
// does students. Stages come as they follow one another, classes with the
// lightest first.
func (s *Session) CaseCounts(ctx context.Context, filter ieum.CaseFilter, by ieum.CaseKey) ([]Count, error) {
	if err := s.requireList(policy.ReadPeople, "Case"); err != nil {
		return nil, err
	}
	fields := append(caseAsks(filter), caseKeys[by]...)
	scope, err := s.within(fields)
	if err != nil {
		return nil, err
	}
	found, err := s.reading(scope).CaseCounts(ctx, filter, by)
	if err != nil {
		return nil, fmt.Errorf("desk: count cases: %w", err)
	}
	s.counted(classesOf(fields)...)
	if by == ieum.CasesByStage {
		return countsBy(found, placeIn(ieum.Stages())), nil
	}
	return countsBy(found, placeIn(ieum.CaseClasses())), nil
}

// countsBy puts counts in an order, and those alike in it by key.
func countsBy[O cmp.Ordered](found map[string]int, order func(key string) O) []Count {
	counts := make([]Count, 0, len(found))
	for key, n := range found {
		counts = append(counts, Count{Key: key, Count: n})
	}
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Or(cmp.Compare(order(a.Key), order(b.Key)), cmp.Compare(a.Key, b.Key))
	})
	return counts
}

// placeIn is the order of a list of values.
func placeIn[V ~string](values []V) func(key string) int {
	return func(key string) int { return slices.Index(values, V(key)) }
}
