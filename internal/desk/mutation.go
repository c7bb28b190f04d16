package desk

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"time"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// mutation declares a use case that writes. What it declares is all that
// differs between two of them; the rest, in the one order of docs/adr/0016, is
// done by [mutation.run]. In is the input, whose tags say what each field may
// hold and which one names the subject ([Session.checkInput]). Out is the row
// that the answer shows, and that the same idempotency key answers with again.
type mutation[In any, Out ieum.Entity] struct {
	// name is the field of Mutation in the schema, and the action in the audit
	// log.
	name string
	// right is what the account needs.
	right policy.Right
	// load are the kinds of the subject's record that the rule reads beside the
	// subject itself.
	load []ieum.Kind
	// find looks, for a use case that is about nothing that its input names, for a
	// root that is there all the same; empty is none. The rule reads its record,
	// whoever may not: its answer must tell nothing of it. Nil is none.
	find func(context.Context, *Session, *In) (ieum.ID, error)
	// whole is set for a use case that is about nothing that is there yet: its
	// input names no subject.
	whole bool
	// earlier names rows of the office that the rule reads; nil is none.
	earlier func(*occasion, *In) []ieum.ID
	// survey reads more for the rule, in the scope of the transaction; nil is none.
	survey func(context.Context, *Session, ieum.TxView, *occasion, *In) error
	// seek looks for ids that no read of a transaction finds, before it begins; nil
	// is none.
	seek func(context.Context, *Session, *In) ([]ieum.ID, error)
	// within is the scope in which the subject and what the rule reads are seen,
	// of all that the account sees; nil is that in which it may write.
	within func(ieum.Scope) ieum.Scope
	// lock names what is locked where that is not the subject's root.
	lock func(*Session) ieum.ID
	// locks names what is locked besides, whatever the subject; nil is nothing.
	locks func(*Session) []ieum.ID
	// makes are the kinds of the new rows that others will hang on, in the order in
	// which the rule asks for their ids: those ids are made first, and locked too.
	makes []ieum.Kind
	// beside names what else is locked, by the subject as it stands; nil is
	// nothing. It is asked again under the lock.
	beside func(ctx context.Context, s *Session, view ieum.Reader, subject ieum.Entity) ([]ieum.ID, error)
	// rule decides what is written. It is pure and may be called twice.
	rule func(*occasion, *In) (Out, error)
}

// Declared is what is known of a mutation without running it.
type Declared struct {
	// Name is the field of Mutation.
	Name  string
	Right policy.Right
	// Input is the type of its input.
	Input reflect.Type
	// Whole tells that the input names no subject.
	Whole bool
}

func (m *mutation[In, Out]) declared() Declared {
	return Declared{Name: m.name, Right: m.right, Input: reflect.TypeFor[In](), Whole: m.whole}
}

// mutations are all use cases that a request may write by.
var mutations = []interface{ declared() Declared }{
	&addHouseholdMember, &advanceCase, &answerReferral, &approveAccount, &assignTask, &callConference, &callOffConference, &changeRoles, &changeSupervisor, &closeCase,
	&completeReferral, &completeTask, &correctStudent, &createAccount, &createAnswerLink, &createTeam, &createToken, &decideSelection,
	&endEmergencyAccess, &exchangeToken, &grantEmergencyAccess, &holdConference, &judgeDirectoryReport, &liftRestriction, &linkAccount, &moveToTeam,
	&nominateStudent, &openCase, &recallReferral, &recordAcquaintance, &recordAssessment, &recordAuditReview, &recordConsent, &recordContact,
	&recordEnrolment, &recordFact, &recordNeed, &recordSafetyAction, &recordSupporter, &registerStudent, &reportDirectoryError, &requestEmergencyAccess,
	&requestReferral, &requestSelection, &restrictContact, &reviewEmergencyAccess, &revokeToken,
	&setGoal, &suspendAccount, &transferStudent, &verifyRepresentative, &withdrawConsent,
}

