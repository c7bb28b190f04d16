package linkage

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// The bands of a path's strength. A call to a desk without an introduction is weak by the second.
const (
	strongFrom = 0.5
	fairFrom   = 0.3
)

// spoken says a step: as a sentence of its own, or as a clause of the path's.
func (in *inquiry) spoken(s *Step, phrase ieum.Text) string {
	withPhone, desk := in.deskOf(s)
	nouns := []noun{in.noun(in.partner(s)), in.noun(s.To), {word: withPhone}, {word: desk}}
	if contact := in.named(s); contact != nil {
		nouns = append(nouns, in.noun(contact))
	}
	return fill(phrase.In(in.q.Language), nouns...)
}

// named returns whom an agreement names at the place that a step goes to; nil where it names nobody, or, back along
// it, a colleague of one's own.
func (in *inquiry) named(s *Step) *ieum.Worker {
	contact, ok := atlas.Get[ieum.Worker](in.v, s.tie.Contact)
	if !ok || contact.Organisation != s.To.Meta().ID {
		return nil
	}
	return contact
}

// partner returns whom a step starts from: along an agreement that is also that of the house, who made it.
func (in *inquiry) partner(s *Step) ieum.Entity {
	from := s.From.Meta().ID
	if s.tie.Kind != atlas.AgreesWith || from == s.tie.From || from == s.tie.To {
		return s.From
	}
	if made, ok := in.v.Entity(s.tie.From); ok {
		return made
	}
	return s.From
}

// sentence says a whole path. A step that is no act of its own, to where somebody works, has no clause.
func (in *inquiry) sentence(p *Path) string {
	var clauses []string
	for i := range p.Steps {
		s := &p.Steps[i]
		words := in.phrase(s)
		if before := s.before(); before != nil && s.tie.Kind == atlas.Offers && reachedAsPlace(before.tie.Kind) && in.reportIn(s) == nil {
			words = &stepPhrases[refersThere]
		}
		if !words.clause.Absent() {
			clauses = append(clauses, in.spoken(s, words.clause))
		}
	}
	return in.joined(clauses)
}

// reachedAsPlace reports whether a tie leads to a place that its clause names already.
func reachedAsPlace(kind atlas.TieKind) bool {
	switch kind {
	case atlas.BelongsTo, atlas.AgreesWith, atlas.ObservedFlow, atlas.HelpedBy:
		return true
	}
	return false
}

// deskOf names a service's desk with its telephone, for the step that calls there, and without it. A rescue body has
// no desk to speak of: one calls it.
func (in *inquiry) deskOf(s *Step) (withPhone, desk string) {
	service, ok := s.To.(*ieum.Service)
	if !ok {
		return "", ""
	}
	desk = in.labelOf(service.Agency)
	if !in.rescue(service, in.agencyOf(service)) {
		desk = say(in.q.Language, phraseDesk, desk)
	}
	return say(in.q.Language, phraseWithPhone, desk, in.contact(service)), desk
}

// before returns the step before on the path; nil for the first.
func (s *Step) before() *Step {
	if s.at == 0 {
		return nil
	}
	return &s.path.Steps[s.at-1]
}

// phrase chooses the words of a step: by the tie's kind, by the way it is walked, and by what stands beside it.
func (in *inquiry) phrase(s *Step) *stepWords { return &stepPhrases[in.phraseOf(s)] }

func (in *inquiry) phraseOf(s *Step) int {
	switch s.tie.Kind {
	case atlas.WorksAt:
		switch {
		case organisation(s.From):
			return walksIn
		case in.knownThere(s):
			return walksHome
		}
		return walksOut
	case atlas.Knows:
		if !s.introduces() {
			return asksThere
		}
	case atlas.HelpedBy:
		return in.helpPhrase(s)
	case atlas.Intake:
		return in.intakePhrase(s)
	case atlas.BelongsTo:
		return belongsPhrase(s)
	case atlas.Teaches, atlas.Manages, atlas.Supports:
		if s.From.Meta().ID == s.tie.From {
			return walksToClient
		}
	case atlas.Offers:
		return in.offerPhrase(s)
	case atlas.AgreesWith:
		if in.named(s) != nil {
			return asksContact
		}
	}
	return wordsOf(s.tie.Kind)
}

// wordsOf is the place of the words of a kind.
func wordsOf(kind atlas.TieKind) int { return slices.Index(tieKinds, kind) }

// introduces reports whether whoever the step turns to is to introduce somebody else: one more person stands on the
// way after them.
func (s *Step) introduces() bool {
	return slices.ContainsFunc(s.path.Steps[s.at+1:], func(next Step) bool { return person(next.To) })
}

// knownThere reports whether where somebody works knows the client by name: they serve it, or it is the pupil's own
// school.
func (in *inquiry) knownThere(s *Step) bool {
	before := s.before()
	if before == nil {
		return false
	}
	switch before.tie.Kind {
	case atlas.HelpedBy:
		return true
	case atlas.Manages, atlas.Teaches:
		return in.subject.attends == s.To.Meta().ID
	}
	return false
}

func (in *inquiry) helpPhrase(s *Step) int {
	switch day, t := in.q.Today, s.tie; {
	case s.From.Meta().ID != t.From:
		return walksToClient
	case t.Since.Absent() || day < t.Since:
		return helpPlanned
	case t.Until.Absent() || day <= t.Until:
		return helpRuns
	}
	return helpEnded
}

