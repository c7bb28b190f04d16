package desk

import (
	"context"
	"fmt"
	"slices"
	"time"

	"ieum/internal/audit"
	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// AccountLook is what an account did, as the monthly review looks at it.
type AccountLook struct {
	audit.Look

	// Account is nil for what commands on the store did, and where the account is no
	// longer there.
	Account *ieum.Staff
}

// AuditReview lists what accounts did from a day up to another, which is left out, what
// deserves a look first, at most so many: for an auditor. An auditor of an education
// office has the accounts of that office; one without an office has all, and what
// commands did. Errors: [ieum.ErrDenied], and [*Invalid] for days that there are not, or
// more of them than a quarter has.
func (s *Session) AuditReview(ctx context.Context, from, until ieum.Date, limit int) ([]*AccountLook, error) {
	if err := s.require(policy.ReadAudit); err != nil {
		return nil, err
	}
	first, end, err := s.lookDays(from, until)
	if err != nil {
		return nil, err
	}
	looks, err := s.looksAt(ctx, first, end)
	if err != nil {
		return nil, err
	}
	if office := s.principal.Staff.District; office != "" {
		looks = slices.DeleteFunc(looks, func(l *AccountLook) bool { return l.Account == nil || l.Account.District != office })
	}
	return looks[:min(limit, len(looks))], nil
}

// AuditReviewOnStore is [Session.AuditReview] for whoever runs a command on the store
// itself: of all accounts, and as many days as are wanted.
func (s *Session) AuditReviewOnStore(ctx context.Context, from, until time.Time) ([]*AccountLook, error) {
	if err := s.requireConsole(); err != nil {
		return nil, err
	}
	return s.looksAt(ctx, from, until)
}

// looksAt judges what all accounts did. That somebody looked is on the account.
func (s *Session) looksAt(ctx context.Context, from, until time.Time) ([]*AccountLook, error) {
	work, err := s.store.AuditWork(ctx, from, until)
	if err != nil {
		return nil, fmt.Errorf("desk: review of the audit: %w", err)
	}
	judged := audit.Review(work, s.desk.Zone)
	ids := make([]ieum.ID, len(judged))
	for i, l := range judged {
		ids[i] = l.Account
	}
	accounts, err := s.accountsOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	looks := make([]*AccountLook, len(judged))
	for i, l := range judged {
		looks[i] = &AccountLook{Look: l, Account: accounts[l.Account]}
	}
	s.audit.Saw("", ieum.ClassStaff)
	return looks, nil
}

// AuditScope tells whose data an account, a session or an address reached, for whoever runs
// a command on the store itself, after a breach. Errors: [ieum.ErrDenied] for everybody
// else, and [ieum.ErrInvalid] where nothing is named. That somebody asked is on the
// account of each whom the answer names.
func (s *Session) AuditScope(ctx context.Context, selection ieum.AuditSelection) ([]ieum.AuditReach, error) {
	if err := s.requireConsole(); err != nil {
		return nil, err
	}
	found, err := s.store.AuditReached(ctx, selection)
	if err != nil {
		return nil, fmt.Errorf("desk: scope of a breach: %w", err)
	}
	s.audit.Listed(ieum.ClassPersonal)
	for _, reach := range found {
		s.audit.Saw(reach.Subject, ieum.ClassPersonal)
	}
	return found, nil
}

// RecordAuditReviewInput says which month was looked at, and what was found.
type RecordAuditReviewInput struct {
	// Month is any day of the month.
	Month          ieum.Date `input:"day,required"`
	Findings       string    `input:"text,required"`
	IdempotencyKey string    `input:"key"           json:"-"`
}

// RecordAuditReviewPayload is what came of it.
type RecordAuditReviewPayload struct{ Review *ieum.AuditReview }

var recordAuditReview = mutation[RecordAuditReviewInput, *ieum.AuditReview]{
	name: "recordAuditReview", right: policy.ReadAudit, whole: true,
	lock: func(*Session) ieum.ID { return ieum.AuditReviewID("", "") }, // nothing has the id
	earlier: func(o *occasion, in *RecordAuditReviewInput) []ieum.ID {
		return []ieum.ID{ieum.AuditReviewID(o.writer.District, in.Month.Month())}
	},
	rule: func(o *occasion, in *RecordAuditReviewInput) (*ieum.AuditReview, error) {
		kept, _ := o.kept[ieum.AuditReviewID(o.writer.District, in.Month.Month())].(*ieum.AuditReview)
		return casework.RecordAuditReview(o.Act, o.writer.District, in.Month, kept, in.Findings)
	},
}

// RecordAuditReview writes down that the audit of a month was looked at: of the accounts of the
// auditor's office, or of all. Errors are those of [mutation.run] and
// [casework.RecordAuditReview].
func (s *Session) RecordAuditReview(ctx context.Context, in RecordAuditReviewInput) (*RecordAuditReviewPayload, error) {
	review, err := recordAuditReview.run(ctx, s, in)
	return &RecordAuditReviewPayload{review}, err
}

// AuditReviews lists the reviews of the months of a year that were recorded for the viewer's
// office, or for all where the viewer has none, in order of the month. Errors:
// [ieum.ErrDenied] for who does not read the audit.
func (s *Session) AuditReviews(ctx context.Context, year int) ([]*ieum.AuditReview, error) {
	if err := s.require(policy.ReadAudit); err != nil {
		return nil, err
	}
	if year < 1 || year > 9999 {
		return nil, &Invalid{Argument: "year", What: "is no year of the calendar"}
	}
	ids := make([]ieum.ID, 12)
	for i := range ids {
		ids[i] = ieum.AuditReviewID(s.principal.Staff.District, ieum.Date(fmt.Sprintf("%04d-%02d-01", year, i+1)))
	}
	found, err := s.store.Entities(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("desk: reviews of the audit: %w", err)
	}
	reviews := make([]*ieum.AuditReview, 0, len(found))
	for _, id := range ids {
		if review, ok := found[id].(*ieum.AuditReview); ok {
			reviews = append(reviews, show(s, review))
		}
	}
	return reviews, nil
}

// AuditReviewDue returns the first day of the month before this one if nobody recorded that
// its audit was looked at, and none if somebody did. It is for auditors and
// administrators; everybody else gets none.
func (s *Session) AuditReviewDue(ctx context.Context) (ieum.Date, error) {
	if !policy.May(s.principal, policy.ReadRightChanges) {
		return "", nil
	}
	month := s.today.Month().AddDays(-1).Month()
	id := ieum.AuditReviewID(s.principal.Staff.District, month)
	found, err := s.store.Entities(ctx, []ieum.ID{id})
	if err != nil {
		return "", fmt.Errorf("desk: is a review of the audit due: %w", err)
	}
	if found[id] != nil {
		return "", nil
	}
	return month, nil
}
