package linkage

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"ieum/internal/ieum"
)

// label names an entity as people speak of it: 이수진 사례관리자, 김하나 학생, 마음건강센터. It is empty for nil.
func (in *inquiry) label(e ieum.Entity) string {
	switch e := e.(type) {
	case *ieum.Student:
		return in.titled(e.DisplayName, phraseStudent)
	case *ieum.Person:
		return in.person(e)
	case *ieum.Worker:
		title := e.Title
		if title.Absent() {
			title = phraseWorker
			if e.Teacher {
				title = phraseTeacher
			}
		}
		return in.titled(e.Name.In(in.q.Language), title)
	case *ieum.CaseManager:
		return in.titled(e.Name.In(in.q.Language), phraseManager)
	case *ieum.Offer:
		return "‘" + e.Text + "’"
	case *ieum.Service:
		return "‘" + e.Name.In(in.q.Language) + "’"
	case nil:
		return ""
	}
	return in.v.Label(e.Meta().ID, in.q.Language)
}

// noun names an entity for a template that asks whether it is a person.
func (in *inquiry) noun(e ieum.Entity) noun { return noun{word: in.label(e), person: person(e)} }

// titled puts the title after the name, as both languages do here.
func (in *inquiry) titled(name string, title ieum.Text) string {
	return say(in.q.Language, phraseTitled, name, title.In(in.q.Language))
}

// person names a relative of the subject by what they are to it, as one addresses them: 어머니 정바론 님. The client,
// a supporter, and who is kin to somebody else of the household only, are named without a relation.
func (in *inquiry) person(p *ieum.Person) string {
	for _, f := range in.around.Family {
		if f.From == in.subject.id && f.To == p.ID {
			phrase, known := kinship[f.Relation]
			if !known {
				break
			}
			return say(in.q.Language, phrase, p.DisplayName)
		}
	}
	return say(in.q.Language, phrasePerson, p.DisplayName)
}

// labelOf names an entity of the network by id.
func (in *inquiry) labelOf(id ieum.ID) string {
	e, _ := in.v.Entity(id)
	return in.label(e)
}

// text words a finding.
func (in *inquiry) text(c *candidate, f *finding) string {
	return say(in.q.Language, verdictWords[f.why], in.words(c, f)...)
}

// words are what the sentences about a finding may name: the service, the agency, the service's own rule,
// the day, what else is concerned, and who may be asked.
func (in *inquiry) words(c *candidate, f *finding) []string {
	agency := ""
	if c.agency != nil {
		agency = in.label(c.agency)
	}
	words := []string{
		in.label(c.service), agency, in.inBrackets(in.condition(f)), in.dayOrRecord(f), in.concerned(c, f), in.askable(), in.contact(c.service),
	}
	if f.of != nil {
		kind := in.codes.TypeOf(c.agency.Type)
		words[0], words[2], words[4] = kind.In(in.q.Language), f.of.Clause, f.of.In(in.q.Language)
	}
	return words
}

// inBrackets adds a remark in brackets. Around a remark with brackets of its own they are square; none is added where
// there is no remark.
func (in *inquiry) inBrackets(remark string) string {
	switch {
	case remark == "":
		return ""
	case strings.ContainsAny(remark, "()"):
		return say(in.q.Language, phraseSquare, remark)
	}
	return say(in.q.Language, phraseRound, remark)
}

// dayOrRecord words the day of a finding or, where it is about a fact, what is recorded of it.
func (in *inquiry) dayOrRecord(f *finding) string {
	if f.fact == 0 {
		return in.day(f.on)
	}
	code, values := &in.codes.Facts[f.fact-1], in.subject.facts[f.fact-1]
	labels := make([]string, len(values))
	for i, value := range values {
		labels[i] = code.Label(value).In(in.q.Language)
	}
	phrase := phraseRecorded
	if in.subject.kind == profile {
		phrase = phraseTold
	}
	return say(in.q.Language, phrase, strings.Join(labels, ", "))
}

// condition returns the service's own rule as the agency words it, or made from its parts.
func (in *inquiry) condition(f *finding) string {
	switch {
	case f.by == nil:
		return ""
	case !f.by.Text.Absent():
		return f.by.Text.In(in.q.Language)
	case f.by.Rule == ieum.RuleAge:
		return in.leftOut(f, agesBetween(in.q.Language, f.by.Min, f.by.Max))
	case f.by.Rule == ieum.RuleGrade:
		return in.leftOut(f, gradesBetween(in.q.Language, f.by.Min, f.by.Max))
	}
	labels := make([]string, len(f.by.Values))
	for i, value := range f.by.Values {
		labels[i] = say(in.q.Language, phraseValue, in.valueLabel(f.by.Rule, value))
	}
	return in.leftOut(f, strings.Join(labels, ", "))
}

