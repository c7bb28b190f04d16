package desk

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/casework"
	"ieum/internal/disclosure"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// CreateAnswerLinkInput says for which referral a link is made.
type CreateAnswerLinkInput struct {
	Referral ieum.ID `input:"subject=Referral"`
	// ExpiresOn is the last day on which it can be used.
	ExpiresOn      ieum.Date `input:"coming"`
	IdempotencyKey string    `input:"key"              json:"-"`
}

// CreateAnswerLinkPayload is what came of it. Path and Code can be read this once;
// both are empty where the same key made the link before.
type CreateAnswerLinkPayload struct {
	AnswerLink *ieum.AnswerLink
	// Path is where the page is on this server.
	Path string
	// Code opens the page, and goes to the agency by another way than the link.
	Code string
	// LastDay is the day that was asked for.
	LastDay ieum.Date
}

// AnswerPath begins the paths of the pages for agencies.
const AnswerPath = "/answer/"

var createAnswerLink = mutation[CreateAnswerLinkInput, *ieum.AnswerLink]{
	name: "createAnswerLink", right: policy.WriteRecords, load: []ieum.Kind{"Consent", "Signature", "Family", "Referral", "Need"},
	earlier: func(o *occasion, _ *CreateAnswerLinkInput) []ieum.ID { return o.asked() },
}

// CreateAnswerLink makes a link by which an agency answers a referral without an
// account; an earlier link of the referral shows nothing from then on. Errors are
// those of [mutation.run] and [casework.CreateAnswerLink].
func (s *Session) CreateAnswerLink(ctx context.Context, in CreateAnswerLinkInput) (*CreateAnswerLinkPayload, error) {
	text, code := ieum.NewAnswerLinkText(s.desk.Mint), newCode(s.desk.Mint)
	use := createAnswerLink
	use.rule = func(o *occasion, in *CreateAnswerLinkInput) (*ieum.AnswerLink, error) {
		covered := slices.ContainsFunc(o.carried(), func(c casework.Carried) bool {
			return c.Referral.ID == in.Referral && o.own(c.Referral.Need) && casework.Told(o.Act, o.held(), c)
		})
		link, referral, err := casework.CreateAnswerLink(o.Act, o.referral(), casework.NewAnswerLink{
			ID: ieum.AnswerLinkID(text), CodeHash: ieum.AnswerCodeHash(text, code), ExpiresOn: in.ExpiresOn, Zone: o.zone, Covered: covered,
		})
		if err == nil {
			o.also(referral)
		}
		return link, err
	}
	link, err := use.run(ctx, s, in)
	if err != nil || link.ID != ieum.AnswerLinkID(text) {
		return &CreateAnswerLinkPayload{AnswerLink: link}, err
	}
	return &CreateAnswerLinkPayload{link, AnswerPath + text, code, in.ExpiresOn}, nil
}

// own reports whether a need is the student's: of nobody else of the household is it recorded what may be told.
func (o *occasion) own(need ieum.ID) bool {
	return !slices.ContainsFunc(ieum.Part[ieum.Need](o.record), func(n *ieum.Need) bool { return n.ID == need && !n.Subject.Is("Student") })
}

// newCode makes a code of six digits from the bits of a new id.
func newCode(mint ieum.Mint) string {
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(mint("AnswerLink"))) // it never fails
	return fmt.Sprintf("%06d", sum.Sum64()%1_000_000)
}

// Visit is one request for the page of a link, for the audit.
type Visit struct{ Request, Address string }

// Actions of the audit that are an agency's, which signs in by no account.
const (
	actionOpenLink   = "openAnswerLink"
	actionAnswerLink = "answerByLink"
)

// AnswerLinkStands reports whether a link can be used. It changes nothing, however
// often it is asked: previews and scanners follow links. Its error is
// [ieum.ErrNotFound] for every link that cannot, whatever the reason.
func (d *Desk) AnswerLinkStands(ctx context.Context, text string) error {
	_, _, err := d.answering(ctx, d.Store.View(ieum.ProgramScope()), text)
	return of("look at an answer link", err)
}

// OpenAnswerLink returns what the agency may be told, to who has both link and code.
// Errors: [ieum.ErrNotFound] for a link that shows nothing; [ieum.ErrDenied] for a wrong
// code, of which [ieum.AnswerTries] close the link. A try and what was shown are in
// the audit before it answers.
func (d *Desk) OpenAnswerLink(ctx context.Context, text, code string, by Visit) (*disclosure.Sheet, error) {
	v := d.visit(actionOpenLink, by)
	err := v.change(ctx, text, code, func(context.Context, ieum.Tx, *ieum.AnswerLink, disclosure.Reading) error { return nil })
	return v.sheet, of("open an answer link", err)
}

// AgencyAnswer is what an agency says on the page of a link.
type AgencyAnswer struct {
	Answer ieum.ReferralAnswer
	// Refusal is a code of the list REFUSAL where it says no.
	Refusal string `input:"maybe=REFUSAL"`
	Note    string `input:"text"`
}

