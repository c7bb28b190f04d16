package desk

import (
	"slices"

	"ieum/internal/ieum"
)

// Recommendation says whether a case manager is what handbooks recommend: a
// social work licence, years of practice, and the standard training
// ([Settings]). FAILS if one of the three is known to be otherwise; else
// UNKNOWN if one is not recorded; else MEETS. It is advice on training, never
// a measure of a person.
func (s *Session) Recommendation(m *ieum.CaseManager) Verdict {
	set := s.desk.Settings
	practice := Unknown
	if !m.PracticeSince.Absent() {
		practice = verdict(m.PracticeSince.YearsUntil(s.today) >= set.YearsOfPractice)
	}
	parts := []Verdict{practice, anyOf(m.Qualifications, set.Licences), anyOf(m.Training, set.StandardTraining)}
	for _, worst := range []Verdict{Fails, Unknown} {
		if slices.Contains(parts, worst) {
			return worst
		}
	}
	return Meets
}

// YearsOfPractice returns the full years that a case manager has practised,
// and whether that is recorded.
func (s *Session) YearsOfPractice(m *ieum.CaseManager) (int, bool) {
	return m.PracticeSince.YearsUntil(s.today), !m.PracticeSince.Absent()
}

// anyOf is unknown where nothing is recorded.
func anyOf(recorded, wanted []string) Verdict {
	if len(recorded) == 0 {
		return Unknown
	}
	return verdict(slices.ContainsFunc(recorded, func(r string) bool { return slices.Contains(wanted, r) }))
}

func verdict(meets bool) Verdict {
	if meets {
		return Meets
	}
	return Fails
}

// Verdict is what a condition comes to.
type Verdict string

// The verdicts.
const (
	Meets   Verdict = "MEETS"
	Fails   Verdict = "FAILS"
	Unknown Verdict = "UNKNOWN"
)
