package linkage

import (
	"fmt"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// MaxSteps is the largest bound on the steps of a path that may be asked for; the smallest is 1.
const MaxSteps = 7

// Request is what a linkage is asked.
type Request struct {
	// Need is a need code. It may be empty for [Judge], which takes a recorded one then, and is not read by [Mediate].
	Need string
	// On is the day the resource is needed; absent means Today. Today is the local day of the request.
	On, Today ieum.Date
	// MaxSteps bounds the steps of a path, 1..7; 0 means 4.
	MaxSteps int
	Language ieum.Language
	// WorkLimit bounds the ways that are looked at; 0 means as many as any district has.
	WorkLimit int
	Viewer    Asker
}

// Asker is who asks, and the paths of a profile start at Self.
type Asker struct {
	// Staff is the account, Self its [ieum.CaseManager] or [ieum.Worker].
	Staff, Self ieum.ID
	// Figures is true for who may read how often and how fast agencies answer.
	Figures bool
}

// Profile is somebody without a name. What is nil or empty is unknown and becomes a question.
type Profile struct {
	Grade, Age       *int
	HomeArea, School ieum.ID
	Facts            []ProfileFact
	// On is the day it is for; absent means the question's.
	On ieum.Date
}

// ProfileFact is a fact of the list FACT with one of its choices.
type ProfileFact struct{ Fact, Value string }

// BadArgument is the fault of a question that can never be answered. It is an [ieum.ErrInvalid] and names
// the argument, never its value.
type BadArgument struct{ Name string }

// Error implements error.
func (e *BadArgument) Error() string { return "linkage: bad argument " + e.Name }

// Unwrap makes it an [ieum.ErrInvalid].
func (e *BadArgument) Unwrap() error { return ieum.ErrInvalid }

// defaultSteps is how many steps a path has at most unless the question says otherwise.
const defaultSteps = 4

// LastDay returns the last day that a question may be for when it is asked on a day: the same day of the
// next year, and 1 March where that year has no such day.
func LastDay(today ieum.Date) ieum.Date { return birthday(today, 1) }

// settled returns the question with its defaults filled in, or a [BadArgument].
func (q Request) settled(v *atlas.View) (Request, error) {
	if q.MaxSteps == 0 {
		q.MaxSteps = defaultSteps
	}
	if q.Today.Absent() {
		q.Today = v.Day()
	}
	if q.On.Absent() {
		q.On = q.Today
	}
	if q.Language == "" {
		q.Language = ieum.Korean
	}
	switch {
	case q.MaxSteps < 1 || q.MaxSteps > MaxSteps:
		return q, &BadArgument{"maxSteps"}
	case q.On < q.Today || q.On > LastDay(q.Today):
		return q, &BadArgument{"on"}
	case q.Need == "":
		return q, nil
	}
	if _, ok := v.Codes().Need(q.Need); !ok {
		return q, &BadArgument{"need"}
	}
	return q, nil
}

// notFound is the error for a subject, service or end of a path that is absent, hidden or masked.
func notFound(what string) error { return fmt.Errorf("linkage: %s: %w", what, ieum.ErrNotFound) }
