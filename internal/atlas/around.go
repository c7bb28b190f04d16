package atlas

import (
	"cmp"
	"container/heap"
	"slices"

	"ieum/internal/ieum"
)

// Beside is what a question adds to the network: ties of people, and what must not be involved.
type Beside struct {
	// Ties have their strengths. An end that is no node of the network is a node of the question.
	Ties []Tie
	// Masked are left out as if they were not there.
	Masked map[ieum.ID]bool
}

// AroundQuery asks what lies around something.
type AroundQuery struct {
	// Centre is a node of the network or of the question.
	Centre ieum.ID
	// Steps is how many ties may lie between the centre and anything else, First how many nodes there are at most,
	// the centre among them. Both are at least 1.
	Steps, First int
	// Kinds are the ties to go by; none is all.
	Kinds []TieKind
	Beside
}

// Nearby is what lies around something.
type Nearby struct {
	// Nodes begin with the centre. The rest come by the fewest ties that lead there, then by the strongest way of so
	// many, then by id: whatever lies nearer is there first, so that a wider question never loses what a narrower one
	// shows. Each of them is reached within the steps by ties of the answer.
	Nodes []ieum.ID
	// Ties are all those between two of the nodes, the strongest first, then by kind, ends and source.
	Ties []Tie
	// Incomplete is true where more lies within the steps than First lets in.
	Incomplete bool
	// Looked counts the ties that were looked at, each as often as it was: the work of the question.
	Looked int
}

// Around returns what lies within so many ties of something, on the day of the view. Ties of the network are those that
// stand for the viewer; a tie is passed both ways, one that leads one way as well. A centre that is no node, such as an
// area, has nothing around it. At most First nodes are ever left, each once, so that the work does not grow with the
// network.
func (v *View) Around(q AroundQuery) Nearby {
	g := v.mesh(q.Kinds, q.Beside)
	start, ok := g.node(q.Centre)
	if !ok {
		return Nearby{Nodes: []ieum.ID{q.Centre}}
	}
	near, more := g.nearest(start, q.Steps, q.First)
	n := Nearby{Incomplete: more, Ties: g.between(near), Looked: g.looked}
	for _, node := range near {
		n.Nodes = append(n.Nodes, g.id(node))
	}
	return n
}

// TiesOf returns the ties of something, the strongest first, then by kind, the other end and source. What is no node, is
// masked, or has closed has none.
func (v *View) TiesOf(id ieum.ID, kinds []TieKind, beside Beside) []Tie {
	g := v.mesh(kinds, beside)
	node, ok := g.node(id)
	if !ok {
		return nil
	}
	var ties []Tie
	for link := range g.links(node) {
		ties = append(ties, g.tie(link.Tie))
	}
	slices.SortFunc(ties, func(a, b Tie) int {
		return cmp.Or(byStrength(a, b), cmp.Compare(a.Other(id), b.Other(id)), cmp.Compare(a.Source, b.Source))
	})
	return ties
}

// Other returns the end of a tie that is not the given one.
func (t *Tie) Other(end ieum.ID) ieum.ID {
	if t.From == end {
		return t.To
	}
	return t.From
}

// byStrength orders ties by falling strength, then by kind.
func byStrength(a, b Tie) int {
	return cmp.Or(cmp.Compare(Cost(a.Strength), Cost(b.Strength)), cmp.Compare(a.Kind, b.Kind))
}

// mesh is the network with what a question adds. Nodes of the question have numbers from View.Nodes on, in order of
// id. Ties have numbers in a row: those of the web, then OFFERS by the place of their service, then the question's.
type mesh struct {
	v      *View
	admit  func(tie int32) bool
	kinds  []TieKind
	masked map[int32]bool
	people []ieum.ID
	more   []Tie
	beside map[int32][]Link
	looked int
}

func (v *View) mesh(kinds []TieKind, b Beside) *mesh {
	g := &mesh{v: v, admit: v.AdmitOn(v.Day()), kinds: kinds, masked: map[int32]bool{}, beside: map[int32][]Link{}}
	for _, t := range b.Ties {
		for _, end := range []ieum.ID{t.From, t.To} {
			if v.s.register.node(end) == none {
				g.people = append(g.people, end)
			}
		}
	}
	slices.Sort(g.people)
	g.people = slices.Compact(g.people)
	for id := range b.Masked {
		if node, ok := g.node(id); ok {
			g.masked[node] = true
		}
	}
	for _, t := range b.Ties {
		from, known := g.node(t.From)
		to, both := g.node(t.To)
		if known && both && from != to && g.wants(t.Kind) {
			tie := g.firstOfQuestion() + int32(len(g.more))
			g.more = append(g.more, t)
			g.beside[from] = append(g.beside[from], Link{To: to, Tie: tie})
			g.beside[to] = append(g.beside[to], Link{To: from, Tie: tie})
		}
	}
	return g
}

func (g *mesh) firstOffer() int32      { return int32(len(g.v.s.web.ties)) }
func (g *mesh) firstOfQuestion() int32 { return g.firstOffer() + g.v.s.register.nodes }

// node returns the number of an id; ok is false where it is no node or hidden from the viewer.
func (g *mesh) node(id ieum.ID) (node int32, ok bool) {
	if at, found := slices.BinarySearch(g.people, id); found {
		return g.v.s.register.nodes + int32(at), true
	}
	return g.v.Node(id)
}

func (g *mesh) id(node int32) ieum.ID {
	if at := node - g.v.s.register.nodes; at >= 0 {
		return g.people[at]
	}
	return g.v.ID(node)
}

func (g *mesh) wants(kind TieKind) bool { return len(g.kinds) == 0 || slices.Contains(g.kinds, kind) }

