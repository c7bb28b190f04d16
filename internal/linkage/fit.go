package linkage

import (
	"cmp"
	"slices"
	"strconv"

	"ieum/internal/ieum"
)

// FitKind is a way in which a service fits a question.
type FitKind string

// The kinds, in the order in which they decide between two options of a group.
const (
	FitNeed     FitKind = "NEED"
	FitAge      FitKind = "AGE"
	FitTarget   FitKind = "TARGET"
	FitDistrict FitKind = "DISTRICT"
	FitNear     FitKind = "NEAR"
	FitPlaces   FitKind = "PLACES"
	FitLevel    FitKind = "LEVEL"
)

// Fit is one way in which a service fits, in words.
type Fit struct {
	Kind FitKind
	Text string
}

// fitKey holds a place for each kind, in their order; the lower the better. The first that differs decides.
type fitKey [7]uint8

// The places in a key.
const (
	byNeed = iota
	byAge
	byTarget
	byDistrict
	byNear
	byPlaces
	byLevel
)

// fitOrder are the matters in the order in which they decide.
var fitOrder = []uint8{byNeed, byAge, byTarget, byDistrict, byNear, byPlaces, byLevel}

// compare returns which of two fits better.
func (k *fitKey) compare(o *fitKey) int {
	for _, matter := range fitOrder {
		if k[matter] != o[matter] {
			return int(k[matter]) - int(o[matter])
		}
	}
	return 0
}

// How a service fits on a matter: as made for it, so far, or not known to.
const (
	made uint8 = iota
	partly
	barely
)

const (
	// walkMetres is how far a child is expected to walk to primary school: 1,500 m, by 도시·군계획시설의 결정·구조 및
	// 설치기준에 관한 규칙 제89조.
	walkMetres = 1500
	// freshDays is how long a statement about free places counts as made lately.
	freshDays = 30
)

// fitOf says how well a candidate fits, from what the rules found. It allocates nothing: a question has up to a
// thousand candidates.
func (in *inquiry) fitOf(c *candidate) fitKey {
	key := fitKey{
		byNeed: in.fitsNeed(c), byAge: partly, byTarget: partly, byDistrict: in.fitsDistrict(c),
		byNear: fitsNear(c), byPlaces: partly, byLevel: in.fitsLevel(c),
	}
	for i := range c.found {
		if kind := in.fitsBy(&c.found[i]); kind >= 0 {
			key[kind] = made
		}
	}
	return key
}

// fitsBy returns what a finding shows a service to be made for: an age, a target, or having free places; -1 if
// none of these.
func (in *inquiry) fitsBy(f *finding) int {
	switch f.why {
	case ageFits, gradeFits, levelFits:
		if f.by.Include {
			return byAge
		}
	case typeFits:
		switch f.of.Kind {
		case ieum.ForFact:
			return byTarget
		case ieum.ForOwnDistrict: // the district speaks for itself
		default:
			return byAge
		}
	case factFits:
		if f.by.Rule != ieum.RuleLanguage && f.by.Rule != ieum.RuleSex && f.by.Include && len(f.by.Values) > 0 {
			return byTarget
		}
	case roomOpen:
		if f.on >= in.lately {
			return byPlaces
		}
	}
	return -1
}

// fitsNeed: the need is what the service names first, or is one among others, or lies in a domain that the
// service helps with as a whole. Where a whole domain is asked for, each need of it is that need.
func (in *inquiry) fitsNeed(c *candidate) uint8 {
	fit := barely
	for i, offered := range c.service.Needs {
		if offered != in.q.Need && !in.within(offered, in.q.Need) {
			continue
		}
		if i == 0 {
			return made
		}
		fit = partly
	}
	return fit
}

// within reports whether a need is a part of a domain.
func (in *inquiry) within(need, domain string) bool {
	n, ok := in.codes.Need(need)
	return ok && n.Parent == domain
}

