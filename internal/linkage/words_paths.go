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
func (in *inquiry) spoken(s *Step, form func(*stepWords) ieum.Text) string {
	return say(in.q.Language, form(in.phrase(s, s.tie)), in.label(s.From), in.label(s.To), in.deskOf(s))
}

// sentence says a whole path. A step that is no act of its own, to where somebody works, has no clause.
func (in *inquiry) sentence(p *Path) string {
	var clauses []string
	for i := range p.Steps {
		s := &p.Steps[i]
		words := in.phrase(s, s.tie)
		if i > 0 && s.tie.Kind == atlas.Offers && p.Steps[i-1].To == s.From && reachedAsPlace(p.Steps[i-1].tie.Kind) {
			words = &stepPhrases[refersThere]
		}
		if clause := words.clause; !clause.Absent() {
			clauses = append(clauses, in.spoken(s, func(*stepWords) ieum.Text { return clause }))
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

// deskOf names the agency and telephone of a service's desk, for the step that calls there.
func (in *inquiry) deskOf(s *Step) string {
	service, ok := s.To.(*ieum.Service)
	if !ok {
		return ""
	}
	return say(in.q.Language, phraseDesk, in.labelOf(service.Agency), in.contact(service))
}

// phrase chooses the words of a step: by the tie's kind, and by the way it is walked.
func (in *inquiry) phrase(s *Step, t *atlas.Tie) *stepWords {
	switch t.Kind {
	case atlas.WorksAt:
		if organisation(s.From) {
			return &stepPhrases[walksIn]
		}
		return &stepPhrases[walksOut]
	case atlas.HelpedBy:
		if s.From.Meta().ID != t.From {
			return &stepPhrases[walksToClient]
		}
		switch day := in.q.Today; {
		case t.Since.Absent() || day < t.Since:
			return &stepPhrases[helpPlanned]
		case t.Until.Absent() || day <= t.Until:
			return &stepPhrases[helpRuns]
		case organisation(s.To):
			return &stepPhrases[helpEnded]
		}
		return &stepPhrases[helperEnded]
	case atlas.Intake:
		if _, agency := s.To.(*ieum.Agency); agency {
			return &stepPhrases[callsAgency]
		}
		if t.As == ieum.ReferSelf || t.As == ieum.ReferGuardian {
			return &stepPhrases[applies]
		}
	case atlas.BelongsTo:
		if a, ok := s.To.(*ieum.Agency); ok && a.School != "" {
			return &stepPhrases[inSchool]
		}
	case atlas.Teaches, atlas.Manages, atlas.Supports:
		if s.From.Meta().ID == t.From {
			return &stepPhrases[walksToClient]
		}
	case atlas.Offers:
		if _, offer := s.To.(*ieum.Offer); offer {
			return &stepPhrases[takesOffer]
		}
		if service, ok := s.To.(*ieum.Service); ok && service.Intake.Gated() {
			return &stepPhrases[passesGate]
		}
	}
	return &stepPhrases[slices.Index(tieKinds, t.Kind)]
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
	parts := []string{basisWords[slices.Index(tieKinds, weakest.Kind)].In(in.q.Language)}
	if on := weakest.LastContactOn; !on.Absent() {
		parts = append(parts, say(in.q.Language, phraseLastContact, in.ago(on)))
	} else if weakest.Kind == atlas.Knows || weakest.Kind == atlas.Supports {
		parts = append(parts, phraseNoContact.In(in.q.Language))
	}
	if n := weakest.Conferences + weakest.Referrals; n > 0 {
		parts = append(parts, say(in.q.Language, phraseTogether, strconv.Itoa(n)))
	}
	if in.q.Viewer.Figures {
		for i := range ties {
			if t := &ties[i]; t.Kind == atlas.ObservedFlow {
				parts = append(parts, say(in.q.Language, phraseAccepted, strconv.Itoa(t.Accepted), strconv.Itoa(t.Answered)))
			}
		}
		if s, ok := p.Steps[len(p.Steps)-1].To.(*ieum.Service); ok && s.Intake.AnswerDays > 0 && weakest.Kind == atlas.Intake {
			parts = append(parts, say(in.q.Language, phraseAnswers, strconv.Itoa(s.Intake.AnswerDays)))
		}
	}
	return strings.Join(parts, ", ")
}

// ago words how long ago a day was, in the largest unit that fits.
func (in *inquiry) ago(day ieum.Date) string {
	days := day.DaysUntil(in.q.Today)
	for _, u := range agoUnits {
		if n := days / u.days; n >= u.least {
			return plural(in.q.Language, u.one, u.many, n)
		}
	}
	return phraseToday.In(in.q.Language)
}

func plural(language ieum.Language, one, many ieum.Text, n int) string {
	if n == 1 {
		return say(language, one, "1")
	}
	return say(language, many, strconv.Itoa(n))
}
