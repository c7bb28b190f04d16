package resolver

import (
	"context"
	"errors"

	"ieum/graph/shape"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// due answers the fields of Due. What a row hangs on is read with the record of
// its student, once for a page.
type due struct{}

// Overdue answers Due.overdue.
func (due) Overdue(ctx context.Context, d *ieum.Due) (bool, error) {
	return d.DueOn < sessionFrom(ctx).Today(), nil
}

// Student answers Due.student.
func (due) Student(ctx context.Context, d *ieum.Due) (*ieum.Student, error) {
	return found(requestFrom(ctx).loads.students.Load(ctx, d.Student))
}

// Referral answers Due.referral.
func (due) Referral(ctx context.Context, d *ieum.Due) (*ieum.Referral, error) {
	return rowOf[ieum.Referral](ctx, d, d.Item)
}

// Task answers Due.task.
func (due) Task(ctx context.Context, d *ieum.Due) (*ieum.Task, error) {
	return rowOf[ieum.Task](ctx, d, d.Item)
}

// Consent answers Due.consent.
func (due) Consent(ctx context.Context, d *ieum.Due) (*ieum.Consent, error) {
	return rowOf[ieum.Consent](ctx, d, d.Item)
}

// Enrolment answers Due.enrolment.
func (due) Enrolment(ctx context.Context, d *ieum.Due) (*ieum.Enrolment, error) {
	return rowOf[ieum.Enrolment](ctx, d, d.Item)
}

// Case answers Due.case.
func (r due) Case(ctx context.Context, d *ieum.Due) (*ieum.Case, error) {
	id, err := r.caseID(ctx, d)
	if err != nil {
		return nil, err
	}
	if id != "" {
		return rowOf[ieum.Case](ctx, d, id)
	}
	open, err := part(ctx, d.Student, func(c *ieum.Case) bool { return c.ClosedOn.Absent() })
	return last(soonest(open, func(c *ieum.Case) ieum.Date { return c.OpenedOn })), err
}

// caseID returns the case that a row names, by itself or by what it hangs on.
func (due) caseID(ctx context.Context, d *ieum.Due) (ieum.ID, error) {
	switch kind, _ := d.Item.Kind(); kind {
	case "Case":
		return d.Item, nil
	case "StageEntry":
		s, err := rowOf[ieum.StageEntry](ctx, d, d.Item)
		return field(s, func(s *ieum.StageEntry) ieum.ID { return s.Case }), err
	case "FollowUp":
		f, err := rowOf[ieum.FollowUp](ctx, d, d.Item)
		return field(f, func(f *ieum.FollowUp) ieum.ID { return f.Case }), err
	case "Task":
		g, err := goalOf(ctx, d)
		return field(g, func(g *ieum.Goal) ieum.ID { return g.Case }), err
	}
	return "", nil
}

// Class answers Due.class.
func (r due) Class(ctx context.Context, d *ieum.Due) (*ieum.CaseClass, error) {
	c, err := r.Case(ctx, d)
	return orNil(field(c, func(c *ieum.Case) ieum.CaseClass { return c.Class })), err
}

// Level answers Due.level: the highest of the open needs of the student's own.
func (due) Level(ctx context.Context, d *ieum.Due) (*ieum.Level, error) {
	open, err := part(ctx, d.Student, func(n *ieum.Need) bool { return n.Subject == d.Student && n.Status == ieum.NeedOpen })
	var highest ieum.Level
	for _, n := range open {
		if n.Level.Rank() > highest.Rank() {
			highest = n.Level
		}
	}
	return orNil(highest), err
}

// Need answers Due.need.
func (r due) Need(ctx context.Context, d *ieum.Due) (*ieum.Need, error) {
	id, err := r.needID(ctx, d)
	if err != nil || id == "" {
		return nil, err
	}
	return rowOf[ieum.Need](ctx, d, id)
}

func (r due) needID(ctx context.Context, d *ieum.Due) (ieum.ID, error) {
	switch kind, _ := d.Item.Kind(); kind {
	case "Need":
		return d.Item, nil
	case "Task":
		g, err := goalOf(ctx, d)
		return field(g, func(g *ieum.Goal) ieum.ID { return g.Need }), err
	case "Referral":
		a, err := r.Referral(ctx, d)
		return field(a, func(a *ieum.Referral) ieum.ID { return a.Need }), err
	case "Enrolment":
		e, err := r.Enrolment(ctx, d)
		return field(e, func(e *ieum.Enrolment) ieum.ID { return e.Need }), err
	}
	return "", nil
}

// Owner answers Due.owner.
func (r due) Owner(ctx context.Context, d *ieum.Due) (*ieum.TaskOwner, error) {
	owner := ieum.OwnerCaseManager
	switch d.Kind {
	case ieum.DueReassignment, ieum.DueGroundReview, ieum.DueEmergencyRequest, ieum.DueEmergencyReview:
		return nil, nil
	case ieum.DueTask:
		t, err := r.Task(ctx, d)
		return orNil(field(t, func(t *ieum.Task) ieum.TaskOwner { return t.Owner })), err
	}
	return &owner, nil
}

// Call answers Due.call.
func (r due) Call(ctx context.Context, d *ieum.Due) (*shape.DueCall, error) {
	service, by, err := r.served(ctx, d)
	if err != nil {
		return nil, err
	}
	if w := get[ieum.Worker](ctx, by); w != nil {
		return calling(ctx, w, titled(w.Name, w.Title), w.Phone, w.Organisation), nil
	}
	if service != nil {
		if a := get[ieum.Agency](ctx, service.Agency); a != nil {
			return calling(ctx, a, a.Name, service.Intake.Phone, a.ID), nil
		}
	}
	m, err := student{}.CaseManager(ctx, &ieum.Student{Head: ieum.Head{ID: d.Student, Root: d.Student}})
	if err = unredacted(err); err != nil || m == nil || m.ID == sessionFrom(ctx).Principal().Staff.Self {
		return nil, err
	}
	return calling(ctx, m, titled(m.Name, managerTitle), m.Phone, m.Organisation), nil
}

// served returns the service that a row is about and who gives it, as far as
// the viewer may know of them.
func (r due) served(ctx context.Context, d *ieum.Due) (*ieum.Service, ieum.ID, error) {
	a, err := r.Referral(ctx, d)
	if err = unredacted(err); err != nil || a != nil {
		return get[ieum.Service](ctx, field(a, func(a *ieum.Referral) ieum.ID { return a.Service })), "", err
	}
	e, err := r.Enrolment(ctx, d)
	if err = unredacted(err); err != nil || e == nil {
		return nil, "", err
	}
	return get[ieum.Service](ctx, e.Service), e.Worker, nil
}

// calling is whom to call, by their own number or by that of where they work.
func calling(ctx context.Context, who ieum.Entity, name ieum.Text, phone string, place ieum.ID) *shape.DueCall {
	if phone == "" {
		switch p := at(ctx, place).(type) {
		case *ieum.Agency:
			phone = p.Phone
		case *ieum.School:
			phone = p.Phone
		}
	}
	return &shape.DueCall{Label: in(ctx, name, nil), Phone: phone, Who: who}
}

// rowOf returns a row of the record of the student whom something is due for,
// or nil where the id is of another kind.
func rowOf[T any, P interface {
	*T
	ieum.Entity
}](ctx context.Context, d *ieum.Due, id ieum.ID) (P, error) {
	if !id.Is(ieum.KindOf(P(new(T)))) {
		return nil, nil
	}
	rows, err := part(ctx, d.Student, func(row P) bool { return row.Meta().ID == id })
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[0], nil
}

// goalOf returns the goal of a task that is due, or nil.
func goalOf(ctx context.Context, d *ieum.Due) (*ieum.Goal, error) {
	t, err := rowOf[ieum.Task](ctx, d, d.Item)
	if err != nil || t == nil {
		return nil, err
	}
	return rowOf[ieum.Goal](ctx, d, t.Goal)
}

// field returns a field of a row, or the zero value where there is no row.
func field[T, V any](row *T, of func(*T) V) V {
	if row == nil {
		var none V
		return none
	}
	return of(row)
}

// unredacted leaves out that something may not be read, for what is answered
// without it.
func unredacted(err error) error {
	if _, hidden := errors.AsType[*policy.Redacted](err); hidden {
		return nil
	}
	return err
}
