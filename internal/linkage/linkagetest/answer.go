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
	// Paths are the ways to it, the best first, one for each whom they ask at the
	// far end.
	Paths []Way
	// Metres is how far it is; infinite when not known.
	Metres float64
	// Fit says how well it fits, matter by matter, the lower the better.
	Fit []int
	// Open are the things that nobody knows yet, each with the questions that would
	// answer it.
	Open [][]string
	// Bars are what is in the way, one for each condition that fails.
	Bars []obstacle
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

// Answer is what a linkage comes to, Options and Blocked in order.
type Answer struct {
	// Informal are what supporters offer, the best way first.
	Options, Informal, Blocked []*Judged
	// First is the question to ask first, as [court.questions] names them, with how
	// many options it decides; empty when none would.
	First   string
	Decides int

	court *court
}

// Link answers for a student or a person of a household.
func Link(w World, s *ieum.Surroundings, q Question) *Answer {
	return answer(&court{w: w, q: q, asker: q.Self, s: s, who: subjectOf(s)}, s.Subject.Meta().ID)
}

// LinkFor answers for a child without a name; nil where the asker is somebody
// of whom the asker may not know.
func LinkFor(w World, p Profile, q Question) *Answer {
	if maskOf(w, "", nil, q)[q.Self] {
		return nil
	}
	return answer(&court{w: w, q: q, asker: q.Self, s: &ieum.Surroundings{}, who: subjectOfProfile(w, p, q)}, q.Self)
}

func answer(c *court, start ieum.ID) *Answer {
	c.w = c.w.freed()
	c.masked, c.hidden = maskOf(c.w, c.who.id, c.allMasks(), c.q), maskOf(c.w, "", nil, c.q)
	if c.who.kind == person {
		c.who.near = c.schoolOfHousehold()
	}
	c.walks = c.walkFrom(start, c.q.MaxSteps)
	a := &Answer{court: c}
	for _, s := range c.candidates() {
		j := c.judge(s)
		if c.w.rescue(s) && j.Group != Barred && len(j.Paths) == 0 {
			continue // nobody is on record who could call; whom to call is said all the same
		}
		a.file(j)
	}
	for _, o := range c.s.Offers {
		if !c.masked[o.Person] && c.gate(o.ID) == Meets && c.w.anyMeets(o.Needs, c.q.Need) {
			a.Informal = append(a.Informal, &Judged{Resource: o.ID, Group: Now, Metres: math.Inf(1), Paths: c.ways(o.ID)})
		}
	}
	slices.SortFunc(a.Informal, inOrder)
	slices.SortFunc(a.Options, inOrder)
	slices.SortFunc(a.Blocked, c.inHope)
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
	j.Paths, j.Fit = c.ways(s.ID), c.fit(s, j.Metres)
	j.Open, j.Bars = c.questions(s), c.obstacles(s, j)
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

// Way is one way to a resource.
type Way struct {
	// Kind is its place in the order of ways, from 0.
	Kind  int
	Nodes []ieum.ID

	walk walk
}

// Strength is that of the whole way.
func (w Way) Strength() float64 { return math.Exp(-float64(w.walk.cost) / (1 << 20)) }

func (c *court) ways(resource ieum.ID) []Way { return waysOf(distinct(c.walks[resource])) }

func waysOf(walks []walk) []Way {
	var ways []Way
	for _, w := range walks {
		ways = append(ways, Way{Kind: w.way, Nodes: w.nodes, walk: w})
	}
	return ways
}

// metres returns how far the agency is from the home or else from the school.
func (c *court) metres(s *ieum.Service) float64 {
	a, b := c.w.middle(c.who.home), get[ieum.Agency](c.w, s.Agency).Point
	if school := get[ieum.School](c.w, c.who.near); a == nil && school != nil {
		a = school.Point
	}
	if a == nil || b == nil {
		return math.Inf(1)
	}
	rad := func(degrees float64) float64 { return degrees * math.Pi / 180 }
	half := func(d float64) float64 { return math.Sin(d/2) * math.Sin(d/2) }
	h := half(rad(b.Latitude-a.Latitude)) +
		math.Cos(rad(a.Latitude))*math.Cos(rad(b.Latitude))*half(rad(b.Longitude-a.Longitude))
	return 2 * 6371008.8 * math.Asin(math.Min(1, math.Sqrt(h)))
}

// inOrder puts options in order: group, fit, best path, nearness to the metre, id.
func inOrder(a, b *Judged) int {
	place := map[string]int{Now: 0, Wait: 1, Ask: 2}
	return cmp.Or(
		cmp.Compare(place[a.Group], place[b.Group]),
		slices.Compare(a.Fit, b.Fit),
		comparePaths(a.Paths[0].walk, b.Paths[0].walk),
		cmp.Compare(math.Round(a.Metres), math.Round(b.Metres)),
		cmp.Compare(a.Resource, b.Resource),
	)
}

// comparePaths compares two ways that lead to different places: by kind, cost and
// length.
func comparePaths(a, b walk) int {
	return cmp.Or(cmp.Compare(a.way, b.way), cmp.Compare(a.cost, b.cost), cmp.Compare(len(a.nodes), len(b.nodes)))
}