// AnswerByLink answers the referral, and uses the link up. Errors are those of
// [Desk.OpenAnswerLink], [*Invalid] for what an answer may not hold, and those of
// [casework.AnswerReferral]; after them the link stands as before.
func (d *Desk) AnswerByLink(ctx context.Context, text, code string, told AgencyAnswer, by Visit) error {
	v := d.visit(actionAnswerLink, by)
	if err := v.session.checkInput(inputFields(&told)); err != nil {
		return of("answer by a link", err)
	}
	err := v.change(ctx, text, code, func(ctx context.Context, tx ieum.Tx, link *ieum.AnswerLink, r disclosure.Reading) error {
		kept, err := v.received(ctx, tx.View(ieum.ProgramScope()), r)
		if err != nil {
			return err
		}
		used, said, err := casework.UseAnswerLink(v.act, link, r.Referral, kept, casework.Answer{
			Answer: told.Answer, Refusal: told.Refusal, Note: told.Note,
		})
		if err != nil {
			return err
		}
		*link = *used
		rows := []ieum.Entity{said.Referral}
		if said.Enrolment != nil {
			rows = append(rows, said.Enrolment)
		}
		if said.Capacity != nil {
			rows = append(rows, said.Capacity)
		}
		return tx.Put(ctx, rows...)
	})
	if unfit, ok := errors.AsType[*casework.Unfit](err); ok {
		err = &Invalid{Argument: "input." + unfit.Field, What: unfit.What}
	}
	return of("answer by a link", err)
}

// received reads what an answer meets.
func (v *visit) received(ctx context.Context, view ieum.TxView, r disclosure.Reading) (casework.Received, error) {
	records, err := view.Records(ctx, []ieum.ID{r.Referral.Student}, "Enrolment", "Need")
	if err != nil {
		return casework.Received{}, err
	}
	stated := casework.RefusedCapacityID(r.Service.ID, v.act.Today)
	found, err := view.Entities(ctx, []ieum.ID{stated})
	record := records[r.Referral.Student]
	return casework.Received{
		Enrolments: ieum.Part[ieum.Enrolment](record), Needs: ieum.Part[ieum.Need](record), Service: r.Service, Stated: found[stated] != nil,
	}, err
}

func of(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("desk: %s: %w", what, err)
}

// visit is one use of a link: all that is made before its transaction, which may run
// more than once.
type visit struct {
	desk    *Desk
	session *Session
	action  string
	by      Visit
	ids     tape
	act     casework.Act
	entry   ieum.ID
	// sheet is what may be told, once the transaction has run.
	sheet *disclosure.Sheet
}

func (d *Desk) visit(action string, by Visit) *visit {
	s := d.Begin(policy.Principal{}, Operation{Name: action, Request: by.Request, Address: by.Address})
	v := &visit{desk: d, session: s, action: action, by: by, ids: tape{mint: d.Mint}, entry: d.Mint("AuditEntry")}
	v.act = casework.Act{Today: s.today, At: s.now, NewID: v.ids.id}
	return v
}

// change runs one transaction on the student whose referral it is: it judges the code,
// decides what may be told, and lets fn change what there is to change. A wrong code is
// counted though nothing else happens.
func (v *visit) change(ctx context.Context, text, code string, fn func(context.Context, ieum.Tx, *ieum.AnswerLink, disclosure.Reading) error) error {
	_, referral, err := v.desk.answering(ctx, v.desk.Store.View(ieum.ProgramScope()), text)
	if err != nil {
		return err
	}
	roots := []ieum.ID{referral.Root}
	if service, ok := atlas.Get[ieum.Service](v.desk.ofAgency(), referral.Service); ok {
		roots = append(roots, service.Root) // it may say that it is full
	}
	var wrong error
	err = v.desk.Store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error {
		v.ids.next, v.sheet, wrong = 0, nil, nil
		view := tx.View(ieum.ProgramScope())
		link, referral, err := v.desk.answering(ctx, view, text)
		if err != nil {
			return err
		}
		kept, changed, err := casework.KnockAtAnswerLink(v.act, link, referral, ieum.AnswerCodeHash(text, code))
		if errors.Is(err, ieum.ErrDenied) {
			wrong = err
			return v.put(ctx, tx, kept, v.note(link, nil))
		}
		if err != nil {
			return err
		}
		reading, err := v.desk.aboutReferral(ctx, view, v.act.Today, referral, kept)
		if err != nil {
			return err
		}
		if v.sheet = disclosure.Of(reading); v.sheet == nil {
			return fmt.Errorf("nothing may be told: %w", ieum.ErrNotFound)
		}
		used := kept.UsedAt
		if err := fn(ctx, tx, kept, reading); err != nil {
			return err
		}
		if !changed && kept.UsedAt.Equal(used) {
			return tx.Audit(ctx, v.note(link, v.sheet))
		}
		return v.put(ctx, tx, kept, v.note(link, v.sheet))
	})
	if err != nil || wrong != nil {
		v.sheet = nil
	}
	return errors.Join(err, wrong)
}

