package resolver

import (
	"cmp"
	"context"
	"slices"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// caseOf answers the fields of Case.
type caseOf struct{ seal *relay.Sealer }

// Termination answers Case.termination.
func (caseOf) Termination(ctx context.Context, c *ieum.Case) (*ieum.Entry, error) {
	return entry(ctx, "TERMINATION", c.Termination), nil
}

// Stages answers Case.stages.
func (caseOf) Stages(ctx context.Context, c *ieum.Case) ([]*ieum.StageEntry, error) {
	rows, err := part(ctx, c.Root, func(r *ieum.StageEntry) bool { return r.Case == c.ID })
	slices.SortStableFunc(rows, func(a, b *ieum.StageEntry) int {
		return cmp.Or(cmp.Compare(a.EnteredOn, b.EnteredOn), cmp.Compare(open(a.LeftOn), open(b.LeftOn)))
	})
	return rows, err
}

// open makes an absent last day the latest of all.
func open(day ieum.Date) ieum.Date { return cmp.Or(day, "9999-12-31") }

// Assessments answers Case.assessments.
func (caseOf) Assessments(ctx context.Context, c *ieum.Case) ([]*ieum.Assessment, error) {
	rows, err := part(ctx, c.Root, func(r *ieum.Assessment) bool { return r.Case == c.ID })
	return newest(rows, func(r *ieum.Assessment) ieum.Date { return r.AssessedOn }), err
}

// Goals answers Case.goals.
func (caseOf) Goals(ctx context.Context, c *ieum.Case) ([]*ieum.Goal, error) {
	return part(ctx, c.Root, func(r *ieum.Goal) bool { return r.Case == c.ID })
}

// Contacts answers Case.contacts. A list that is hidden is null.
func (r caseOf) Contacts(ctx context.Context, c *ieum.Case, first *int, after *string, last *int, before *string) (*shape.ContactConnection, error) {
	list := bind(ctx, "Case.contacts", c.ID)
	page, err := r.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := part(ctx, c.Root, func(r *ieum.Contact) bool { return r.Case == c.ID })
	if err != nil {
		return nil, err
	}
	mark := func(c *ieum.Contact) ieum.Mark { return ieum.Mark{Value: string(c.On), ID: c.ID} }
	return relay.Connect(r.seal, list, relay.CutNewest(rows, mark, page)), nil
}

// SafetyActions answers Case.safetyActions.
func (caseOf) SafetyActions(ctx context.Context, c *ieum.Case) ([]*ieum.SafetyAction, error) {
	rows, err := part(ctx, c.Root, func(r *ieum.SafetyAction) bool { return r.Case == c.ID })
	return newest(rows, func(r *ieum.SafetyAction) ieum.Date { return r.On }), err
}

// Relationships answers Case.relationships.
func (caseOf) Relationships(ctx context.Context, c *ieum.Case) ([]*ieum.Relationship, error) {
	rows, err := part(ctx, c.Root, func(r *ieum.Relationship) bool { return r.Case == c.ID })
	return newest(rows, func(r *ieum.Relationship) ieum.Date { return r.On }), err
}

// Conferences answers Case.conferences.
func (caseOf) Conferences(ctx context.Context, c *ieum.Case) ([]*ieum.Conference, error) {
	rows, err := part(ctx, c.Root, func(r *ieum.Conference) bool { return r.Case == c.ID })
	return newest(rows, func(r *ieum.Conference) ieum.Date { return r.HeldOn }), err
}

// FollowUps answers Case.followUps.
func (caseOf) FollowUps(ctx context.Context, c *ieum.Case) ([]*ieum.FollowUp, error) {
	rows, err := part(ctx, c.Root, func(r *ieum.FollowUp) bool { return r.Case == c.ID })
	return soonest(rows, func(r *ieum.FollowUp) ieum.Date { return r.DueOn }), err
}

// assessment answers the fields of Assessment.
type assessment struct{}

// Domains answers Assessment.domains.
func (assessment) Domains(ctx context.Context, a *ieum.Assessment) ([]*ieum.Score, error) {
	rows, err := part(ctx, a.Root, func(r *ieum.Score) bool { return r.Assessment == a.ID })
	slices.SortStableFunc(rows, func(a, b *ieum.Score) int { return cmp.Compare(a.Domain, b.Domain) })
	return rows, err
}

// Capacities answers Assessment.capacities.
func (assessment) Capacities(_ context.Context, a *ieum.Assessment) (*shape.Capacities, error) {
	return orNil(shape.Capacities{Self: a.CapacitySelf, Family: a.CapacityFamily, Public: a.CapacityPublic}), nil
}

// domainLevel answers the fields of DomainLevel.
type domainLevel struct{}

// Domain answers DomainLevel.domain.
func (domainLevel) Domain(ctx context.Context, s *ieum.Score) (*ieum.NeedDomain, error) {
	return domain(ctx, s.Domain), nil
}

// goal answers the fields of Goal.
type goal struct{}

// Need answers Goal.need.
func (goal) Need(ctx context.Context, g *ieum.Goal) (*ieum.Need, error) {
	rows, err := part(ctx, g.Root, func(n *ieum.Need) bool { return n.ID == g.Need })
	return last(rows), err
}

// Tasks answers Goal.tasks.
func (goal) Tasks(ctx context.Context, g *ieum.Goal) ([]*ieum.Task, error) {
	rows, err := part(ctx, g.Root, func(t *ieum.Task) bool { return t.Goal == g.ID })
	return soonest(rows, func(t *ieum.Task) ieum.Date { return t.DueOn }), err
}

// contact answers the fields of Contact.
type contact struct{}

// Kind answers Contact.kind.
func (contact) Kind(ctx context.Context, c *ieum.Contact) (*ieum.Entry, error) {
	return entry(ctx, "CONTACT_KIND", c.Kind), nil
}

// task answers the fields of Task.
type task struct{}

// Student answers Task.student.
func (task) Student(ctx context.Context, t *ieum.Task) (*ieum.Student, error) {
	return found(requestFrom(ctx).loads.students.Load(ctx, t.Root))
}

// Conference answers Task.conference.
func (task) Conference(ctx context.Context, t *ieum.Task) (*ieum.Conference, error) {
	if t.Conference == "" {
		return nil, nil
	}
	rows, err := part(ctx, t.Root, func(c *ieum.Conference) bool { return c.ID == t.Conference })
	return last(rows), err
}

// conference answers the fields of Conference.
type conference struct{}

// Student answers Conference.student.
func (conference) Student(ctx context.Context, c *ieum.Conference) (*ieum.Student, error) {
	return found(requestFrom(ctx).loads.students.Load(ctx, c.Root))
}

// Case answers Conference.case.
func (conference) Case(ctx context.Context, c *ieum.Conference) (*ieum.Case, error) {
	rows, err := part(ctx, c.Root, func(r *ieum.Case) bool { return r.ID == c.Case })
	return last(rows), err
}

// Attendees answers Conference.attendees. Who the viewer may not know of, as who
// works at a place that must not be known, is left out.
func (conference) Attendees(ctx context.Context, c *ieum.Conference) ([]*shape.Attendee, error) {
	list := []*shape.Attendee{}
	for _, id := range c.Members {
		if who := at(ctx, id); who != nil {
			list = append(list, &shape.Attendee{Label: sessionFrom(ctx).Directory().Label(id, sessionFrom(ctx).Language()), Who: who})
		}
	}
	for _, label := range c.Attendees {
		list = append(list, &shape.Attendee{Label: label})
	}
	return list, nil
}

// Tasks answers Conference.tasks.
func (conference) Tasks(ctx context.Context, c *ieum.Conference) ([]*ieum.Task, error) {
	rows, err := part(ctx, c.Root, func(t *ieum.Task) bool { return t.Conference == c.ID })
	return soonest(rows, func(t *ieum.Task) ieum.Date { return t.DueOn }), err
}

// Uncovered answers Conference.uncovered.
func (conference) Uncovered(ctx context.Context, c *ieum.Conference) ([]*ieum.Agency, error) {
	list := []*ieum.Agency{}
	for _, id := range c.Uncovered {
		if agency := get[ieum.Agency](ctx, id); agency != nil {
			list = append(list, agency)
		}
	}
	return list, nil
}
