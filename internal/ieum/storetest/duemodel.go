package storetest

import (
	"slices"
	"time"

	"ieum/internal/ieum"
)

// dueList collects what falls due in the plainest way.
type dueList struct {
	model
	scope  ieum.Scope
	filter ieum.DueFilter
	rows   []*ieum.Due
}

func (m model) due(scope ieum.Scope, filter ieum.DueFilter) []*ieum.Due {
	l := &dueList{model: m, scope: scope, filter: filter}
	l.dated()
	l.consents()
	for _, e := range visible[*ieum.Enrolment](m, scope) {
		ends := e.Beneficiary == e.Root && l.working(e.Root) && e.Until >= scope.Today
		l.add(e.Head, e.Until, ieum.DueServiceEnd, ends && !l.goesOn(e))
	}
	for _, c := range visible[*ieum.Case](m, scope) {
		l.add(c.Head, scope.Today, ieum.DueSupportConsent, c.ClosedOn.Absent() && slices.Contains(ieum.GivingStages(), c.Stage) && !l.supported(c.Root))
		if m.handOn(scope, c) && (filter.Until.Absent() || scope.Today <= filter.Until) {
			l.rows = append(l.rows, &ieum.Due{
				Item: c.ID, DueOn: scope.Today, Kind: ieum.DueReassignment, Student: c.Root, Crisis: l.crisis(c.Root), Reach: c.Reach,
			})
		}
	}
	for _, n := range visible[*ieum.Need](m, scope) {
		day := n.Since
		if day.Absent() {
			day = scope.Today
		}
		l.add(n.Head, day, ieum.DueUrgentNeed, n.Subject == n.Root && n.Status == ieum.NeedOpen && n.Level == ieum.LevelUrgent && !l.attended(n))
	}
	l.emergencies()
	return l.rows
}

// emergencies are what is to be granted or reviewed, whoever manages it.
func (l *dueList) emergencies() {
	for _, e := range every[*ieum.EmergencyAccess](l.model) {
		of, ok := l.model[e.Student].(*ieum.Student)
		if !ok || e.RequestedBy == l.scope.Staff || !l.ways(l.scope, of).Has(ieum.EmergencyDeciders()) {
			continue
		}
		d := &ieum.Due{Item: e.ID, DueOn: l.scope.Today, Kind: ieum.DueEmergencyRequest, Student: of.ID, Crisis: l.crisis(of.ID), Reach: l.ways(l.scope, of)}
		waits := e.OpenedAt.IsZero() && e.EndedBy == "" && !l.scope.Now.IsZero() && e.RequestedAt.After(l.scope.Now.Add(-24*time.Hour))
		if !e.OpenedAt.IsZero() && e.ReviewedAt.IsZero() {
			d.DueOn, d.Kind, waits = e.ReviewDueOn, ieum.DueEmergencyReview, !e.ReviewDueOn.Absent()
		}
		if waits && (l.filter.Until.Absent() || d.DueOn <= l.filter.Until) {
			l.rows = append(l.rows, d)
		}
	}
}

// add lists a row if it holds and the filter keeps it.
func (l *dueList) add(head ieum.Head, day ieum.Date, kind ieum.DueKind, holds bool) {
	partly := head.Reach&^l.filter.Partly == 0 && kind != ieum.DueReferral && kind != ieum.DueUrgentNeed
	if !holds || partly || day.Absent() || !l.filter.Until.Absent() && day > l.filter.Until || !l.managed(l.scope, l.filter.CaseManager, head.Root) {
		return
	}
	d := &ieum.Due{Item: head.ID, DueOn: day, Kind: kind, Student: head.Root, Crisis: l.crisis(head.Root), Reach: head.Reach}
	switch e := l.model[head.ID].(type) {
	case *ieum.StageEntry:
		d.Stage = e.Stage
	case *ieum.Task:
		d.Text = e.Text
	}
	l.rows = append(l.rows, d)
}

