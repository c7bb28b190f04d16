package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
	"ieum/internal/policy"
)

// What a client shows of a linkage: the operation that clients send has the
// same numbers.
const (
	optionsShown = 5
	pathsShown   = 3
	blockedShown = 20
)

// linkages measures whole linkages: every candidate judged by all rules, its
// best path, and the texts and paths of what is shown.
func linkages(ctx context.Context, t *table) error {
	const target = time.Millisecond
	district, err := demoPeople()
	if err != nil {
		return err
	}
	q, took, err := linkagesIn(ctx, t, "demo district", district)
	if err != nil {
		return err
	}
	size, err := q.size(ctx)
	if err != nil {
		return err
	}
	t.check("demo district, "+size, took.String(), "p50 "+ms(target), took.p50 <= target)
	for _, districts := range []int{small, metropolis} {
		city, err := cityPeople(districts)
		if err != nil {
			return err
		}
		name := fmt.Sprintf("%d full districts", districts)
		q, took, err := linkagesIn(ctx, t, name, city)
		if err != nil {
			return err
		}
		size, err := q.size(ctx)
		if err != nil {
			return err
		}
		t.note(name+", "+size, took.String())
	}
	return throughDesk(ctx, t, district)
}

// Districts of about 5,000 nodes: a metropolis has 20 of them. The people of
// a town live in two.
const (
	small      = 2
	metropolis = 20
)

// linkagesIn measures one network.
func linkagesIn(ctx context.Context, t *table, name string, p *people) (*questions, spread, error) {
	q, err := p.questions()
	if err != nil {
		return nil, spread{}, err
	}
	took, err := compute(len(q.asked), func(i int) error { return q.whole(ctx, i) })
	if err != nil {
		return nil, spread{}, err
	}
	objects, kib, err := allocations(len(q.asked), func(i int) error { return q.whole(ctx, i) })
	t.note(name+", allocated", fmt.Sprintf("%.0f objects, %.0f KB", objects, kib))
	return q, took, err
}

// questionsAsked is how many of the open needs are asked, evenly spread.
const questionsAsked = 200

// questions are some about everybody, with the surroundings read before.
type questions struct {
	snapshot *atlas.Snapshot
	asked    []asked
	around   map[ieum.ID]*ieum.Surroundings
}

func (p *people) questions() (*questions, error) {
	var network, personal []ieum.Entity
	partitions := map[ieum.Kind]ieum.Partition{}
	for _, info := range ieum.Kinds() {
		partitions[info.Kind] = info.Partition
	}
	for _, e := range p.entities {
		switch partitions[ieum.KindOf(e)] {
		case ieum.Network:
			network = append(network, e)
		case ieum.People:
			personal = append(personal, e)
		}
	}
	snapshot, err := atlas.Build(p.codes, 1, day, casetext.Yield(network))
	if err != nil {
		return nil, err
	}
	q := &questions{snapshot: snapshot, around: map[ieum.ID]*ieum.Surroundings{}}
	all := p.needs()
	for i := range min(questionsAsked, len(all)) {
		n := all[i*len(all)/min(questionsAsked, len(all))]
		q.asked = append(q.asked, n)
		q.around[n.Subject] = casetext.Around(personal, n.Subject)
	}
	return q, nil
}

// size says how large the network is, and how many resources a question has
// to judge.
func (q *questions) size(ctx context.Context) (string, error) {
	judged, err := q.candidates(ctx)
	return fmt.Sprintf("%d nodes, %d candidates", q.snapshot.View(atlas.Viewer{}).Nodes(), judged), err
}

// candidates returns the median of how many resources a question judges.
func (q *questions) candidates(ctx context.Context) (int, error) {
	judged := make([]int, len(q.asked))
	for i := range q.asked {
		answer, err := q.ask(ctx, i)
		if err != nil {
			return 0, err
		}
		judged[i] = len(answer.Options(math.MaxInt32)) + len(answer.Blocked(math.MaxInt32))
	}
	return median(judged), nil
}

// whole asks one question and reads what a client shows of the answer.
func (q *questions) whole(ctx context.Context, i int) error {
	answer, err := q.ask(ctx, i)
	if err != nil {
		return err
	}
	show(answer)
	return nil
}

func (q *questions) ask(ctx context.Context, i int) (*linkage.Answer, error) {
	view := q.snapshot.View(atlas.Viewer{Confidential: true})
	return linkage.Link(ctx, view, q.around[q.asked[i].Subject], linkage.Request{
		Need: q.asked[i].Need, Today: day, Language: ieum.Korean,
		Viewer: linkage.Asker{Figures: true},
	})
}

// planNeeds is how many needs one plan is asked for.
const planNeeds = 6

// plan asks one plan for the needs of so many questions in a row, for the
// subject of the first.
func (q *questions) plan(ctx context.Context, i int) error {
	var needs []string
	for k := 0; len(needs) < planNeeds && k < len(q.asked); k++ {
		if need := q.asked[(i+k)%len(q.asked)].Need; !slices.Contains(needs, need) {
			needs = append(needs, need)
		}
	}
	view := q.snapshot.View(atlas.Viewer{Confidential: true})
	plan, err := linkage.Together(ctx, view, q.around[q.asked[i].Subject], needs, linkage.Request{
		Today: day, Language: ieum.Korean, Viewer: linkage.Asker{Figures: true},
	})
	if err != nil {
		return err
	}
	for _, part := range plan.Parts {
		if part.Option != nil {
			part.Option.Paths(1)
		}
	}
	plan.Text()
	return nil
}

func show(answer *linkage.Answer) {
	answer.Now()
	answer.AskFirst()
	for _, o := range answer.Options(optionsShown) {
		o.Paths(pathsShown)
	}
	answer.Blocked(blockedShown)
	answer.Development()
	answer.Incomplete()
}

// throughDesk measures what stands between a request and the linkage: the
// traversal in the store, and the desk with its audit entry.
func throughDesk(ctx context.Context, t *table, p *people) error {
	w, err := p.open(ctx)
	if err != nil {
		return err
	}
	defer w.close() //nolint:errcheck // a temporary file
	view := w.store.View(policy.Scope(w.manager, time.Time{}, day, desk.DefaultSettings().SightAfterClosing))
	before := w.store.Stats()
	took, err := wait(len(w.asked), func(i int) error {
		_, err := view.Surroundings(ctx, []ieum.ID{w.asked[i].Subject})
		return err
	})
	if err != nil {
		return err
	}
	statements := float64(w.store.Stats().Statements-before.Statements) / float64(rounds*len(w.asked))
	t.note("one person's surroundings, from the store", fmt.Sprintf("%s  (%.0f statements)", took, statements))
	desked := func(i int) error {
		s := w.desk.Begin(w.manager, desk.Operation{Name: "linkage"})
		answer, err := s.Linkage(ctx, desk.LinkageInput{Subject: w.asked[i].Subject, Need: w.asked[i].Need, MaxSteps: 4})
		if err != nil {
			return err
		}
		show(answer)
		return s.Finish(ctx)
	}
	took, err = wait(len(w.asked), desked)
	t.note("through the desk: surroundings, linkage, durable audit", took.String())
	return err
}
