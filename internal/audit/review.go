package audit

import (
	"cmp"
	"slices"
	"time"

	"ieum/internal/ieum"
)

// Look is what one account did in a period, as the monthly review (월간 점검) looks at it.
// The figures are about the use of the log, never about how well somebody works.
type Look struct {
	Account ieum.ID
	// Subjects is of how many people data left, Entries by how many entries.
	Subjects, Entries int
	// Nights and DaysOff are entries of nights and of Saturdays and Sundays.
	Nights, DaysOff int
	// Denied are entries of what was not handed out, Misses ids that were looked for in
	// vain.
	Denied, Misses int
	// Because is why it deserves a look; none where it does not.
	Because []Reason
}

// Reason is why what an account did deserves a look.
type Reason string

// The reasons.
const (
	ManySubjects Reason = "MANY_SUBJECTS"
	AtNight      Reason = "AT_NIGHT"
	OnDaysOff    Reason = "ON_DAYS_OFF"
	OftenDenied  Reason = "OFTEN_DENIED"
	OftenMissed  Reason = "OFTEN_MISSED"
)

// From where on something deserves a look. Nobody is suspected by it: a case manager
// who was called at night is found, and says so.
const (
	manySubjects = 3  // times what is usual, see usualSubjects
	fewSubjects  = 30 // so many are never too many
	oftenDenied  = 10
	oftenMissed  = 10
	// nightBegins and dayBegins are hours of the clock.
	nightBegins, dayBegins = 21, 6
)

// Review judges what accounts did, where hours are counted in a zone: what deserves a look
// first, by the number of reasons, then of people, then by id.
func Review(work []ieum.AuditWork, zone *time.Location) []Look {
	usual := usualSubjects(work)
	looks := make([]Look, len(work))
	for i, w := range work {
		looks[i] = lookAt(w, zone)
		looks[i].judge(usual)
	}
	slices.SortStableFunc(looks, func(a, b Look) int {
		return cmp.Or(cmp.Compare(len(b.Because), len(a.Because)), cmp.Compare(b.Subjects, a.Subjects), cmp.Compare(a.Account, b.Account))
	})
	return looks
}

// usualSubjects is the median of how many people's data accounts had, of those that had
// any.
func usualSubjects(work []ieum.AuditWork) int {
	var counts []int
	for _, w := range work {
		if w.Subjects > 0 {
			counts = append(counts, w.Subjects)
		}
	}
	if len(counts) == 0 {
		return 0
	}
	slices.Sort(counts)
	return counts[len(counts)/2]
}

func lookAt(w ieum.AuditWork, zone *time.Location) Look {
	l := Look{Account: w.Actor, Subjects: w.Subjects}
	for _, h := range w.Hours {
		at := h.From.In(zone)
		l.Entries += h.Entries
		l.Denied += h.Denied
		l.Misses += h.Misses
		if at.Hour() >= nightBegins || at.Hour() < dayBegins {
			l.Nights += h.Entries
		}
		if day := at.Weekday(); day == time.Saturday || day == time.Sunday {
			l.DaysOff += h.Entries
		}
	}
	return l
}

func (l *Look) judge(usual int) {
	for _, r := range []struct {
		because Reason
		holds   bool
	}{
		{ManySubjects, l.Subjects > fewSubjects && l.Subjects > manySubjects*usual},
		{AtNight, l.Nights > 0},
		{OnDaysOff, l.DaysOff > 0},
		{OftenDenied, l.Denied >= oftenDenied},
		{OftenMissed, l.Misses >= oftenMissed},
	} {
		if r.holds {
			l.Because = append(l.Because, r.because)
		}
	}
}
