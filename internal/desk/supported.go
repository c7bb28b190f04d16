package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// SupportCount is how many open cases of a class somebody manages.
type SupportCount struct {
	// Manager is who manages the student today, the latest of several; empty
	// where nobody does.
	Manager ieum.ID
	// Class is empty where none is recorded.
	Class ieum.CaseClass
	Cases int
	// Since is the day on which the first of them was opened; absent where no day
	// is recorded.
	Since ieum.Date
}

// Supported counts the open cases that the viewer reads by who manages the
// student and by class, in order of both: to the head of a school, those of the
// own school. The error is a [*policy.Redacted] for who reads no cases.
func (s *Session) Supported(ctx context.Context) ([]SupportCount, error) {
	return s.supported.get(struct{}{}, func() ([]SupportCount, error) { return s.countSupported(ctx) })
}

func (s *Session) countSupported(ctx context.Context) ([]SupportCount, error) {
	if err := s.requireList(policy.ReadPeople, "Case"); err != nil {
		return nil, err
	}
	scope := policy.Narrow(policy.Narrow(s.scope, "Case", "Class"), "Manages", "CaseManager")
	if scope.Ways == 0 {
		s.audit.Missed("")
		return nil, hidden("Case", "Class")
	}
	class, _ := policy.ClassOf("Case", "Class")
	s.counted(class)
	counts := map[SupportCount]*SupportCount{}
	for page := (ieum.Page{Limit: casePage}); ; {
		if err := s.Reads(); err != nil {
			return nil, err
		}
		cases, err := s.reading(scope).Cases(ctx, ieum.CaseFilter{Open: new(true)}, page)
		if err != nil {
			return nil, fmt.Errorf("desk: who is supported: %w", err)
		}
		managers, err := s.managersOf(ctx, scope, cases.Rows)
		if err != nil {
			return nil, err
		}
		for _, c := range cases.Rows {
			key := SupportCount{Manager: managers[c.Student], Class: c.Class}
			if counts[key] == nil {
				counts[key] = &SupportCount{Manager: key.Manager, Class: key.Class, Since: c.OpenedOn} // the cases come by day
			}
			counts[key].Cases++
			counts[key].Since = cmp.Or(counts[key].Since, c.OpenedOn)
		}
		if !cases.After || len(cases.Rows) == 0 {
			return inOrder(counts), nil
		}
		page.After = cases.Marks[len(cases.Marks)-1]
	}
}

// managersOf returns who manages the students of cases today.
func (s *Session) managersOf(ctx context.Context, scope ieum.Scope, cases []*ieum.Case) (map[ieum.ID]ieum.ID, error) {
	students := make([]ieum.ID, len(cases))
	for i, c := range cases {
		students[i] = c.Student
	}
	records, err := s.reading(scope).Records(ctx, students, "Manages")
	if err != nil {
		return nil, fmt.Errorf("desk: who manages: %w", err)
	}
	managers := make(map[ieum.ID]ieum.ID, len(records))
	for id, record := range records {
		var latest *ieum.Manages
		for _, tie := range ieum.Part[ieum.Manages](record) {
			if s.today.Within(tie.Since, tie.Until) && (latest == nil || tie.Since >= latest.Since) {
				latest = tie
			}
		}
		if latest != nil {
			managers[id] = latest.CaseManager
		}
	}
	return managers, nil
}

func inOrder(counts map[SupportCount]*SupportCount) []SupportCount {
	list := make([]SupportCount, 0, len(counts))
	for _, c := range counts {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b SupportCount) int {
		return cmp.Or(cmp.Compare(a.Manager, b.Manager), cmp.Compare(a.Class, b.Class))
	})
	return list
}
