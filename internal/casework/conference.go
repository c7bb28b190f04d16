package casework

import (
	"fmt"
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// Sitting is somebody of the directory who takes part in a conference, and where
// they work.
type Sitting struct{ Member, Organisation ieum.ID }

// NewConference is a conference as it is called, or was held. On is the day.
type NewConference struct {
	Kind      ieum.ConferenceKind
	On        ieum.Date
	Agenda    []string
	Members   []Sitting
	Attendees []string
}

// Table is what of the student's record the rules of conferences read.
type Table struct {
	Case         *ieum.Case
	Goals        []*ieum.Goal
	Held         consent.Held
	Restrictions []*ieum.Restriction
}

// CallConference calls a conference about a case for a day. Agencies that may not
// be told yet are named, so that their consents are asked for before it
// ([ieum.Conference.Uncovered]). [*Unfit] is one about a case that has ended, one
// without an agenda, with a member twice, and with somebody from whom the student
// is protected.
func CallConference(a Act, t Table, told NewConference) (*ieum.Conference, error) {
	if !t.Case.ClosedOn.Absent() {
		return nil, caseEnded("case")
	}
	if len(told.Agenda) == 0 {
		return nil, &Unfit{Field: "agenda", What: "is empty"}
	}
	made := &ieum.Conference{Head: a.row("Conference", t.Case.Root), Case: t.Case.ID, PlannedOn: told.On}
	return made, t.seat(a, made, told)
}

// seat writes down who sits in a conference, and about what.
func (t Table) seat(a Act, c *ieum.Conference, told NewConference) error {
	c.Kind, c.Agenda, c.Attendees, c.Members, c.Uncovered, c.ChangedAt = told.Kind, told.Agenda, told.Attendees, nil, nil, a.At
	for i, m := range told.Members {
		field := fmt.Sprintf("members.%d", i)
		masks := func(r *ieum.Restriction) bool {
			return (r.Masked == m.Member || r.Masked == m.Organisation) && a.Today.Within(r.From, r.Until)
		}
		switch {
		case slices.Contains(c.Members, m.Member):
			return &Unfit{Field: field, What: "stands there twice"}
		case slices.ContainsFunc(t.Restrictions, masks):
			return &Unfit{Field: field, What: "is somebody from whom the student is protected"}
		}
		c.Members = append(c.Members, m.Member)
		if m.Organisation.Is("Agency") && !slices.Contains(c.Uncovered, m.Organisation) && !mayBeTold(t.Held, Carried{Recipient: m.Organisation}, told.On) {
			c.Uncovered = append(c.Uncovered, m.Organisation)
		}
	}
	return nil
}

// Resolution is one thing that a conference decided. One with a goal becomes a
// task.
type Resolution struct {
	Text  string
	Goal  ieum.ID
	Owner ieum.TaskOwner
	DueOn ieum.Date
}

// HoldConference writes down that a conference was held, and makes tasks of what
// it decided. called is the one that was called before, or nil. What was held is
// written down whoever lacked a consent: which agencies did is named
// ([ieum.Conference.Uncovered]). Errors: [ieum.ErrConflict] for one that was held
// or called off; [*Unfit] for a day before the case, one that was called about
// another case, nothing decided, a decision with a goal of another case or
// without owner and day, and as [CallConference].
func HoldConference(a Act, t Table, called *ieum.Conference, told NewConference, decided []Resolution) (*ieum.Conference, []*ieum.Task, error) {
	var held ieum.Conference
	switch {
	case told.On < t.Case.OpenedOn:
		return nil, nil, &Unfit{Field: "heldOn", What: "is before the case"}
	case len(decided) == 0:
		return nil, nil, &Unfit{Field: "decisions", What: "are none"}
	case called == nil:
		held = ieum.Conference{Head: a.row("Conference", t.Case.Root), Case: t.Case.ID}
	case called.Case != t.Case.ID:
		return nil, nil, &Unfit{Field: "conference", What: "is about another case"}
	case called.State() != ieum.ConferenceCalled:
		return nil, nil, fmt.Errorf("casework: the conference was held, or called off: %w", ieum.ErrConflict)
	default:
		held = *called
	}
	held.HeldOn = told.On
	if err := t.seat(a, &held, told); err != nil {
		return nil, nil, err
	}
	var tasks []*ieum.Task
	for i, d := range decided {
		held.Decisions = append(held.Decisions, d.Text)
		task, err := t.resolve(a, fmt.Sprintf("decisions.%d.", i), d)
		if err != nil {
			return nil, nil, err
		}
		if task != nil {
			task.Conference = held.ID
			tasks = append(tasks, task)
		}
	}
	return &held, tasks, nil
}

// resolve makes a task of what was decided, or nothing where it names no goal.
func (t Table) resolve(a Act, field string, d Resolution) (*ieum.Task, error) {
	if d.Goal == "" {
		return nil, nil
	}
	i := slices.IndexFunc(t.Goals, func(g *ieum.Goal) bool { return g.ID == d.Goal })
	switch {
	case i < 0:
		return nil, &Unfit{Field: field + "goal", What: "is no goal of the case"}
	case d.Owner == "":
		return nil, &Unfit{Field: field + "owner", What: "is missing for a task"}
	case d.DueOn.Absent():
		return nil, &Unfit{Field: field + "dueOn", What: "is missing for a task"}
	}
	return AssignTask(a, t.Case, t.Goals[i], NewTask{Text: d.Text, Owner: d.Owner, DueOn: d.DueOn})
}

// CallOffConference writes down that a conference is not held. One that was held,
// or called off before, is [ieum.ErrConflict].
func CallOffConference(a Act, called *ieum.Conference) (*ieum.Conference, error) {
	if called.State() != ieum.ConferenceCalled {
		return nil, fmt.Errorf("casework: the conference was held, or called off: %w", ieum.ErrConflict)
	}
	off := *called
	off.CalledOffOn, off.ChangedAt = a.Today, a.At
	return &off, nil
}

// MetInConference returns the acquaintance of a case manager and a worker after
// both sat in a conference on a day. id is that of the acquaintance, kept the
// acquaintance as it stands, or nil. It tells how often and when last, and never
// about whom.
func MetInConference(id, from, to ieum.ID, kept *ieum.Knows, on ieum.Date) *ieum.Knows {
	met := ieum.Knows{Head: ieum.Head{ID: id, Root: from}, From: from, To: to}
	if kept != nil {
		met = *kept
	}
	met.Conferences++
	met.LastContactOn = max(met.LastContactOn, on)
	return &met
}

// AcquaintanceID returns the id of the acquaintance that conferences make, of a
// case manager and a worker.
func AcquaintanceID(from, to ieum.ID) ieum.ID {
	return ieum.DerivedID("Knows", "ieum", "conferences "+string(from)+" "+string(to))
}
