package linkage

import (
	"context"

	"ieum/internal/ieum"
)

// Answer is a linkage. It computes what costs time, texts and the paths of single options, only when it
// is asked for them. Several goroutines may read it.
type Answer struct {
	// Revision is the network's.
	Revision string
	// StrengthAsOf is the day as of which strengths are reckoned.
	StrengthAsOf ieum.Date

	asked *inquiry
}

// Incomplete reports whether the work limit stopped the search for paths of an option that is shown. The
// order of the options is exact all the same.
func (a *Answer) Incomplete(ctx context.Context) (bool, error) { return a.asked.incomplete(ctx) }

// Work counts what the answer has cost so far: candidates judged, and arcs and paths that the path engine
// looked at. It is the same for the same question on every machine, and grows as more is asked for.
func (a *Answer) Work() int {
	a.asked.mu.Lock()
	defer a.asked.mu.Unlock()
	return len(a.asked.all) + a.asked.work
}

// Now returns whom to call: in danger, for a need that is recorded as urgent, and where no service is an option
// (ADR 0085).
func (a *Answer) Now() []CallNow { return a.asked.callNow() }

// AskFirst returns the question to ask first, or nil if no fact would decide anything.
func (a *Answer) AskFirst() *AskFirst { return a.asked.askFirst() }

// Options returns the first options: NOW, then WAIT, then ASK, each group by the strength of the best
// path, then nearness, then id.
func (a *Answer) Options(first int) []*Option { return a.asked.options(first) }

// Blocked returns the first of what is blocked. What nothing can change comes last.
func (a *Answer) Blocked(first int) []*Blocked { return a.asked.blocked(first) }

// Development returns, where there is no option at all, the one thing to develop that would open the
// most; else nothing.
func (a *Answer) Development() []*Development { return a.asked.development() }

// Paths returns the best paths to the resource, strongest first.
func (o *Option) Paths(ctx context.Context, first int) ([]*Path, error) {
	return o.paths.first(ctx, first)
}

// Paths returns the best paths to the service, strongest first; none where it is closed or refused.
func (e *Eligibility) Paths(ctx context.Context, first int) ([]*Path, error) {
	return e.paths.first(ctx, first)
}

// Mediation is who can carry an introduction from one to another (중재).
type Mediation struct {
	paths *pathList
}

// Incomplete reports whether the work limit stopped the search.
func (m *Mediation) Incomplete(ctx context.Context) (bool, error) { return m.paths.cut(ctx) }

// Paths returns the best chains, strongest first.
func (m *Mediation) Paths(ctx context.Context, first int) ([]*Path, error) {
	return m.paths.first(ctx, first)
}
