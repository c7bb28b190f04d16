package linkagetest

import (
	"math"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// floor is the least strength of a tie, halfLife the days in which the memory
// of a contact fades by half.
const (
	floor    = 1e-6
	halfLife = 365
)

// StatedStrength returns the strength that ADR 0020 states for a tie, and
// whether it states one. It states none for the smoothing of acceptance, for
// acquaintance, for conflict, for what has ended, or for a contact whose day
// is not known.
func StatedStrength(t atlas.Tie, day ieum.Date) (strength float64, stated bool) {
	switch t.Kind {
	case atlas.WorksAt:
		return 0.95, true
	case atlas.Manages:
		return 0.9, t.Until.Absent() || day <= t.Until
	case atlas.Teaches:
		if t.Homeroom {
			return 0.9, true
		}
		return faded(0.9, t.LastContactOn, day)
	case atlas.HelpedBy:
		return 0.8, !t.Since.Absent() && t.Since <= day && (t.Until.Absent() || day <= t.Until)
	case atlas.AgreesWith:
		if t.Contact != "" {
			return 0.7, true
		}
		return 0.5, true
	case atlas.BelongsTo:
		return 0.9, true
	case atlas.Family:
		return closeness(t.Closeness), t.Closeness != 0
	case atlas.Supports:
		strength, stated := faded(closeness(t.Closeness), t.LastContactOn, day)
		return strength, stated && !t.Conflict && t.Closeness != 0
	case atlas.Intake:
		return map[ieum.Referrer]float64{
			ieum.ReferCaseManager: 0.35, ieum.ReferTeacher: 0.3, anybody: 0.3, ieum.ReferGuardian: 0.25, ieum.ReferSelf: 0.2,
		}[t.As], true
	case atlas.Offers:
		return 1, true
	}
	return 0, false
}

func closeness(c int) float64 {
	return map[int]float64{1: 0.4, 2: 0.7, 3: 0.9}[c]
}

// faded returns what is left of a strength since the last contact.
func faded(strength float64, contact, day ieum.Date) (left float64, stated bool) {
	days := float64(max(0, contact.DaysUntil(day)))
	return max(floor, strength*math.Pow(0.5, days/halfLife)), !contact.Absent()
}

// strengthOf returns the strength of a tie: the stated one, or where the ADR leaves
// one open that of the atlas.
func strengthOf(t atlas.Tie, day ieum.Date) float64 {
	if strength, stated := StatedStrength(t, day); stated {
		return strength
	}
	return atlas.Strength(t, day)
}

// costOf returns the integer cost of a strength, as the linkage adds it up.
func costOf(strength float64) int64 {
	return int64(math.Round(-math.Log(strength) * (1 << 20)))
}