// Mutations returns every declared use case that writes, in order of name.
func Mutations() []Declared {
	list := make([]Declared, len(mutations))
	for i, m := range mutations {
		list[i] = m.declared()
	}
	return list
}

// occasion is what a rule is given.
type occasion struct {
	casework.Act
	// writer is the account that writes.
	writer *ieum.Staff
	// codes are the code lists in force.
	codes *ieum.Codes
	// subject is what the input names, as it stands under the lock.
	subject ieum.Entity
	// record holds the kinds of [mutation.load]; nil where there are none.
	record *ieum.Record
	// kept are those rows of [mutation.earlier] that exist, and those that fields
	// of the input name.
	kept map[ieum.ID]ieum.Entity
	// sought are the ids of [mutation.seek].
	sought []ieum.ID
	// tokens are those of the account that is written about, and others whether an
	// active administrator is left beside it, where [mutation.survey] reads that.
	tokens []*ieum.Token
	others bool
	// accounts are those that [mutation.survey] looks for.
	accounts []*ieum.Staff
	// taken is set where another account has the name at an identity provider.
	taken bool
	// supervises is set where the account that is written about supervises a team.
	supervises bool
	// beside are rows that the rule writes beside its answer.
	beside []ieum.Entity
	// limits are the days that a stage may take.
	limits casework.Deadlines
	// zone is where days are counted.
	zone *time.Location
}

// also writes rows beside the answer.
func (o *occasion) also(rows ...ieum.Entity) { o.beside = append(o.beside, rows...) }

// run runs the use case. Errors: [ieum.ErrDenied] without the right, or where
// the subject may be read and not written; [*Invalid] for an input that can
// never be right; [ieum.ErrNotFound] where the subject is hidden or absent;
// [ieum.ErrConflict] for a key that was used with other input; those of the
// rule; and those of [ieum.Store.Update].
func (m *mutation[In, Out]) run(ctx context.Context, s *Session, in In) (Out, error) {
	out, err := m.write(ctx, s, &in)
	if unfit, ok := errors.AsType[*casework.Unfit](err); ok {
		err = &Invalid{Argument: "input." + unfit.Field, What: unfit.What}
	}
	if err != nil {
		var none Out
		return none, fmt.Errorf("desk: %s: %w", m.name, err)
	}
	if s.ownOffice(out) {
		return out, nil
	}
	return show(s, out), nil
}

// write judges what can be judged before the transaction, and runs it.
func (m *mutation[In, Out]) write(ctx context.Context, s *Session, in *In) (out Out, err error) {
	if err := s.require(m.right); err != nil {
		return out, err
	}
	fields := inputFields(in)
	if err := s.checkInput(fields); err != nil {
		return out, err
	}
	e := execution[In, Out]{mutation: m, session: s, in: in, subject: subjectOfInput(fields), scope: s.writing}
	if m.within != nil {
		e.scope = m.within(s.scope)
	}
	if e.key, err = s.key(m.name, valueOf(fields, "key"), in); err != nil {
		return out, err
	}
	if err := e.roots(ctx); err != nil {
		return out, err
	}
	if m.seek != nil {
		if e.sought, err = m.seek(ctx, s, in); err != nil {
			return out, err
		}
	}
	ids := tape{mint: s.desk.Mint}
	made := ids.ahead(m.makes)
	if m.locks != nil {
		made = append(made, m.locks(s)...)
	}
	act := casework.Act{Today: s.today, At: s.now, By: s.principal.ID(), NewID: ids.id}
	err = s.update(ctx, func(ctx context.Context, tx ieum.Tx) error {
		ids.next = 0
		out, err = e.transact(ctx, tx, &occasion{Act: act, sought: e.sought, writer: s.principal.Staff, codes: s.desk.Codes, zone: s.desk.Zone, limits: s.desk.Settings.Deadlines})
		return err
	}, append(made, e.locked...)...)
	if err == nil {
		for _, entry := range e.entries {
			if !entry.Denied { // it told nothing of whom it names
				s.audit.Told(entry)
			}
		}
		if e.directory {
			s.followed(ctx)
		}
	}
	return out, err
}