// links ranges over the ways that lead on from a node, whichever way their ties lead.
func (g *mesh) links(node int32) func(yield func(Link) bool) {
	return func(yield func(Link) bool) {
		if g.masked[node] {
			return
		}
		for _, list := range g.lists(node) {
			for _, link := range list {
				g.looked++
				shut := link.Tie < g.firstOffer() && !g.admit(link.Tie)
				if shut || g.v.Masked(link.To) || g.masked[link.To] {
					continue
				}
				if !yield(link) {
					return
				}
			}
		}
	}
}

// lists returns the ways from a node: those of each kind, and the question's.
func (g *mesh) lists(node int32) [][]Link {
	lists := [][]Link{g.beside[node]}
	if node >= g.v.s.register.nodes {
		return lists
	}
	for _, kind := range linked {
		if g.wants(kind) {
			lists = append(lists, g.v.Links(node, kind))
		}
	}
	if g.wants(ObservedFlow) {
		lists = append(lists, g.v.s.web.arriving.of(node))
	}
	if g.wants(Offers) {
		lists = append(lists, g.offers(node))
	}
	return lists
}

// offers returns the ways between an agency and its services, unless either has closed.
func (g *mesh) offers(node int32) []Link {
	s := g.v.s
	offer := func(service, to int32) []Link {
		e := s.register.entities[service]
		agency := s.register.ends[service][0]
		if v, ok := e.(*ieum.Service); !ok || v.Status == ieum.Closed || agency == none || s.idle.has(agency) {
			return nil
		}
		return []Link{{To: to, Tie: g.firstOffer() + service}}
	}
	switch {
	case s.register.on(node, services):
		return offer(node, s.register.ends[node][0])
	case s.register.on(node, agencies):
		var links []Link
		for _, v := range s.services.of(node) {
			service := s.register.place[v.ID]
			links = append(links, offer(service, service)...)
		}
		return links
	}
	return nil
}

// cost is what the tie of a number costs.
func (g *mesh) cost(tie int32) int32 {
	switch {
	case tie >= g.firstOfQuestion():
		return Cost(g.more[tie-g.firstOfQuestion()].Strength)
	case tie >= g.firstOffer():
		return Cost(strengthOfOffer)
	}
	return Cost(g.v.s.web.ties[tie].strength)
}

// tie returns the tie of a number.
func (g *mesh) tie(tie int32) Tie {
	switch {
	case tie >= g.firstOfQuestion():
		return g.more[tie-g.firstOfQuestion()]
	case tie >= g.firstOffer():
		service := g.v.s.register.entities[tie-g.firstOffer()].Meta().ID
		agency := g.v.s.id(g.v.s.register.ends[tie-g.firstOffer()][0])
		return Tie{Kind: Offers, From: agency, To: service, Source: service, Strength: strengthOfOffer}
	}
	return g.v.Tie(tie)
}

// nearest returns the nodes within so many ties of the start, at most first of them, in the order of [Nearby.Nodes], and
// whether there are more.
//
// It takes ways up in order of ties, then cost, then id, so that the first way to a node is the one that it comes by.
// Whatever lies on a way that is taken up was taken up before, which is why no node is cut off from the centre where the
// answer is cut.
func (g *mesh) nearest(start int32, steps, first int) (near []int32, more bool) {
	seen := map[int32]bool{}
	open := &arrivals{g: g, list: []arrival{{node: start}}}
	for open.Len() > 0 {
		a, _ := heap.Pop(open).(arrival)
		if seen[a.node] {
			continue
		}
		if len(near) == first {
			return near, true
		}
		seen[a.node] = true
		near = append(near, a.node)
		if a.steps == steps {
			continue
		}
		for link := range g.links(a.node) {
			if !seen[link.To] {
				heap.Push(open, arrival{link.To, a.cost + g.cost(link.Tie), a.steps + 1})
			}
		}
	}
	return near, false
}

// between returns the ties between two of the nodes.
func (g *mesh) between(nodes []int32) []Tie {
	in := make(map[int32]bool, len(nodes))
	for _, node := range nodes {
		in[node] = true
	}
	var ties []Tie
	for _, node := range nodes {
		id := g.id(node)
		for link := range g.links(node) {
			if !in[link.To] {
				continue
			}
			if t := g.tie(link.Tie); t.From == id { // each has two ends in the answer, and stands once
				ties = append(ties, t)
			}
		}
	}
	slices.SortFunc(ties, func(a, b Tie) int {
		return cmp.Or(byStrength(a, b), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Source, b.Source))
	})
	return ties
}

// arrival is the end of a way: what it cost, and how many ties it has.
type arrival struct {
	node, cost int32
	steps      int
}

// arrivals is a heap of the ways to take up.
type arrivals struct {
	g    *mesh
	list []arrival
}

func (q *arrivals) Len() int      { return len(q.list) }
func (q *arrivals) Swap(i, j int) { q.list[i], q.list[j] = q.list[j], q.list[i] }
func (q *arrivals) Less(i, j int) bool {
	a, b := &q.list[i], &q.list[j]
	if a.steps != b.steps || a.cost != b.cost {
		return cmp.Or(cmp.Compare(a.steps, b.steps), cmp.Compare(a.cost, b.cost)) < 0
	}
	return a.node != b.node && q.g.id(a.node) < q.g.id(b.node)
}

// Push implements [heap.Interface].
func (q *arrivals) Push(x any) {
	if a, ok := x.(arrival); ok {
		q.list = append(q.list, a)
	}
}

// Pop implements [heap.Interface].
func (q *arrivals) Pop() any {
	last := q.list[len(q.list)-1]
	q.list = q.list[:len(q.list)-1]
	return last
}
