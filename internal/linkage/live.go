package linkage

import "ieum/internal/ieum"

// Answer is a linkage. It computes what costs time, texts and the paths of single options, only when it
// is asked for them. Several goroutines may read it.
type Answer struct {
	// Revision is the network's.
	Revision string
	// StrengthAsOf is the day as of which strengths are reckoned.
	StrengthAsOf ieum.Date

	asked *inquiry
}

// Incomplete reports whether the work limit stopped the search for ways, so that better ones may be missing.
func (a *Answer) Incomplete() bool { return a.asked.trails.cut }

// Work counts what the answer cost: candidates judged and ways looked at. It is the same for the same question on
// every machine.
func (a *Answer) Work() int { return len(a.asked.open) + len(a.asked.shut) + len(a.asked.trails.list) }

// Now returns whom to call: in danger, for a need that is recorded as urgent, and where no service is an option
// (ADR 0085).
func (a *Answer) Now() []CallNow { return a.asked.callNow() }

// AskFirst returns the question to ask first, or nil if no single answer would decide anything.
func (a *Answer) AskFirst() *AskFirst { return a.asked.askFirst() }

// Options returns the first options: NOW, then WAIT, then ASK, each group by fit (ADR 0087), then by the best way, then
// nearness, then id.
func (a *Answer) Options(first int) []*Option { return a.asked.options(a.asked.open, first) }

// Informal returns the first of what supporters offer for the need, the best way first.
func (a *Answer) Informal(first int) []*Option { return a.asked.options(a.asked.beside, first) }

// Blocked returns the first of what is blocked: the own district first and in it what can change within a year, the
// soonest first; what nothing can change last.
func (a *Answer) Blocked(first int) []*Blocked { return a.asked.blocked(a.asked.shut, first) }

// OptionsAfter is Options from the one after a resource on. It is false where the resource is not among them.
func (a *Answer) OptionsAfter(resource ieum.ID, first int) ([]*Option, bool) {
	rest, ok := after(a.asked.open, resource)
	return a.asked.options(rest, first), ok
}

// InformalAfter is Informal from the one after a resource on. It is false where the resource is not among them.
func (a *Answer) InformalAfter(resource ieum.ID, first int) ([]*Option, bool) {
	rest, ok := after(a.asked.beside, resource)
	return a.asked.options(rest, first), ok
}

// BlockedAfter is Blocked from the one after a resource on. It is false where the resource is not among them.
func (a *Answer) BlockedAfter(resource ieum.ID, first int) ([]*Blocked, bool) {
	rest, ok := a.asked.shutAfter(resource)
	return a.asked.blocked(rest, first), ok
}

// Counts counts all that the answer holds, however much of it is asked for.
func (a *Answer) Counts() Counts {
	n := Counts{Informal: len(a.asked.beside), Blocked: len(a.asked.shut)}
	for _, c := range a.asked.open {
		switch c.group {
		case Now:
			n.Now++
		case Wait:
			n.Wait++
		case Ask:
			n.Ask++
		}
	}
	return n
}

// Development returns, where there is no option at all, the one thing to develop that would open the
// most, or to look after first; else nothing. It is nothing too where all that is lacking is somebody who could
// report to a rescue body: whom to call is said by [Answer.Now].
func (a *Answer) Development() []*Development { return a.asked.development() }

// Paths returns the best paths to the resource, in the order of ways and then of strength.
func (o *Option) Paths(first int) []*Path { return o.paths.first(first) }

// Paths returns the best paths to the service; none where it is closed or refused.
func (e *Eligibility) Paths(first int) []*Path { return e.paths.first(first) }

// Mediation is who can carry an introduction from one to another (중재).
type Mediation struct {
	in    *inquiry
	paths *pathList
	// back is true where the ways were found from the other end.
	back bool
}

// Incomplete reports whether the work limit stopped the search.
func (m *Mediation) Incomplete() bool { return m.in.trails.cut }

// Paths returns the best chains, in the order of ways and then of strength.
func (m *Mediation) Paths(first int) []*Path { return m.paths.first(first) }
