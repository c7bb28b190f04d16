package disclosure

import (
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// Reading is what was read about a referral: all of it, whether it may be told or
// not.
type Reading struct {
	Today    ieum.Date
	Codes    *ieum.Codes
	Referral *ieum.Referral
	Service  *ieum.Service
	Agency   *ieum.Agency
	// Around is the student with whoever lives there, as a linkage reads it.
	Around *ieum.Surroundings
	// Assessments and Scores are those of the student's record.
	Assessments []*ieum.Assessment
	Scores      []*ieum.Score
	// School is the one that the student attends; nil where none is recorded.
	School *ieum.School
	// Sender is who asks, and House where they work; either may be nil.
	Sender *ieum.CaseManager
	House  House
}

// House is where somebody works.
type House struct {
	Name  ieum.Text
	Phone string
}

// Sheet is what the recipient of a referral gets.
type Sheet struct {
	// Student is whom it is about.
	Student ieum.ID
	// Items are those that may be told, in order.
	Items []ieum.ConsentItem
	// About says who asks for what: nothing of it is the student's.
	About []Row
	// Sections are what is told of the student, one for each of Items that the record
	// holds anything of.
	Sections []Section
}

// Section is all that is told under one item.
type Section struct {
	Item  ieum.ConsentItem
	Title ieum.Text
	Rows  []Row
}

// Row is a line of a sheet.
type Row struct{ Label, Value ieum.Text }

// Of decides what the recipient of a referral may be told today. It is nil where that
// is nothing: the referral does not wait for an answer, a consent is missing, was
// withdrawn or refused, or the student is protected from the agency.
func Of(r Reading) *Sheet {
	items := r.opens()
	if len(items) == 0 {
		return nil
	}
	s := &Sheet{Student: r.Referral.Student, Items: items, About: r.about()}
	for _, item := range items {
		if rows := sections[item].rows(r); len(rows) > 0 {
			s.Sections = append(s.Sections, Section{item, sections[item].title, rows})
		}
	}
	return s
}

// Classes are the classes of data that the sheet holds, for the audit.
func (s *Sheet) Classes() []ieum.Class {
	classes := []ieum.Class{ieum.ClassPersonal}
	sensitive := []ieum.ConsentItem{ieum.ItemNeeds, ieum.ItemAssessment, ieum.ItemHealth}
	if slices.ContainsFunc(s.Sections, func(told Section) bool { return slices.Contains(sensitive, told.Item) }) {
		classes = append(classes, ieum.ClassSensitive)
	}
	return classes
}

// opens returns the items that may be told.
func (r Reading) opens() []ieum.ConsentItem {
	waits := r.Referral.State == ieum.ReferralRequested || r.Referral.State == ieum.ReferralReceived
	if !waits || r.masked(r.Agency.ID) {
		return nil
	}
	held := consent.Held{
		Subject: r.Around.Subject, Consents: r.Around.Consents, Signatures: r.Around.Signatures, Family: r.Around.Family,
	}
	held.Consents = slices.DeleteFunc(slices.Clone(held.Consents), func(c *ieum.Consent) bool { return c.Student != r.Referral.Student })
	var ground *ieum.GroundCode
	if r.Referral.Ground != "" {
		named, known := r.Codes.Ground(r.Referral.Ground)
		if !known {
			return nil
		}
		ground = &named
	}
	step := consent.Step{Recipient: r.Agency.ID}
	if need := r.need(); need != nil {
		if need.Subject != r.Referral.Student {
			return nil // somebody else's of the household: what of theirs may be told is not recorded
		}
		step.Need = need.Domain
	}
	return consent.Opens(held, step, ground, r.Today)
}

// masked reports whether somebody or something must not be involved today, for
// whoever's sake in the household.
func (r Reading) masked(id ieum.ID) bool {
	return slices.ContainsFunc(r.Around.Masks, func(m ieum.Mask) bool { return m.Masked == id && r.Today.Within(m.From, m.Until) })
}

// need is what the referral is for; nil where the record no longer holds it.
func (r Reading) need() *ieum.Need {
	for _, n := range r.Around.Needs {
		if n.ID == r.Referral.Need {
			return n
		}
	}
	return nil
}

// about says who asks, for what, until when, and on which ground.
func (r Reading) about() []Row {
	rows := []Row{{wordService, r.Service.Name}, {wordAgency, r.Agency.Name}}
	if !r.House.Name.Absent() {
		rows = append(rows, Row{wordSender, r.House.Name})
	}
	if r.Sender != nil {
		rows = append(rows, Row{wordManager, r.Sender.Name})
	}
	if phone := r.phone(); phone != "" {
		rows = append(rows, Row{wordCallBack, same(phone)})
	}
	rows = append(rows, Row{wordAskedOn, same(string(r.Referral.RequestedOn))})
	if r.Referral.DueOn != "" {
		rows = append(rows, Row{wordAnswerBy, same(string(r.Referral.DueOn))})
	}
	if ground, known := r.Codes.Ground(r.Referral.Ground); known {
		rows = append(rows, Row{wordGround, ieum.Text{Ko: ground.Ko + " (" + ground.Clause + ")", En: ground.En + " (" + ground.Clause + ")"}})
	}
	return rows
}

// phone is the number to call back.
func (r Reading) phone() string {
	if r.Sender != nil && r.Sender.Phone != "" {
		return r.Sender.Phone
	}
	return r.House.Phone
}

// same is a text that is written alike in every language.
func same(text string) ieum.Text { return ieum.Text{Ko: text, En: text} }
