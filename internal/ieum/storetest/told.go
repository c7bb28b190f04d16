package storetest

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// Told is what an audit entry tells of one of its subjects; the empty one where it
// is nobody's in particular.
type Told struct {
	ieum.AuditEntry

	Subject ieum.ID
}

// Apart returns what entries tell, subject by subject, and what was denied last.
func Apart(entries []ieum.AuditEntry) []Told {
	var told []Told
	for _, e := range entries {
		subjects := e.Subjects
		if len(subjects) == 0 {
			subjects = []ieum.ID{""}
		}
		e.Subjects = nil
		for _, subject := range subjects {
			told = append(told, Told{e, subject})
		}
	}
	slices.SortStableFunc(told, func(a, b Told) int {
		if a.Denied != b.Denied {
			if a.Denied {
				return 1
			}
			return -1
		}
		return cmp.Compare(a.Subject, b.Subject)
	})
	return told
}