func (in *inquiry) leftOut(f *finding, what string) string {
	if f.by.Include || what == "" {
		return what
	}
	return say(in.q.Language, phraseLeftOut, what)
}

func (in *inquiry) valueLabel(rule ieum.RuleID, value string) string {
	if rule == ieum.RuleSchoolLevel {
		return in.codes.Label("SCHOOL_LEVEL", value).In(in.q.Language)
	}
	own := in.factOf(rule)
	for i := range in.codes.Facts { // the rule's own before those beside it
		if f := &in.codes.Facts[i]; f.Reads(rule) && f.Has(value) && (i == own || own < 0 || !in.codes.Facts[own].Has(value)) {
			return f.Label(value).In(in.q.Language)
		}
	}
	return value
}

// concerned names what the finding is about beside the service: another service, the gates, those whom
// the desk takes, the fact that a condition reads.
func (in *inquiry) concerned(c *candidate, f *finding) string {
	switch f.why {
	case excludesCurrent:
		return in.label(f.other)
	case gateShut:
		return in.gates(c.service)
	case deskShut:
		return in.referrers(c.service)
	case factFits, factFails, factUnknown, factVague:
		if own := in.factOf(f.by.Rule); own >= 0 {
			return in.codes.Facts[own].In(in.q.Language)
		}
	}
	return ""
}

// gates names the gates that may be named.
func (in *inquiry) gates(s *ieum.Service) string {
	var names []string
	for _, g := range s.Intake.Gates {
		if in.works(g) {
			names = append(names, in.labelOf(g))
		}
	}
	if len(names) == 0 {
		return phraseSomeGate.In(in.q.Language)
	}
	return in.either(names)
}

// referrers names those whom the desk takes.
func (in *inquiry) referrers(s *ieum.Service) string {
	var names []string
	for _, r := range []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian, ieum.ReferTeacher, ieum.ReferCaseManager} {
		if slices.Contains(s.Intake.WhoMayRefer, r) {
			names = append(names, referrerWords[r].In(in.q.Language))
		}
	}
	if len(names) == 0 {
		return phraseAnybody.In(in.q.Language)
	}
	return in.either(names)
}

// eachByName is how many are named one by one where one of several is meant.
const eachByName = 4

// either names one of several: 본인, 보호자나 교사. Of many it names the first and says how many there are.
func (in *inquiry) either(names []string) string {
	last := len(names) - 1
	switch {
	case last == 0:
		return names[0]
	case last >= eachByName:
		const first = eachByName - 1
		return say(in.q.Language, phraseOneOfMany, strings.Join(names[:first], ", "), strconv.Itoa(len(names)), strconv.Itoa(len(names)-first))
	}
	return say(in.q.Language, phraseEither, strings.Join(names[:last], ", "), names[last])
}

// day writes a day as people do: 2026년 12월 1일, 1 December 2026. It is empty for an absent one.
func (in *inquiry) day(d ieum.Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return say(in.q.Language, phraseDay, strconv.Itoa(t.Year()), strconv.Itoa(int(t.Month())), strconv.Itoa(t.Day()), t.Month().String())
}

// askable names who may be asked about the subject. The guardian is not named when one must be left out,
// or may be the danger.
func (in *inquiry) askable() string {
	switch {
	case in.subject.kind == member:
		return phraseAskPerson.In(in.q.Language)
	case in.apart():
		return phraseAskWithoutGuardian.In(in.q.Language)
	}
	return phraseAskFamily.In(in.q.Language)
}

// contact is the desk's telephone, or the agency's, or that there is none on record.
func (in *inquiry) contact(s *ieum.Service) string {
	return cmp.Or(s.Intake.Phone, in.phoneAt(s.Agency), phraseNoPhone.In(in.q.Language))
}

// ask words the question behind an unknown that no fact answers.
func (in *inquiry) ask(c *candidate, f *finding) string {
	return say(in.q.Language, questionWords[f.why], in.words(c, f)...)
}

// askFact words the question for a fact. Where a guardian must be left out it names whom to ask instead.
func (in *inquiry) askFact(code ieum.FactCode) string {
	text := code.Question.In(in.q.Language)
	if in.apart() && in.subject.kind != member {
		return say(in.q.Language, phraseAskElsewhere, text)
	}
	return text
}