// fitsDistrict: the agency lies in a district of the subject, or belongs to no district, or lies in another.
func (in *inquiry) fitsDistrict(c *candidate) uint8 {
	if c.agency == nil {
		return barely
	}
	switch district := c.listing.District; {
	case district < 0:
		return partly
	case slices.Contains(in.districts, district):
		return made
	}
	return barely
}

// fitsNear: within a walk, farther, or nobody knows how far.
func fitsNear(c *candidate) uint8 {
	switch {
	case c.metres <= walkMetres:
		return made
	case c.metres < unknownDistance:
		return partly
	}
	return barely
}

// fitsLevel: agencies of the type are made for needs of this level, or nobody says for which, or for others.
func (in *inquiry) fitsLevel(c *candidate) uint8 {
	if c.agency == nil || in.level == "" {
		return partly
	}
	switch kind := c.listing.Type; {
	case kind == nil || len(kind.Levels) == 0:
		return partly
	case slices.Contains(kind.Levels, in.level):
		return made
	}
	return barely
}

// levelOfNeed returns the gravest level recorded for an open need that is the one asked for, or lies above or below
// it; empty where there is none.
func (in *inquiry) levelOfNeed() ieum.Level {
	level := ieum.Level("")
	for _, n := range in.needs {
		if in.codes.Meets(n.Domain, in.q.Need) && n.Level.Rank() > level.Rank() {
			level = n.Level
		}
	}
	return level
}

// nearer compares two distances by the metre: what is finer says nothing.
func nearer(a, b *candidate) int { return cmp.Compare(whole(a.metres), whole(b.metres)) }

func whole(metres float64) int64 { return int64(metres + 0.5) }

// fits words what fits of a service, in the order in which it decides. How it fits the need is always said.
func (in *inquiry) fits(c *candidate) []Fit {
	list := []Fit{{FitNeed, in.sayNeed(c)}}
	add := func(place int, kind FitKind, text func() string) {
		if c.fit[place] == made {
			list = append(list, Fit{kind, text()})
		}
	}
	add(byAge, FitAge, func() string { return in.sayMade(c, byAge) })
	add(byTarget, FitTarget, func() string { return in.sayMade(c, byTarget) })
	add(byDistrict, FitDistrict, func() string { return phraseFitDistrict.In(in.q.Language) })
	add(byNear, FitNear, func() string { return in.sayNear(c) })
	add(byPlaces, FitPlaces, func() string { return in.sayPlaces(c) })
	add(byLevel, FitLevel, func() string {
		return say(in.q.Language, phraseFitLevel, in.level.Words().In(in.q.Language))
	})
	return list
}

func (in *inquiry) sayNeed(c *candidate) string {
	phrase := [...]ieum.Text{made: phraseFitNeed, partly: phraseFitAlso, barely: phraseFitWider}[c.fit[byNeed]]
	need, _ := in.codes.Need(in.q.Need)
	domain, _ := in.codes.Need(need.Parent)
	return say(in.q.Language, phrase, need.In(in.q.Language), domain.In(in.q.Language))
}

// sayMade words the first finding that shows for whom the service is made.
func (in *inquiry) sayMade(c *candidate, place int) string {
	for i := range c.found {
		f := &c.found[i]
		switch {
		case in.fitsBy(f) != place:
		case f.of != nil:
			return say(in.q.Language, phraseFitType, f.of.In(in.q.Language))
		default:
			return say(in.q.Language, phraseFitCondition, in.inBrackets(in.condition(f)))
		}
	}
	return ""
}

// sayNear words the distance, by the hundred metres.
func (in *inquiry) sayNear(c *candidate) string {
	phrase := phraseFitNearSchool
	if in.subject.fromHome {
		phrase = phraseFitNearHome
	}
	return say(in.q.Language, phrase, strconv.FormatInt(max(100, whole(c.metres/100)*100), 10))
}

func (in *inquiry) sayPlaces(c *candidate) string {
	_, said := in.v.CapacityAt(c.node, in.q.On)
	return say(in.q.Language, phraseFitPlaces, in.day(said.AsOf))
}
