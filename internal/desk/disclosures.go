package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/audit"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// longestLook is how many days of the audit a request may ask for at once.
const longestLook = 92

// trailPart is how many entries are read at a time.
const trailPart = 1000

// DisclosureEntry says that somebody had data of a student on a day, or that a referral took
// it to an agency.
type DisclosureEntry struct {
	audit.Disclosure

	// Account is whose it was; nil for a command, for a referral, and where the account
	// is no longer there.
	Account *ieum.Staff
	// Agency and Service are where a referral went; nil for a look. Of what went with
	// it no classes are told: its consent says what was covered.
	Agency  *ieum.Agency
	Service *ieum.Service
}

// referred is the purpose of what a referral took to an agency.
const referred = "REFERRAL"

// Disclosures lists who had a student's data, for which purpose and of which classes, day by
// day, and to which agencies referrals went: from a day up to another, which is left
// out. It is for who reads the student's consents, to hand it to the student or to who stands
// for one (개인정보 보호법 제35조): what must not reach a guardian, what would lead to
// a reporter, and a referral to an agency whose place must not be known are left out,
// whoever asks. The list is itself on the account.
//
// Errors: [ieum.ErrDenied] for who reads nobody's consents; [ieum.ErrNotFound] for a
// student whose consents the viewer does not read; [*Invalid] for days that there
// are not, or more of them than a quarter has.
func (s *Session) Disclosures(ctx context.Context, student ieum.ID, from, until ieum.Date) ([]*DisclosureEntry, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	view, err := s.narrowed("Consent", "Kind")
	if err != nil {
		return nil, err
	}
	first, end, err := s.lookDays(from, until)
	if err != nil {
		return nil, err
	}
	return s.disclosures(ctx, view, student, first, end)
}

// DisclosuresOnStore is [Session.Disclosures] for whoever runs a command on the store
// itself: of any student, and as many days as are wanted.
func (s *Session) DisclosuresOnStore(ctx context.Context, student ieum.ID, from, until time.Time) ([]*DisclosureEntry, error) {
	if err := s.requireConsole(); err != nil {
		return nil, err
	}
	return s.disclosures(ctx, s.reading(ieum.ProgramScope()), student, from, until)
}

// lookDays are the moments at which a period begins and ends.
func (s *Session) lookDays(from, until ieum.Date) (first, end time.Time, err error) {
	for _, day := range []struct {
		argument string
		on       ieum.Date
		into     *time.Time
	}{{"from", from, &first}, {"to", until, &end}} {
		if *day.into, err = time.ParseInLocation(time.DateOnly, string(day.on), s.desk.Zone); err != nil {
			return first, end, &Invalid{Argument: day.argument, What: "is no day of the calendar"}
		}
	}
	switch days := from.DaysUntil(until); {
	case days <= 0:
		err = &Invalid{Argument: "to", What: "is not after `from`"}
	case days > longestLook:
		err = &Invalid{Argument: "to", What: fmt.Sprintf("is more than %d days after `from`", longestLook)}
	}
	return first, end, err
}

// disclosures gathers what was read and what was sent.
func (s *Session) disclosures(ctx context.Context, view ieum.View, student ieum.ID, from, until time.Time) ([]*DisclosureEntry, error) {
	var records map[ieum.ID]*ieum.Record
	var err error
	if student.Is("Student") {
		if records, err = view.Records(ctx, []ieum.ID{student}, "Referral"); err != nil {
			return nil, fmt.Errorf("desk: disclosures: %w", err)
		}
	}
	record := records[student]
	if record == nil {
		s.audit.Missed(student)
		return nil, fmt.Errorf("desk: disclosures: %w", ieum.ErrNotFound)
	}
	entries, err := s.wholeTrail(ctx, view, ieum.AuditFilter{Subject: student, From: from, Until: until})
	if err != nil {
		return nil, err
	}
	looks := audit.Disclosures(entries, s.desk.Zone)
	ids := make([]ieum.ID, len(looks))
	for i, look := range looks {
		ids[i] = look.By
	}
	accounts, err := s.accountsOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	list := s.sent(record, ieum.DateOf(from.In(s.desk.Zone)), ieum.DateOf(until.In(s.desk.Zone)))
	for _, look := range looks {
		list = append(list, &DisclosureEntry{Disclosure: look, Account: accounts[look.By]})
	}
	slices.SortStableFunc(list, func(a, b *DisclosureEntry) int { return cmp.Compare(a.On, b.On) })
	s.audit.Saw(student, ieum.ClassPersonal, ieum.ClassSensitive)
	return list, nil
}

// wholeTrail reads all entries that a filter keeps.
func (s *Session) wholeTrail(ctx context.Context, view ieum.View, filter ieum.AuditFilter) ([]*ieum.AuditEntry, error) {
	var entries []*ieum.AuditEntry
	page := ieum.Page{Limit: trailPart}
	for {
		if err := s.Reads(); err != nil {
			return nil, err
		}
		part, err := view.AuditTrail(ctx, filter, page)
		if err != nil {
			return nil, fmt.Errorf("desk: disclosures: %w", err)
		}
		entries = append(entries, part.Rows...)
		if !part.After {
			return entries, nil
		}
		page.After = part.Marks[len(part.Marks)-1]
	}
}

// sent are the referrals that went out from a day up to another, which is left out, to
// agencies that may be named.
func (s *Session) sent(record *ieum.Record, from, until ieum.Date) []*DisclosureEntry {
	var list []*DisclosureEntry
	for _, r := range ieum.Part[ieum.Referral](record) {
		if slices.Contains(ieum.UnsentReferralStates(), r.State) || r.RequestedOn == "" || r.RequestedOn < from || r.RequestedOn >= until {
			continue
		}
		service, known := atlas.Get[ieum.Service](s.view, r.Service)
		if !known {
			continue
		}
		agency, known := atlas.Get[ieum.Agency](s.view, service.Agency)
		if !known || agency.Confidential {
			continue
		}
		list = append(list, &DisclosureEntry{
			Disclosure: audit.Disclosure{On: r.RequestedOn, Purpose: referred, Times: 1}, Agency: agency, Service: service,
		})
	}
	return list
}

// accountsOf reads accounts that entries of the audit name, with or without a right to read
// accounts. One that is no longer there is nil, and so is that of a command.
func (s *Session) accountsOf(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Staff, error) {
	found, err := s.desk.Store.View(ieum.ProgramScope()).Entities(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("desk: accounts of the audit: %w", err)
	}
	accounts := make(map[ieum.ID]*ieum.Staff, len(found))
	for id, e := range found {
		if staff, ok := e.(*ieum.Staff); ok {
			accounts[id] = staff
		}
	}
	return accounts, nil
}
