package consent

import (
	"ieum/internal/ieum"
)

// Refused says that a recipient was refused, or a consent to it withdrawn.
type Refused struct {
	// Consent is the row that says so.
	Consent ieum.ID
	// On is the day of the refusal or of the withdrawal.
	On        ieum.Date
	Withdrawn bool
	// RetryOn is the day to ask again; absent where none was set. Until another
	// decision the recipient stays refused, that day or not.
	RetryOn ieum.Date
}

// Refusal returns the refusal or withdrawal that bars the recipient on the
// day, or nil. For each of the kinds that a referral needs (THIRD_PARTY and
// SENSITIVE) the latest decision counts: by day, then by the moment it was
// entered; when even that is equal a refusal or withdrawal is the later one,
// so that nothing is told against somebody's will. UNREACHABLE is no decision.
// Of two kinds that bar, the one refused last is returned.
func Refusal(consents []*ieum.Consent, recipient ieum.ID, day ieum.Date) *Refused {
	var bars *Refused
	for _, kind := range []ieum.ConsentKind{ieum.ConsentThirdParty, ieum.ConsentSensitive} {
		last := latest(consents, recipient, kind, day)
		if last == nil || !last.no {
			continue
		}
		if bars == nil || bars.On < last.day {
			bars = &Refused{Consent: last.consent.ID, On: last.day, Withdrawn: last.withdrawn, RetryOn: last.consent.RetryOn}
		}
	}
	return bars
}

// decision is a consent as it stands on a day.
type decision struct {
	consent   *ieum.Consent
	day       ieum.Date
	no        bool
	withdrawn bool
}

func latest(consents []*ieum.Consent, recipient ieum.ID, kind ieum.ConsentKind, day ieum.Date) *decision {
	var last *decision
	for _, c := range consents {
		if c.Recipient != recipient || recipient == "" || c.Kind != kind || c.Decision == ieum.Unreachable {
			continue
		}
		d := decided(c, day)
		if d.day <= day && (last == nil || last.before(d)) {
			last = d
		}
	}
	return last
}

func decided(c *ieum.Consent, day ieum.Date) *decision {
	if !c.WithdrawnOn.Absent() && c.WithdrawnOn <= day {
		return &decision{consent: c, day: c.WithdrawnOn, no: true, withdrawn: true}
	}
	return &decision{consent: c, day: c.RecordedOn, no: c.Decision == ieum.Refused}
}

// before reports whether d counts less than other.
func (d *decision) before(other *decision) bool {
	if d.day != other.day {
		return d.day < other.day
	}
	if c := d.consent.DecidedAt.Compare(other.consent.DecidedAt); c != 0 {
		return c < 0
	}
	if d.no != other.no {
		return other.no
	}
	return d.consent.ID < other.consent.ID
}
