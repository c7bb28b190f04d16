package linkagetest

import (
	"cmp"
	"math"
	"slices"

	"ieum/internal/ieum"
)

// Groups of options; Barred is that of what is blocked.
const (
	Now    = "NOW"
	Wait   = "WAIT"
	Ask    = "ASK"
	Barred = ""
)

// Judged is one resource with all that was found out about it.
type Judged struct {
	Resource ieum.ID
	Group    string
	Verdicts map[ieum.RuleID]Verdict
	// Costs of every path to it, the cheapest first.
	Costs []int64
	// Metres is how far it is; infinite when not known.
	Metres float64
}

// With returns the rules that came to a verdict, in order.
func (j *Judged) With(verdict Verdict) []ieum.RuleID {
	var found []ieum.RuleID
	for _, rule := range Rules() {
		if j.Verdicts[rule] == verdict {
			found = append(found, rule)
		}
	}
	return found
}

// Answer is what a linkage comes to. Options are in order, Blocked by id.
type Answer struct {
	Options, Blocked []*Judged
	// First is the fact to ask for first, with how many options it decides;
	// empty when none would.
	First   string
	Decides int

	court *court
	start ieum.ID
}

// Link answers for a student or a person of a household.
func Link(w World, s *ieum.Surroundings, q Question) *Answer {
	return answer(&court{w: w, q: q, s: s, who: subjectOf(s)}, s.Subject.Meta().ID)
}

// LinkFor answers for a child without a name; nil where the asker is somebody
// of whom the asker may not know.
func LinkFor(w World, p Profile, q Question) *Answer {
	if maskOf(w, "", nil, q)[q.Self] {
		return nil
	}
	return answer(&court{w: w, q: q, s: &ieum.Surroundings{}, who: subjectOfProfile(p)}, q.Self)
}

func answer(c *court, start ieum.ID) *Answer {
	c.w = c.w.freed()
	c.masked, c.hidden = maskOf(c.w, c.who.id, c.allMasks(), c.q), maskOf(c.w, "", nil, c.q)
	if c.who.kind == person {
		c.who.near = c.schoolOfHousehold()
	}
	c.walks = c.walkFrom(start, "", c.q.MaxSteps)
	a := &Answer{court: c, start: start}
	for _, s := range c.candidates() {
		a.file(c.judge(s))
	}
	for _, o := range c.s.Offers {
		if !c.masked[o.Person] && c.gate(o.ID) == Meets && c.w.anyMeets(o.Needs, c.q.Need) {
			a.file(c.judgeOffer(o))
		}
	}
	slices.SortFunc(a.Options, inOrder)
	slices.SortFunc(a.Blocked, func(a, b *Judged) int { return cmp.Compare(a.Resource, b.Resource) })
	a.ask()
	return a
}

// Fits returns, for each service, the group it has for each of the subject's
// open needs whose linkage has it among its options.
func Fits(w World, s *ieum.Surroundings, q Question) map[ieum.ID]map[string]string {
	groups := map[ieum.ID]map[string]string{}
	for _, n := range s.Needs {
		if n.Subject != s.Subject.Meta().ID || n.Status != ieum.NeedOpen {
			continue
		}
		q.Need = n.Domain
		for _, o := range Link(w, s, q).Options {
			if groups[o.Resource] == nil {
				groups[o.Resource] = map[string]string{}
			}
			groups[o.Resource][n.Domain] = o.Group
		}
	}
	return groups
}

// schoolOfHousehold returns the school of the first student that is not masked.
func (c *court) schoolOfHousehold() ieum.ID {
	for _, s := range c.s.Students {
		if !c.masked[s.ID] {
			return s.School
		}
	}
	return ""
}

func (a *Answer) file(j *Judged) {
	if j.Group == Barred {
		a.Blocked = append(a.Blocked, j)
	} else {
		a.Options = append(a.Options, j)
	}
}

// Judge judges any service by name; nil for one that may not be known of.
func (a *Answer) Judge(service ieum.ID) *Judged {
	s := get[ieum.Service](a.court.w, service)
	if s == nil || a.court.hidden[service] {
		return nil
	}
	return a.court.judge(s)
}

func (c *court) judge(s *ieum.Service) *Judged {
	j := &Judged{Resource: s.ID, Verdicts: c.verdicts(s), Metres: c.metres(s)}
	j.Costs = c.costs(s.ID)
	switch said := c.said(s.ID); {
	case len(j.With(Fails)) > 0:
		j.Group = Barred
	case len(j.With(Unknown)) > 0:
		j.Group = Ask
	case said != nil && said.State == ieum.CapacityWaitlist && !c.w.rescue(s):
		j.Group = Wait
	default:
		j.Group = Now
	}
	return j
}

func (c *court) judgeOffer(o *ieum.Offer) *Judged {
	return &Judged{Resource: o.ID, Group: Now, Metres: math.Inf(1), Costs: c.costs(o.ID)}
}

func (c *court) costs(resource ieum.ID) []int64 {
	var costs []int64
	for _, w := range c.walks[resource] {
		costs = append(costs, w.cost)
	}
	return costs
}

// metres returns how far the agency is from the school.
func (c *court) metres(s *ieum.Service) float64 {
	school, agency := get[ieum.School](c.w, c.who.near), get[ieum.Agency](c.w, s.Agency)
	if school == nil || school.Point == nil || agency.Point == nil {
		return math.Inf(1)
	}
	rad := func(degrees float64) float64 { return degrees * math.Pi / 180 }
	a, b := school.Point, agency.Point
	half := func(d float64) float64 { return math.Sin(d/2) * math.Sin(d/2) }
	h := half(rad(b.Latitude-a.Latitude)) +
		math.Cos(rad(a.Latitude))*math.Cos(rad(b.Latitude))*half(rad(b.Longitude-a.Longitude))
	return 2 * 6371008.8 * math.Asin(math.Min(1, math.Sqrt(h)))
}

// inOrder puts options in order: group, best path, nearness, id.
func inOrder(a, b *Judged) int {
	place := map[string]int{Now: 0, Wait: 1, Ask: 2}
	return cmp.Or(
		cmp.Compare(place[a.Group], place[b.Group]),
		cmp.Compare(a.Costs[0], b.Costs[0]),
		cmp.Compare(a.Metres, b.Metres),
		cmp.Compare(a.Resource, b.Resource),
	)
}

// ask finds the fact that is a question for most options.
func (a *Answer) ask() {
	for _, rule := range Rules() {
		fact, decides := FactOf(rule), 0
		for _, o := range a.Options {
			if o.Verdicts[rule] == Unknown {
				decides++
			}
		}
		if fact != "" && decides > a.Decides {
			a.First, a.Decides = fact, decides
		}
	}
}
