package atlas

import (
	"math"

	"ieum/internal/ieum"
)

// Constants of the strength of a tie. What each means, where it comes from and what would change it
// stands in docs/adr, "Strength of a tie".
const (
	halfLifeDays = 365

	strengthOfWork      = 0.95
	strengthOfManaging  = 0.9
	strengthOfTeaching  = 0.9
	strengthOfHelp      = 0.8
	strengthOfHouse     = 0.9
	strengthOfAgreement = 0.5
	// strengthOfContact is that of an agreement that names whom to call.
	strengthOfContact = 0.7
	// The calls to a desk, by who calls.
	strengthOfManagersCall  = 0.35
	strengthOfTeachersCall  = 0.3
	strengthOfGuardiansCall = 0.25
	strengthOfOwnCall       = 0.2
	strengthOfOffer         = 1
	strengthWhenDistant     = 0.4
	strengthWhenMiddling    = 0.7
	strengthWhenClose       = 0.9

	// Acquaintance grows from first to most; every stepsToHalf conferences or referrals halve what is left.
	acquaintanceFirst = 0.5
	acquaintanceMost  = 0.9
	stepsToHalf       = 4

	// enoughAnswers is how many answers a share needs before it says anything.
	enoughAnswers = 5
	// The levels of acceptance: below a third, below two thirds, from there on.
	acceptsSeldom = 0.2
	acceptsOften  = 0.5
	acceptsMostly = 0.8
	oneThird      = 1.0 / 3
	twoThirds     = 2.0 / 3
	// agreementBonus is the part of what a flow lacks to 1 that an agreement in force makes up.
	agreementBonus = 0.2
	// conflictFactor is what conflict leaves of a tie.
	conflictFactor = 0.25
	// unknownContact is the factor for a contact whose day nobody noted: as if one half-life ago.
	unknownContact = 0.5

	// weakest is the floor of every tie: a path over it sorts last and is still a path.
	weakest = 1e-6
)

// Strength returns how well a tie carries an introduction, as of a day: a ratio in [1e-6, 1] without
// unit. Along a path strengths are multiplied. The number orders paths and is no probability.
//
// It reads the fields of t that its kind has and not t.Strength. Days after the given one, from a clock
// ahead of ours, count as that day. Whether a dated or private tie stands at all is not its business: an
// agreement has the same strength before, in and after its force. A kind that is not listed, and a flow
// with too few answers to judge, have the floor.
func Strength(t Tie, day ieum.Date) float64 {
	return min(max(unbounded(t, day), weakest), 1)
}

func unbounded(t Tie, day ieum.Date) float64 {
	switch t.Kind {
	case WorksAt:
		return strengthOfWork
	case Manages:
		return strengthOfManaging * sinceEnd(t, day)
	case Teaches:
		return strengthOfTeaching * atSchool(t, day)
	case HelpedBy:
		return strengthOfHelp * sinceHelp(t, day)
	case BelongsTo:
		return strengthOfHouse
	case AgreesWith:
		if t.Contact != "" {
			return strengthOfContact
		}
		return strengthOfAgreement
	case Family:
		return closeness(t.Closeness)
	case Supports:
		return closeness(t.Closeness) * contact(t.LastContactOn, day) * harmony(t)
	case Knows:
		return acquaintance(t) * remembered(t, day) * harmony(t)
	case ObservedFlow:
		return acceptance(t) * contact(t.LastContactOn, day)
	case Intake:
		return callBy(t.As)
	case Offers:
		return strengthOfOffer
	default:
		return 0
	}
}

// decay is the share that is left of a tie after days without contact: 1 at 0, half at the half-life.
func decay(days int) float64 {
	return math.Exp2(-float64(max(days, 0)) / halfLifeDays)
}

// contact is the decay since a last contact, which may be unknown.
func contact(last, day ieum.Date) float64 {
	if last.Absent() {
		return unknownContact
	}
	return decay(last.DaysUntil(day))
}

// remembered is the decay of an acquaintance: the more two did together, the longer it lasts.
func remembered(t Tie, day ieum.Date) float64 {
	if t.LastContactOn.Absent() {
		return unknownContact
	}
	days := max(t.LastContactOn.DaysUntil(day), 0)
	return math.Exp2(-float64(days) / (halfLifeDays * (1 + together(t)/stepsToHalf)))
}

// callBy is the strength of a call to a desk without an introduction. Whoever else asks calls as a teacher does.
func callBy(as ieum.Referrer) float64 {
	switch as {
	case ieum.ReferCaseManager:
		return strengthOfManagersCall
	case ieum.ReferGuardian:
		return strengthOfGuardiansCall
	case ieum.ReferSelf:
		return strengthOfOwnCall
	default:
		return strengthOfTeachersCall
	}
}

// sinceEnd is 1 while the tie runs and decays from the day it ended.
func sinceEnd(t Tie, day ieum.Date) float64 {
	if t.Until.Absent() {
		return 1
	}
	return decay(t.Until.DaysUntil(day))
}

// sinceHelp is 1 while a service is received and decays from its end or the last contact after it. Help
// that is planned, or whose begin nobody noted, counts like a contact whose day is unknown.
func sinceHelp(t Tie, day ieum.Date) float64 {
	if t.Since.Absent() || day < t.Since {
		return unknownContact
	}
	if t.Until.Absent() {
		return 1
	}
	return decay(max(t.Until, t.LastContactOn).DaysUntil(day))
}

// atSchool is 1 for a class teacher and for one who sees the student in class anyway; a contact that was
// noted says more, and decays.
func atSchool(t Tie, day ieum.Date) float64 {
	if t.Homeroom || t.LastContactOn.Absent() {
		return 1
	}
	return decay(t.LastContactOn.DaysUntil(day))
}

// closeness turns 1, 2, 3 into a strength; what was not said is in the middle.
func closeness(level int) float64 {
	switch level {
	case 1:
		return strengthWhenDistant
	case 3:
		return strengthWhenClose
	default:
		return strengthWhenMiddling
	}
}

// harmony is what conflict leaves.
func harmony(t Tie) float64 {
	if t.Conflict {
		return conflictFactor
	}
	return 1
}

// acquaintance grows with what two did together, ever more slowly.
func acquaintance(t Tie) float64 {
	return acquaintanceMost - (acquaintanceMost-acquaintanceFirst)*math.Exp2(-together(t)/stepsToHalf)
}

// together counts what two did together.
func together(t Tie) float64 { return float64(max(t.Conferences, 0) + max(t.Referrals, 0)) }

// acceptance is the share of referrals accepted, smoothed by one yes and one no, as one of three levels, raised
// by an agreement. A strength is told to everybody, how often an agency accepts is not: from a level it cannot be
// reckoned back.
func acceptance(t Tie) float64 {
	if t.Answered < enoughAnswers {
		return 0
	}
	share := acceptsMostly
	switch smoothed := float64(t.Accepted+1) / float64(t.Answered+2); {
	case smoothed < oneThird:
		share = acceptsSeldom
	case smoothed < twoThirds:
		share = acceptsOften
	}
	if t.Agreement {
		share += agreementBonus * (1 - share)
	}
	return share
}
