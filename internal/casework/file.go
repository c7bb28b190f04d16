package casework

import (
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// File is a case with what hangs on it, and what of its student's record the
// rules of stages read.
type File struct {
	Case        *ieum.Case
	Stays       []*ieum.StageEntry
	Selections  []*ieum.Selection
	Assessments []*ieum.Assessment
	Goals       []*ieum.Goal
	Contacts    []*ieum.Contact
	Actions     []*ieum.SafetyAction
	// Needs are those of the student and the household, Strengths the student's.
	Needs     []*ieum.Need
	Strengths []*ieum.Strength
	Held      consent.Held
}

// FileKinds are the kinds of a record that a [File] is read from.
func FileKinds() []ieum.Kind {
	return []ieum.Kind{
		"Case", "StageEntry", "Selection", "Assessment", "Goal", "Contact", "SafetyAction", "Need", "Strength", "Consent", "Signature", "Family",
	}
}

// FileOf reads the file of a case from its student's record, which holds the
// kinds of [FileKinds].
func FileOf(kept *ieum.Record, about *ieum.Case) File {
	student := kept.Subject.Meta().ID
	return File{
		Case:        about,
		Stays:       of(kept, func(e *ieum.StageEntry) bool { return e.Case == about.ID }),
		Selections:  ieum.Part[ieum.Selection](kept),
		Assessments: of(kept, func(e *ieum.Assessment) bool { return e.Case == about.ID }),
		Goals:       of(kept, func(e *ieum.Goal) bool { return e.Case == about.ID }),
		Contacts:    of(kept, func(e *ieum.Contact) bool { return e.Case == about.ID }),
		Actions:     of(kept, func(e *ieum.SafetyAction) bool { return e.Case == about.ID }),
		Needs:       ieum.Part[ieum.Need](kept),
		Strengths:   of(kept, func(e *ieum.Strength) bool { return e.Subject == student }),
		Held:        consent.HeldOf(kept),
	}
}

func of[T any, P interface {
	*T
	ieum.Entity
}](kept *ieum.Record, keep func(P) bool) []P {
	return slices.DeleteFunc(ieum.Part[T, P](kept), func(row P) bool { return !keep(row) })
}

// stay returns the stay that lasts, or nil.
func (f *File) stay() *ieum.StageEntry {
	i := slices.IndexFunc(f.Stays, func(s *ieum.StageEntry) bool { return s.LeftOn.Absent() && s.Stage == f.Case.Stage })
	if i < 0 {
		return nil
	}
	return f.Stays[i]
}

// closed reports whether the case has ended.
func (f *File) closed() bool { return !f.Case.ClosedOn.Absent() }