// followed waits until the directory in memory shows what was changed in it, so
// that the next question finds it. That it takes too long is no error of the
// change, which is kept.
func (s *Session) followed(ctx context.Context) {
	if newest, err := s.desk.Store.Feed().Revisions(ctx); err == nil {
		_ = s.desk.Atlas.Await(ctx, newest.Network)
	}
}

// tape gives the same new ids in the same order each time it is wound back:
// the body of a transaction may run again, and makes no other ids then.
type tape struct {
	mint ieum.Mint
	made []ieum.ID
	next int
}

// ahead makes the first ids, before anything asks for them.
func (t *tape) ahead(kinds []ieum.Kind) []ieum.ID {
	for _, kind := range kinds {
		t.made = append(t.made, t.mint(kind))
	}
	return slices.Clone(t.made)
}

func (t *tape) id(kind ieum.Kind) ieum.ID {
	if t.next == len(t.made) || !t.made[t.next].Is(kind) {
		t.made = append(t.made[:t.next], t.mint(kind))
	}
	t.next++
	return t.made[t.next-1]
}

// execution is one run of a mutation.
type execution[In any, Out ieum.Entity] struct {
	*mutation[In, Out]

	session *Session
	in      *In
	subject ieum.ID
	// scope is in whom it may be written of.
	scope ieum.Scope
	// found is what [mutation.find] found.
	found ieum.ID
	key   ieum.Key
	// directory is set where the last try wrote rows of the network.
	directory bool
	// entries are those of the last try.
	entries []ieum.AuditEntry
	// locked are the roots that are there, as far as is known.
	locked []ieum.ID
	sought []ieum.ID
}

// roots finds out what is to be locked.
func (e *execution[In, Out]) roots(ctx context.Context) error {
	if e.lock != nil {
		e.locked = []ieum.ID{e.lock(e.session)}
		return e.look(ctx)
	}
	if kind, ok := e.subject.Kind(); ok && ieum.InfoOf(kind).OwnRoot() && e.beside == nil {
		e.locked = []ieum.ID{e.subject} // whether it is there is judged under the lock
		return nil
	}
	view := e.session.reading(e.scope)
	subject, err := e.session.subject(ctx, view, e.scope, e.subject)
	if err == nil {
		e.locked, err = e.rootsOf(ctx, view, subject)
	}
	return err
}

// look finds what the use case is about without being named. From then on it reads
// on nobody's behalf.
func (e *execution[In, Out]) look(ctx context.Context) (err error) {
	if e.find == nil {
		return nil
	}
	e.scope = ieum.ProgramScope()
	if e.found, err = e.find(ctx, e.session, e.in); err == nil && e.found != "" {
		e.locked = append(e.locked, e.found)
	}
	return err
}

// rootsOf returns what is locked for a subject.
func (e *execution[In, Out]) rootsOf(ctx context.Context, view ieum.Reader, subject ieum.Entity) ([]ieum.ID, error) {
	roots := []ieum.ID{subject.Meta().Root}
	if e.beside == nil {
		return roots, nil
	}
	more, err := e.beside(ctx, e.session, view, subject)
	return append(roots, more...), err
}

// transact is the body of the transaction: key, scoped load, rule, rows, audit.
func (e *execution[In, Out]) transact(ctx context.Context, tx ieum.Tx, o *occasion) (out Out, err error) {
	view := tx.View(e.scope)
	if e.key.Client != "" {
		answer, found, err := tx.Recall(ctx, e.key)
		if err != nil || found {
			return e.again(ctx, tx, view, answer, err)
		}
	}
	if err := e.read(ctx, view, o); err != nil {
		return out, err
	}
	if out, err = e.rule(o, e.in); err != nil {
		return out, err
	}
	if err := tx.Put(ctx, append([]ieum.Entity{out}, o.beside...)...); err != nil {
		return out, err
	}
	if e.key.Client != "" {
		if err := tx.Remember(ctx, e.key, out.Meta().ID); err != nil {
			return out, err
		}
	}
	if out.Meta().Reach, err = reachOf(ctx, view, o.subject, out); err != nil {
		return out, err
	}
	return out, e.audit(ctx, tx, append([]ieum.Entity{out}, o.beside...)...)
}