func (v *visit) put(ctx context.Context, tx ieum.Tx, link *ieum.AnswerLink, entry ieum.AuditEntry) error {
	if err := tx.Put(ctx, link); err != nil {
		return err
	}
	return tx.Audit(ctx, entry)
}

// answering reads a link that stands and its referral; a text that is none is looked for nowhere.
func (d *Desk) answering(ctx context.Context, view ieum.Reader, text string) (*ieum.AnswerLink, *ieum.Referral, error) {
	if !ieum.IsAnswerLinkText(text) {
		return nil, nil, ieum.ErrNotFound
	}
	id := ieum.AnswerLinkID(text)
	found, err := view.Entities(ctx, []ieum.ID{id})
	if err != nil {
		return nil, nil, err
	}
	link, ok := found[id].(*ieum.AnswerLink)
	if !ok {
		return nil, nil, ieum.ErrNotFound
	}
	if found, err = view.Entities(ctx, []ieum.ID{link.Referral}); err != nil {
		return nil, nil, err
	}
	referral, ok := found[link.Referral].(*ieum.Referral)
	if !ok || !casework.AnswerLinkStands(d.Clock(), link, referral) {
		return nil, nil, ieum.ErrNotFound
	}
	return link, referral, nil
}

// ofAgency is what the agency may read of the directory, which is itself.
func (d *Desk) ofAgency() *atlas.View {
	return d.Atlas.Snapshot().View(atlas.Viewer{Confidential: true})
}

// aboutReferral reads all that there is about a referral.
func (d *Desk) aboutReferral(
	ctx context.Context, view ieum.Reader, today ieum.Date, r *ieum.Referral, link *ieum.AnswerLink,
) (disclosure.Reading, error) {
	directory := d.ofAgency()
	reading := disclosure.Reading{Today: today, Codes: d.Codes, Referral: r}
	service, ok := atlas.Get[ieum.Service](directory, r.Service)
	if !ok {
		return reading, ieum.ErrNotFound
	}
	agency, ok := atlas.Get[ieum.Agency](directory, service.Agency)
	if !ok {
		return reading, ieum.ErrNotFound
	}
	reading.Service, reading.Agency = service, agency
	around, err := view.Surroundings(ctx, []ieum.ID{r.Student})
	if err != nil {
		return reading, err
	}
	records, err := view.Records(ctx, []ieum.ID{r.Student}, "Assessment", "Score")
	if err != nil {
		return reading, err
	}
	if reading.Around = around[r.Student]; reading.Around == nil || records[r.Student] == nil {
		return reading, ieum.ErrNotFound
	}
	reading.Assessments = ieum.Part[ieum.Assessment](records[r.Student])
	reading.Scores = ieum.Part[ieum.Score](records[r.Student])
	if student, ok := reading.Around.Subject.(*ieum.Student); ok {
		reading.School, _ = atlas.Get[ieum.School](directory, student.School)
	}
	return reading, d.sender(ctx, view, directory, link, &reading)
}

// sender reads who made the link, and where they work.
func (d *Desk) sender(ctx context.Context, view ieum.Reader, directory *atlas.View, link *ieum.AnswerLink, into *disclosure.Reading) error {
	found, err := view.Entities(ctx, []ieum.ID{link.By})
	if err != nil {
		return err
	}
	staff, ok := found[link.By].(*ieum.Staff)
	if !ok {
		return nil
	}
	manager, ok := atlas.Get[ieum.CaseManager](directory, staff.Self)
	if !ok {
		return nil
	}
	into.Sender = manager
	if school, ok := atlas.Get[ieum.School](directory, manager.Organisation); ok {
		into.House = disclosure.House{Name: school.Name, Phone: school.Phone}
	}
	if agency, ok := atlas.Get[ieum.Agency](directory, manager.Organisation); ok {
		into.House = disclosure.House{Name: agency.Name, Phone: agency.Phone}
	}
	if district, ok := atlas.Get[ieum.District](directory, manager.Organisation); ok {
		into.House = disclosure.House{Name: district.Name}
	}
	return nil
}

// note is the entry of the audit: by the link, with whose data, of which classes.
func (v *visit) note(link *ieum.AnswerLink, told *disclosure.Sheet) ieum.AuditEntry {
	entry := ieum.AuditEntry{
		Head: ieum.Head{ID: v.entry, Root: v.entry}, At: v.act.At, Actor: link.ID, Action: v.action, Purpose: referred,
		Request: v.by.Request, Address: v.by.Address, Session: string(link.ID),
	}
	if told == nil {
		entry.Denied, entry.Misses = true, 1
		return entry
	}
	entry.Subjects = []ieum.ID{told.Student}
	for _, class := range told.Classes() {
		entry.Fields = append(entry.Fields, string(class))
	}
	slices.Sort(entry.Fields)
	return entry
}
