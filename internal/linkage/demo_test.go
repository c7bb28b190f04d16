package linkage_test

import (
	"math"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/atlas"
	"ieum/internal/demo"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

const today ieum.Date = "2026-11-24"

// town is the demo's district, read once a test.
type town struct {
	view   *atlas.View
	world  *demo.World
	people []ieum.Entity
}

func newTown(t testing.TB) *town { return newTownOf(t, 1) }

// newTownOf is the district that another seed makes.
func newTownOf(t testing.TB, seed uint64) *town {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	world, err := demo.Generate(demo.Config{Seed: seed, Today: today, Codes: codes})
	if err != nil {
		t.Fatal(err)
	}
	return view(t, codes, world)
}

// view reads a district's network.
func view(t testing.TB, codes *ieum.Codes, world *demo.World) *town {
	t.Helper()
	snapshot, err := atlas.Build(codes, 7, today, casetext.Yield(world.Network))
	if err != nil {
		t.Fatal(err)
	}
	return &town{snapshot.View(atlas.Viewer{Confidential: true}), world, world.People}
}

// open calls visit with every open need of the demo.
func (w *town) open(visit func(s *ieum.Surroundings, n *ieum.Need)) {
	for _, n := range w.needs() {
		visit(casetext.Around(w.people, n.Subject), n)
	}
}

// needs are all open needs of the demo.
func (w *town) needs() []*ieum.Need {
	var open []*ieum.Need
	for _, e := range w.people {
		if n, ok := e.(*ieum.Need); ok && n.Status == ieum.NeedOpen {
			open = append(open, n)
		}
	}
	return open
}

func question(need string) linkage.Request {
	return linkage.Request{Need: need, Today: today, Language: ieum.Korean, Viewer: linkage.Asker{Figures: true}}
}

func TestEveryAnswerOverTheDemoKeepsItsPromises(t *testing.T) {
	w := newTown(t)
	options, blocked, long, asked := 0, map[ieum.RuleID]int{}, 0, 0
	w.open(func(s *ieum.Surroundings, n *ieum.Need) {
		if asked++; asked%9 != 0 && os.Getenv("IEUM_ROUNDS") == "" { // all of them where there is time
			return
		}
		answer, err := linkage.Link(t.Context(), w.view, s, question(n.Domain))
		if err != nil {
			t.Fatal(err)
		}
		all := answer.Options(100)
		options += len(all)
		long += checkOptions(t, s.Subject.Meta().ID, all)
		for _, b := range answer.Blocked(1000) {
			checkBlocked(t, b)
			for _, f := range b.Failures {
				blocked[f.Rule]++
			}
			agrees(t, w.view, s, n.Domain, b.Resource.Meta().ID, nil, len(b.Failures))
		}
		for _, o := range all[:min(3, len(all))] {
			if _, offer := o.Resource.(*ieum.Offer); !offer {
				agrees(t, w.view, s, n.Domain, o.Resource.Meta().ID, &o.Group, 0)
			}
		}
		if len(all) == 0 && len(answer.Development()) == 0 {
			t.Errorf("%s: nothing to use and nothing to develop", n.ID)
		}
	})
	if options < 100 || long < 10 || len(blocked) < 5 {
		t.Errorf("%d options, %d paths of three steps or more, blocked by %v: the demo says too little", options, long, blocked)
	}
	t.Logf("%d options, %d long paths, blocked %v", options, long, blocked)
}

// ids names resources by id.
func ids[T any](rows []T, resource func(T) ieum.Entity) []ieum.ID {
	list := make([]ieum.ID, len(rows))
	for i, row := range rows {
		list[i] = resource(row).Meta().ID
	}
	return list
}

func ofOption(o *linkage.Option) ieum.Entity   { return o.Resource }
func ofBlocked(b *linkage.Blocked) ieum.Entity { return b.Resource }

// pages reads a list in pages of three, each after the last resource of the one before.
func pages(next func(after ieum.ID, first int) ([]ieum.ID, bool)) []ieum.ID {
	all := []ieum.ID{}
	for page, ok := next("", 3); ok && len(page) > 0; page, ok = next(page[len(page)-1], 3) {
		all = append(all, page...)
	}
	return all
}

func TestPagesOfAnAnswerAddUpToItsCounts(t *testing.T) {
	w := newTown(t)
	asked, offered, supported, longest := 0, 0, 0, 0
	w.open(func(s *ieum.Surroundings, n *ieum.Need) {
		if asked++; asked%30 != 0 {
			return
		}
		a, err := linkage.Link(t.Context(), w.view, s, question(n.Domain))
		if err != nil {
			t.Fatal(err)
		}
		options := pages(func(after ieum.ID, first int) ([]ieum.ID, bool) {
			rows, ok := a.OptionsAfter(after, first)
			return ids(rows, ofOption), ok
		})
		informal := pages(func(after ieum.ID, first int) ([]ieum.ID, bool) {
			rows, ok := a.InformalAfter(after, first)
			return ids(rows, ofOption), ok
		})
		blocked := pages(func(after ieum.ID, first int) ([]ieum.ID, bool) {
			rows, ok := a.BlockedAfter(after, first)
			return ids(rows, ofBlocked), ok
		})
		const all = 1_000_000
		if diff := cmp.Diff([][]ieum.ID{ids(a.Options(all), ofOption), ids(a.Informal(all), ofOption), ids(a.Blocked(all), ofBlocked)},
			[][]ieum.ID{options, informal, blocked}); diff != "" {
			t.Errorf("need %s (-whole +pages)\n%s", n.ID, diff)
		}
		c := a.Counts()
		if c.Now+c.Wait+c.Ask != len(options) || c.Informal != len(informal) || c.Blocked != len(blocked) {
			t.Errorf("need %s: %+v of %d options, %d informal and %d blocked", n.ID, c, len(options), len(informal), len(blocked))
		}
		for _, o := range a.Options(all) {
			*map[linkage.OptionGroup]*int{linkage.Now: &c.Now, linkage.Wait: &c.Wait, linkage.Ask: &c.Ask}[o.Group]--
		}
		if c.Now != 0 || c.Wait != 0 || c.Ask != 0 {
			t.Errorf("need %s: the groups of the options are off by %+v", n.ID, c)
		}
		offered, supported, longest = offered+len(options), supported+len(informal), max(longest, len(blocked))
		if _, ok := a.OptionsAfter("service_00000000000000000000000000", 3); ok {
			t.Error("a service that is no option has options after it")
		}
	})
	if offered < 20 || supported == 0 || longest <= 3 {
		t.Errorf("%d options, %d of supporters, %d blocked at most: too little to page through", offered, supported, longest)
	}
}

// checkOptions returns how many paths have three steps or more.
func checkOptions(t *testing.T, start ieum.ID, options []*linkage.Option) (long int) {
	t.Helper()
	rank := map[linkage.OptionGroup]int{linkage.Now: 0, linkage.Wait: 1, linkage.Ask: 2}
	for i, o := range options {
		paths := o.Paths(3)
		if len(paths) == 0 {
			t.Errorf("%s: an option without a path", o.Resource.Meta().ID)
			continue
		}
		for k, p := range paths {
			checkPath(t, p, start, o.Resource.Meta().ID)
			if k > 0 && !inOrder(paths[k-1], p) {
				t.Errorf("%s: paths out of order", o.Resource.Meta().ID)
			}
			if len(p.Steps) >= 3 {
				long++
			}
		}
		if i == 0 {
			continue
		}
		before := options[i-1].Paths(1)
		a, b := rank[options[i-1].Group], rank[o.Group]
		worse, alike := fits(options[i-1], o)
		if a > b || a == b && (worse || alike && !inOrder(before[0], paths[0])) {
			t.Errorf("%s: options out of order", o.Resource.Meta().ID)
		}
	}
	return long
}

// inOrder reports whether one path may stand before another: by way, then by strength.
func inOrder(a, b *linkage.Path) bool {
	ways := []linkage.Way{linkage.KnownThere, linkage.OwnHouse, linkage.Helper, linkage.DirectCall, linkage.Introduced}
	first, second := slices.Index(ways, a.Way), slices.Index(ways, b.Way)
	return first < second || first == second && a.Strength >= b.Strength
}

// fits tells from what is said of two services whether the first is known to fit worse, or as well. What fits is said,
// and how far the rest does not fit is not, so that often neither is known.
func fits(a, b *linkage.Option) (worse, alike bool) {
	said := func(o *linkage.Option, kind linkage.FitKind) string {
		for _, f := range o.Fit {
			if f.Kind == kind {
				return f.Text
			}
		}
		return ""
	}
	if len(a.Fit) == 0 || len(b.Fit) == 0 { // an offer comes last
		return len(b.Fit) > 0, len(a.Fit) == len(b.Fit)
	}
	if said(a, linkage.FitNeed) != said(b, linkage.FitNeed) {
		return false, false
	}
	for _, kind := range []linkage.FitKind{
		linkage.FitAge, linkage.FitTarget, linkage.FitDistrict, linkage.FitNear, linkage.FitPlaces, linkage.FitLevel,
	} {
		first, second := said(a, kind) != "", said(b, kind) != ""
		twofold := kind == linkage.FitAge || kind == linkage.FitTarget || kind == linkage.FitPlaces
		if first != second || !first && !twofold {
			return second, false
		}
	}
	return false, true
}

func checkPath(t *testing.T, p *linkage.Path, start, end ieum.ID) {
	t.Helper()
	at, product, seen := start, 1.0, []ieum.ID{start}
	for _, s := range p.Steps {
		if s.From.Meta().ID != at {
			t.Errorf("%s: a gap between steps", end)
		}
		at = s.To.Meta().ID
		if slices.Contains(seen, at) {
			t.Errorf("%s: a stop twice", end)
		}
		seen, product = append(seen, at), product*s.Strength
		if s.Strength <= 0 || s.Strength > 1 || s.Text() == "" || s.Verb == "" || s.Disclosure == "" {
			t.Errorf("%s: a step is not whole: %+v", end, s)
		}
		if s.Strength < p.Steps[p.WeakestStep].Strength {
			t.Errorf("%s: not the weakest step", end)
		}
	}
	last := p.Steps[len(p.Steps)-1]
	if _, service := last.To.(*ieum.Service); service && last.Disclosure != linkage.Named {
		t.Errorf("%s: the last step does not name", end)
	}
	if at != end || math.Abs(product/p.Strength-1) > 1e-9 || p.Text() == "" || p.Basis() == "" || p.Band == "" || len(p.Steps) > 6 {
		t.Errorf("%s: the path is not whole: %+v", end, p)
	}
}

func checkBlocked(t *testing.T, b *linkage.Blocked) {
	t.Helper()
	for _, f := range b.Failures {
		if f.Text == "" || f.Changeable == (len(f.Unblock) == 0) {
			t.Errorf("%s: a failure is not whole: %+v", b.Resource.Meta().ID, f)
		}
		for _, u := range f.Unblock {
			if u.Text == "" || u.Action == "" {
				t.Errorf("%s: an act is not whole: %+v", b.Resource.Meta().ID, u)
			}
		}
	}
	if len(b.Failures) == 0 {
		t.Errorf("%s: blocked by nothing", b.Resource.Meta().ID)
	}
}

// agrees checks that the judgement of one service is the linkage's.
func agrees(t *testing.T, v *atlas.View, s *ieum.Surroundings, need string, service ieum.ID, group *linkage.OptionGroup, failures int) {
	t.Helper()
	one, err := linkage.Judge(t.Context(), v, s, service, question(""))
	if err != nil {
		t.Fatal(err)
	}
	same := (one.Group == nil) == (group == nil) && (group == nil || *one.Group == *group)
	if !same || len(one.Failures) != failures {
		t.Errorf("%s for %s: judged alone %v with %d failures", service, need, one.Group, len(one.Failures))
	}
}