// reachOf tells by which ways the writer sees what was written: those to the
// subject. Of people who were not there before the store is asked; who would
// not see them may not write them.
func reachOf(ctx context.Context, view ieum.Reader, subject, row ieum.Entity) (ieum.Reach, error) {
	head := row.Meta()
	switch {
	case subject != nil:
		return subject.Meta().Reach, nil
	case ieum.InfoOf(ieum.KindOf(row)).Partition != ieum.People:
		return head.Reach, nil
	}
	found, err := view.Entities(ctx, []ieum.ID{head.ID})
	switch {
	case err != nil:
		return 0, err
	case found[head.ID] == nil:
		return 0, fmt.Errorf("the writer would not see what is written: %w", ieum.ErrDenied)
	}
	return found[head.ID].Meta().Reach, nil
}

// again answers with what was written under the key, as the viewer reads it
// now.
func (e *execution[In, Out]) again(ctx context.Context, tx ieum.Tx, view ieum.Reader, answer ieum.ID, err error) (out Out, _ error) {
	if err != nil {
		return out, err
	}
	found, err := view.Entities(ctx, []ieum.ID{answer})
	if err != nil {
		return out, err
	}
	out, ok := found[answer].(Out)
	if !ok {
		return out, ieum.ErrNotFound // it is no longer the viewer's to see
	}
	return out, e.audit(ctx, tx, out)
}

// audit writes the entries of the change: whose data the rows are, and which
// classes they hold. Rows of the office alone are nobody's in particular.
func (e *execution[In, Out]) audit(ctx context.Context, tx ieum.Tx, rows ...ieum.Entity) error {
	e.directory = slices.ContainsFunc(rows, func(row ieum.Entity) bool { return ieum.InfoOf(ieum.KindOf(row)).Partition == ieum.Network })
	told := map[ieum.ID][]string{}
	for _, row := range rows {
		info, subject := ieum.InfoOf(ieum.KindOf(row)), ieum.ID("")
		access, ok := row.(*ieum.EmergencyAccess)
		switch {
		case ok:
			subject = access.Student
		case info.Partition == ieum.People:
			subject = SubjectOf(row)
		}
		for _, f := range info.Fields {
			told[subject] = append(told[subject], string(f.Class))
		}
	}
	e.entries = nil
	for _, subject := range slices.Sorted(maps.Keys(told)) {
		slices.Sort(told[subject])
		classes := slices.Compact(told[subject])
		same := slices.IndexFunc(e.entries, func(o ieum.AuditEntry) bool {
			return subject != "" && len(o.Subjects) > 0 && slices.Equal(o.Fields, classes)
		})
		switch {
		case same >= 0:
			e.entries[same].Subjects = append(e.entries[same].Subjects, subject)
			continue
		case subject == "":
			e.entries = append(e.entries, e.session.audit.Entry())
		default:
			e.entries = append(e.entries, e.session.audit.Entry(subject))
		}
		last := &e.entries[len(e.entries)-1]
		last.Action, last.Fields = e.name, classes
		last.Denied = shut(rows)
	}
	return tx.Audit(ctx, e.entries...)
}

// shut reports whether all that was written is a request for access in an
// emergency that opens nothing: it tells nobody anything of the student.
func shut(rows []ieum.Entity) bool {
	access, ok := rows[0].(*ieum.EmergencyAccess)
	return ok && access.OpenedAt.IsZero()
}
