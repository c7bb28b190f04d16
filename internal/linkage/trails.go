package linkage

import (
	"cmp"
	"context"
	"slices"

	"ieum/internal/atlas"
)

// trail is a way as far as it has come: its last stop, and the trail to the stop before. All trails of a
// question are the branches of one tree.
type trail struct {
	node int32
	// before is the place of the trail to the stop before; none for the start.
	before int32
	// tie is the number of the network's tie that the last step goes along, or what own makes of that of the
	// overlay.
	tie  int32
	cost int32
	// asked is the node of whom one asks at the far end: a worker where one is named, else the place. Of two
	// ways that ask the same the better one is told.
	asked int32
	steps int8
	at    stage
}

// none stands for no trail and no tie.
const none int32 = -1

// own numbers a tie of the overlay apart from those of the network.
func own(tie int) int32 { return none - 1 - int32(tie) }

// trails are all ways that lead on from where a question starts, without the last step to a service.
type trails struct {
	list []trail
	// byEnd are the places of the trails in the order of the nodes at which they end, and then of the list.
	byEnd []int32
	// cut is true where the work limit stopped the search.
	cut bool
}

// workLimit bounds the number of trails of a question; a district needs a few hundred.
const workLimit = 200_000

// explore finds all ways of the question, by the turns that may follow at each stage.
func (in *inquiry) explore(ctx context.Context) error {
	w := &walker{
		inquiry: in, admit: in.admit(), most: cmp.Or(in.q.WorkLimit, workLimit),
	}
	if in.barred(in.net.start) {
		return nil
	}
	w.add(trail{node: in.net.start, before: none, tie: none, asked: none, at: in.net.from})
	for i := 0; i < len(w.list) && !w.cut; i++ {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		w.extend(int32(i))
	}
	in.trails = w.trails
	in.trails.index()
	in.phoneRound()
	return nil
}

// checkEvery is after how many trails a search looks whether its request still runs.
const checkEvery = 1024

// walker is a search.
type walker struct {
	*inquiry
	trails

	admit func(tie int32) bool
	most  int
}

func (w *walker) add(t trail) {
	if len(w.list) == w.most {
		w.cut = true
		return
	}
	w.list = append(w.list, t)
}

// index puts the places in the order of the ends.
func (t *trails) index() {
	t.byEnd = make([]int32, len(t.list))
	for place := range t.list {
		t.byEnd[place] = int32(place)
	}
	slices.SortFunc(t.byEnd, func(a, b int32) int {
		return cmp.Or(cmp.Compare(t.list[a].node, t.list[b].node), cmp.Compare(a, b))
	})
}

// endAt returns the places of the trails that end at a node.
func (t *trails) endAt(node int32) []int32 {
	from, to := 0, len(t.byEnd)
	for from < to {
		if middle := (from + to) / 2; t.list[t.byEnd[middle]].node < node {
			from = middle + 1
		} else {
			to = middle
		}
	}
	for to < len(t.byEnd) && t.list[t.byEnd[to]].node == node {
		to++
	}
	return t.byEnd[from:to]
}

// extend adds what leads on from a trail.
func (w *walker) extend(place int32) {
	t := w.list[place]
	if int(t.steps) >= w.q.MaxSteps {
		return
	}
	if place == 0 {
		for _, f := range w.net.first {
			w.add(trail{
				node: f.node, tie: own(f.tie), cost: atlas.Cost(w.net.ties[f.tie].Strength), asked: f.node, steps: 1, at: f.at,
			})
		}
	}
	for _, turn := range turns[t.at] {
		w.follow(place, turn, t.node)
		if turn.along != atlas.AgreesWith {
			continue
		}
		for _, house := range w.v.Above(t.node) { // what the office agreed is its schools' and centres' too
			if !w.barred(house) {
				w.follow(place, turn, house)
			}
		}
	}
}

// follow adds the steps along the ties of a node, which is that of the trail's end or of a house above it.
func (w *walker) follow(place int32, turn turn, node int32) {
	for _, link := range w.v.Links(node, turn.along) {
		if w.barred(link.To) || !w.admit(link.Tie) || w.passes(place, link.To) {
			continue
		}
		if at, ok := w.settle(turn, node, link); ok {
			w.step(place, link, at)
		}
	}
}

// passes reports whether a trail touches a node.
func (t *trails) passes(place, node int32) bool {
	for ; place != none; place = t.list[place].before {
		if t.list[place].node == node {
			return true
		}
	}
	return false
}

// step adds a trail that is one step longer.
func (w *walker) step(place int32, link atlas.Link, at stage) {
	t := &w.list[place]
	next := trail{
		node: link.To, before: place, tie: link.Tie, steps: t.steps + 1, at: at,
		cost: t.cost + atlas.Cost(strengthAt(at, w.v.StrengthAlong(link))), asked: link.To,
	}
	switch {
	case at == atKnownPlace, at == atMetPlace, t.at == atHelperKnown:
		next.asked = t.asked // whoever works there
	default:
		if contact, ok := w.v.Node(w.v.ContactAlong(link)); ok {
			next.asked = contact
		}
	}
	w.add(next)
}

// introductionFactor is what each introduction beyond the first leaves of a tie.
const introductionFactor = 0.7

// strengthAt is the strength of a tie that leads to a stage.
func strengthAt(at stage, strength float64) float64 {
	if at == atMet {
		return strength * introductionFactor
	}
	return strength
}

// settle returns the stage that a turn leads to, by what stands there; ok is false where it is no way. A
// centre turns to no school of its office but the subject's own, and to no Wee class; an education office on the way is
// no place of its own, and an agreement that names nobody is an introduction.
func (in *inquiry) settle(t turn, from int32, link atlas.Link) (at stage, ok bool) {
	switch {
	case t.to != atOwnPlace:
		return t.to, true
	case t.along == atlas.BelongsTo:
		to, own := in.v.ID(link.To), in.v.ID(from)
		if to.Is("District") {
			return atOffice, true
		}
		centre := own.Is("Agency") && in.v.Leads(link) && !slices.Contains(in.v.Above(from), link.To)
		return atOwnPlace, !centre || to == in.subject.attends
	}
	if in.v.ContactAlong(link) == "" {
		return atPartner, true
	}
	return atOwnPlace, true
}