// dated are the kinds that carry their day themselves.
func (l *dueList) dated() {
	for _, e := range visible[*ieum.StageEntry](l.model, l.scope) {
		kind := ieum.DueStage
		if e.Stage == ieum.Reassessment {
			kind = ieum.DueReassessment
		}
		l.add(e.Head, e.DueOn, kind, e.LeftOn.Absent())
	}
	for _, t := range visible[*ieum.Task](l.model, l.scope) {
		l.add(t.Head, t.DueOn, ieum.DueTask, t.DoneOn.Absent())
	}
	for _, c := range visible[*ieum.Selection](l.model, l.scope) {
		l.add(c.Head, c.DueOn, ieum.DueSelection, c.State == ieum.SelectionUnderWay)
	}
	for _, c := range visible[*ieum.Conference](l.model, l.scope) {
		l.add(c.Head, c.PlannedOn, ieum.DueConference, c.State() == ieum.ConferenceCalled)
	}
	for _, f := range visible[*ieum.FollowUp](l.model, l.scope) {
		l.add(f.Head, f.DueOn, ieum.DueFollowUp, f.DoneOn.Absent())
	}
	for _, r := range visible[*ieum.Referral](l.model, l.scope) {
		l.add(r.Head, r.DueOn, ieum.DueReferral, !r.State.Final())
		l.add(r.Head, r.RequestedOn.AddDays(1), ieum.DueGroundReview,
			l.working(r.Root) && r.Ground != "" && r.GroundReviewedOn.Absent() && wentOut(r))
	}
}

func (l *dueList) consents() {
	for _, c := range visible[*ieum.Consent](l.model, l.scope) {
		l.add(c.Head, c.ValidUntil, ieum.DueConsentEnd,
			l.working(c.Root) && l.stands(c) && c.ValidUntil >= l.scope.Today && !l.another(c, func(o *ieum.Consent) bool {
				return l.stands(o) && (o.ValidUntil.Absent() || o.ValidUntil > c.ValidUntil)
			}))
		l.add(c.Head, c.RetryOn, ieum.DueConsentRetry,
			l.working(c.Root) && (c.Decision == ieum.Refused || c.Decision == ieum.Unreachable) && !l.another(c, func(o *ieum.Consent) bool {
				return o.RecordedOn > c.RecordedOn || o.RecordedOn == c.RecordedOn && o.Decision == ieum.Given
			}))
	}
}

// of returns the student's rows of a kind.
func of[T ieum.Entity](m model, student ieum.ID) []T {
	return keep(every[T](m), func(row T) bool { return row.Meta().Root == student })
}

// has reports whether a row of a student's holds.
func has[T ieum.Entity](m model, student ieum.ID, holds func(T) bool) bool {
	return slices.ContainsFunc(of[T](m, student), holds)
}

func (l *dueList) crisis(student ieum.ID) bool {
	return has(l.model, student, func(c *ieum.Case) bool { return c.Class == ieum.Crisis && c.ClosedOn.Absent() })
}

func (l *dueList) working(student ieum.ID) bool {
	return len(of[*ieum.Case](l.model, student)) == 0 || has(l.model, student, func(c *ieum.Case) bool { return c.ClosedOn.Absent() })
}

func wentOut(r *ieum.Referral) bool { return !slices.Contains(ieum.UnsentReferralStates(), r.State) }

// stands reports whether a consent was given and not withdrawn.
func (l *dueList) stands(c *ieum.Consent) bool {
	return c.Decision == ieum.Given && (c.WithdrawnOn.Absent() || c.WithdrawnOn > l.scope.Today)
}

// another reports whether another consent of the same kind and recipient holds.
func (l *dueList) another(c *ieum.Consent, holds func(*ieum.Consent) bool) bool {
	return has(l.model, c.Root, func(o *ieum.Consent) bool {
		return o.ID != c.ID && o.Kind == c.Kind && o.Recipient == c.Recipient && holds(o)
	})
}