func (in *inquiry) intakePhrase(s *Step) int {
	_, service := s.To.(*ieum.Service)
	switch {
	case !service:
		return callsAgency
	case in.reportIn(s) != nil:
		return reportsByPhone
	case s.tie.As == ieum.ReferSelf || s.tie.As == ieum.ReferGuardian:
		return applies
	}
	return wordsOf(atlas.Intake)
}

func belongsPhrase(s *Step) int {
	if a, ok := s.To.(*ieum.Agency); ok && a.School != "" && s.From.Meta().ID == a.School {
		return inSchool
	}
	if _, office := s.To.(*ieum.District); office {
		return toOffice
	}
	if _, office := s.From.(*ieum.District); office {
		return fromOffice
	}
	return wordsOf(atlas.BelongsTo)
}

func (in *inquiry) offerPhrase(s *Step) int {
	service, ok := s.To.(*ieum.Service)
	switch {
	case !ok:
		return takesOffer
	case in.reportIn(s) != nil:
		return reportsThere
	case service.Intake.Gated():
		return passesGate
	}
	return wordsOf(atlas.Offers)
}

// reportIn returns the ground of a step that is a report to a rescue body in danger; nil where it is none.
func (in *inquiry) reportIn(s *Step) *ieum.GroundCode {
	service, ok := s.To.(*ieum.Service)
	if !ok {
		return nil
	}
	agency := in.agencyOf(service)
	if !in.rescue(service, agency) {
		return nil
	}
	return in.reportGround(agency)
}

// person reports whether somebody is a person, of the network or of the people.
func person(e ieum.Entity) bool {
	switch e.(type) {
	case *ieum.Student, *ieum.Person:
		return true
	}
	return worker(e)
}

func organisation(e ieum.Entity) bool {
	switch e.(type) {
	case *ieum.Agency, *ieum.School, *ieum.District:
		return true
	}
	return false
}

// joined joins clauses. Korean ones end in a stem: -고 joins them, -ㅂ니다 ends the last.
func (in *inquiry) joined(clauses []string) string {
	if in.q.Language == ieum.English {
		first, size := utf8.DecodeRuneInString(clauses[0])
		clauses[0] = string(unicode.ToUpper(first)) + clauses[0][size:]
		return strings.Join(clauses, ", then ") + "."
	}
	last := len(clauses) - 1
	return strings.Join(append(slices.Clone(clauses[:last]), polite(clauses[last])), "고, ")
}

// polite ends a sentence that stops at a stem: 의뢰하 becomes 의뢰합니다, 묻 becomes 묻습니다.
func polite(stem string) string {
	const placeOfB = 17 // ㅂ among the final consonants
	if finalOf(stem) != noFinal {
		return stem + "습니다."
	}
	runes := []rune(stem)
	runes[len(runes)-1] += placeOfB
	return string(runes) + "니다."
}

// band puts a strength in words. Where nobody noted a contact on the weakest tie it says nothing.
func band(strength float64, weakest *atlas.Tie) Band {
	switch {
	case (weakest.Kind == atlas.Knows || weakest.Kind == atlas.Supports) && weakest.LastContactOn.Absent():
		return BandUnknown
	case strength >= strongFrom:
		return BandStrong
	case strength >= fairFrom:
		return BandFair
	}
	return BandWeak
}

// basis says what the strength of the weakest step rests on, and what was seen of referrals on the way.
func (in *inquiry) basis(p *Path, ties []atlas.Tie) string {
	weakest := &ties[p.WeakestStep]
	words := basisWords[slices.Index(tieKinds, weakest.Kind)].In(in.q.Language)
	parts := append([]string{words}, evidence(weakest, in.q.Today, in.q.Language)...)
	if in.q.Viewer.Figures {
		for i := range ties {
			if t := &ties[i]; t.Kind == atlas.ObservedFlow {
				parts = append(parts, accepted(t, in.q.Language))
			}
		}
		if s, ok := p.Steps[len(p.Steps)-1].To.(*ieum.Service); ok && s.Intake.AnswerDays > 0 && weakest.Kind == atlas.Intake && !in.rescue(s, in.agencyOf(s)) {
			parts = append(parts, plural(in.q.Language, phraseAnswersOne, phraseAnswers, s.Intake.AnswerDays))
		}
	}
	return joinBasis(parts)
}

func joinBasis(parts []string) string { return strings.Join(parts, ", ") }

// evidence says when two last had to do with each other, and what they did together.
func evidence(t *atlas.Tie, today ieum.Date, language ieum.Language) []string {
	var parts []string
	if on := t.LastContactOn; !on.Absent() {
		parts = append(parts, say(language, phraseLastContact, ago(on, today, language)))
	} else if t.Kind == atlas.Knows || t.Kind == atlas.Supports {
		parts = append(parts, phraseNoContact.In(language))
	}
	if n := t.Conferences + t.Referrals; n > 0 {
		parts = append(parts, plural(language, phraseTogetherOne, phraseTogether, n))
	}
	return parts
}

// accepted says how often an agency accepted.
func accepted(t *atlas.Tie, language ieum.Language) string {
	return say(language, phraseAccepted, strconv.Itoa(t.Accepted), strconv.Itoa(t.Answered))
}

// ago words how long before another day a day was, in the largest unit that fits.
func ago(day, today ieum.Date, language ieum.Language) string {
	days := day.DaysUntil(today)
	for _, u := range agoUnits {
		if n := days / u.days; n >= u.least {
			return plural(language, u.one, u.many, n)
		}
	}
	return phraseToday.In(language)
}

func plural(language ieum.Language, one, many ieum.Text, n int) string {
	if n == 1 {
		return say(language, one, "1")
	}
	return say(language, many, strconv.Itoa(n))
}