func (l *dueList) goesOn(e *ieum.Enrolment) bool {
	return has(l.model, e.Root, func(o *ieum.Enrolment) bool {
		return o.ID != e.ID && o.Beneficiary == e.Beneficiary && o.Service == e.Service && (o.Until.Absent() || o.Until > e.Until)
	})
}

// supported reports whether a student's support rests on a ground, or on a
// consent that everybody signed who must.
func (l *dueList) supported(student ieum.ID) bool {
	ground := has(l.model, student, func(r *ieum.Referral) bool { return r.Ground != "" && wentOut(r) })
	return ground || has(l.model, student, func(c *ieum.Consent) bool {
		return c.Student == student && c.Kind == ieum.ConsentSupport && l.stands(c) && c.RefusalNoticeGiven && len(c.Items) > 0 &&
			l.scope.Today.Within(c.ValidFrom, c.ValidUntil) && l.signed(c)
	})
}

func (l *dueList) signed(c *ieum.Consent) bool {
	must := ieum.SupportSigners{Self: true, Representative: true}
	born := l.model[c.Root].(*ieum.Student).BirthDate
	for _, row := range l.filter.Support {
		if !born.Absent() && born.Within(row.BornFrom, row.BornUntil) {
			must = row
		}
	}
	self, representative := false, false
	for _, s := range of[*ieum.Signature](l.model, c.Root) {
		if s.Consent != c.ID || s.SignedOn.Absent() || s.SignedOn > l.scope.Today {
			continue
		}
		self = self || s.Capacity == ieum.SignsSelf && s.Person == c.Root
		power := s.Capacity == ieum.SignsParent || s.Capacity == ieum.SignsAppointedGuardian
		representative = representative || power && slices.ContainsFunc(every[*ieum.Family](l.model), func(f *ieum.Family) bool {
			return f.From == c.Root && f.To == s.Person && s.Person != "" && f.LegalRepresentative &&
				(f.Verified == ieum.FamilyRegister || f.Verified == ieum.SchoolRecord)
		})
	}
	return (self || !must.Self) && (representative || !must.Representative)
}

// attended reports whether anything was done about a need that its reader may
// know of.
func (l *dueList) attended(n *ieum.Need) bool {
	since := func(day ieum.Date) bool { return !day.Absent() && day >= n.Since }
	if has(l.model, n.Root, func(r *ieum.Referral) bool { return wentOut(r) && (r.Need == n.ID || since(r.RequestedOn)) }) {
		return true
	}
	return n.Reach&^l.filter.Partly != 0 &&
		(has(l.model, n.Root, func(c *ieum.Contact) bool { return since(c.On) }) ||
			has(l.model, n.Root, func(a *ieum.SafetyAction) bool { return since(a.On) }) ||
			has(l.model, n.Root, func(e *ieum.Enrolment) bool { return e.Need == n.ID || since(e.Since) }))
}

// handOn reports whether the scope's account has a case to hand on.
func (m model) handOn(scope ieum.Scope, c *ieum.Case) bool {
	handles, _ := m[c.Team].(*ieum.Team)
	of, _ := m[c.Student].(*ieum.Student)
	if handles == nil || handles.Supervisor != scope.Staff || !c.Reach.Has(ieum.ReachSupervision) || !c.ClosedOn.Absent() {
		return false
	}
	managers, masked := 0, 0
	for _, tie := range every[*ieum.Manages](m) {
		if tie.Student == of.ID && tie.CaseManager != "" && scope.Today.Within(tie.Since, tie.Until) {
			managers++
			if m.walled(tie.CaseManager, of, scope.Today) {
				masked++
			}
		}
	}
	member := slices.ContainsFunc(every[*ieum.Staff](m), func(a *ieum.Staff) bool {
		return a.Team == c.Team && a.Active && !a.ApprovedUntil.Absent() && a.ApprovedUntil >= scope.Today && m.walled(a.Self, of, scope.Today)
	})
	return masked > 0 || managers == 0 && member
}
