package linkagetest

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// walk is a way from the subject, the asker or an end of a mediation to a
// resource or the other end.
type walk struct {
	// way is its place in the order of ways, caller that of who calls a desk.
	way, caller int
	cost        int64
	nodes       []ieum.ID
	// asked is whom one asks at the far end; turnsTo is who that is in person, where
	// a worker who serves the subject stands there; contact is whom the last tie, an
	// agreement, names.
	asked, turnsTo, contact ieum.ID
	// call is true where it ends in a call, follows where it goes along referrals
	// before.
	call, follows bool
}

// road is a tie that leads from one node to another, by the letter of what it
// is:
//
//	C  from the subject to a case manager or teacher of its own
//	F  from the subject to a grown-up of the family    S  to a supporter
//	H  to a worker who serves the subject              G  to an agency that does
//	h  to a worker who did or will                     g  to an agency that did or will
//	K  acquaintance                                    W  from somebody to where they work
//	V  from where they work to somebody                D  from a school or centre to its education office
//	B  from a school, Wee class or office to what      A  an agreement that names whom to call
//	   is of their house
//	a  an agreement that names nobody                  f  referrals before
//	O  to a service or offer                           I  a call to a service's desk
type road struct {
	to       ieum.ID
	letter   byte
	cost     int64
	strength float64
	// contact is whom an agreement names; as is who calls.
	contact ieum.ID
	as      ieum.Referrer
}

// allowed are the ways there are, in their order; each may end in O, and in V
// where a worker is asked for at a place. They start at a person with C, F, S,
// H, G, h or g, at a worker with K or W, at an organisation with the others.
var allowed = []*regexp.Regexp{
	regexp.MustCompile(`^([CV]?K(W)?|S|[FS]O)$`),
	regexp.MustCompile(`^([CV]?W|[CV]?WD|[CV]?W[BA]|D|B|A|V|)$`),
	regexp.MustCompile(`^(H|HW|HK|HKW|HW[Aaf]|G|G[Aaf]|h|hW|g)$`),
	regexp.MustCompile(`^(C|F)$`),
	regexp.MustCompile(`^([CV]?KK(W)?|[CV]?W[af]|[af])$`),
}

const (
	knownThere, directCall, introduced = 0, 3, 4
)

// wayOf returns the place of a way in their order; -1 where it is none.
func wayOf(letters string) int {
	switch {
	case strings.HasSuffix(letters, "O") && letters != "FO" && letters != "SO":
		letters = strings.TrimSuffix(letters, "O")
	case len(letters) > 1 && strings.HasSuffix(letters, "V"):
		if strings.HasSuffix(letters, "IV") {
			return -1 // a call leads to the place alone
		}
		way := wayOf(strings.TrimSuffix(letters, "V"))
		if way == knownThere {
			return introduced // one asks a colleague of whom one knows
		}
		return way
	case strings.HasSuffix(letters, "I"):
		if letters == "I" || letters == "CI" || letters == "FI" {
			return directCall
		}
		return -1
	}
	return slices.IndexFunc(allowed, func(r *regexp.Regexp) bool { return r.MatchString(letters) })
}

// roads lists where one can go from each node.
func (c *court) roads() map[ieum.ID][]road {
	roads := map[ieum.ID][]road{}
	add := func(from ieum.ID, r road, t atlas.Tie) {
		r.strength = strengthOf(t, c.q.Today)
		r.cost = costOf(r.strength)
		roads[from] = append(roads[from], r)
	}
	for _, t := range c.ties() {
		letter, back := c.letters(t)
		if letter != 0 {
			add(t.From, road{to: t.To, letter: letter, contact: t.Contact}, t)
		}
		if back != 0 {
			turned := t
			turned.Contact = "" // who is named works at this end
			add(t.To, road{to: t.From, letter: back}, turned)
		}
		if t.Kind == atlas.AgreesWith {
			for _, m := range c.members(t.From) {
				if m != t.To && !c.masked[m] && !c.idle(m) {
					add(m, road{to: t.To, letter: letter, contact: t.Contact}, t)
				}
			}
		}
	}
	for _, t := range c.intakes() {
		add(t.From, road{to: t.To, letter: 'I', as: t.As}, t)
	}
	for _, t := range c.personal() {
		add(c.who.id, road{to: t.far, letter: t.letter}, t.Tie)
	}
	return roads
}

// letters returns those of a tie of the network, forth and back; 0 is no way
// back.
func (c *court) letters(t atlas.Tie) (forth, back byte) {
	switch t.Kind {
	case atlas.WorksAt:
		return 'W', 'V'
	case atlas.Knows:
		return 'K', 'K'
	case atlas.AgreesWith:
		if t.Contact != "" {
			return 'A', 'a'
		}
		return 'a', 'a'
	case atlas.ObservedFlow:
		return 'f', 0
	case atlas.BelongsTo:
		switch {
		case t.To.Is("District"):
			return 'D', 'B'
		case c.houseOf(t.From) == ieum.SchoolHouse, t.To == c.who.school:
			return 'B', 'B'
		case t.From.Is("Agency"):
			return 0, 'B' // a centre turns to no other school, and to no Wee class
		}
	}
	return 'O', 0
}

// walkFrom goes every way there is from start in at most so many steps, without
// coming to a place twice, and keeps those that are allowed, by where they end.
func (c *court) walkFrom(start ieum.ID, steps int) map[ieum.ID][]walk {
	roads := c.roads()
	found := map[ieum.ID][]walk{}
	var step func(letters string, w walk)
	step = func(letters string, w walk) {
		here := w.nodes[len(w.nodes)-1]
		if way := wayOf(letters); way >= 0 && len(w.nodes) > 1 {
			done := w
			done.way, done.asked, done.nodes = way, farEnd(letters, &w), slices.Clone(w.nodes)
			done.turnsTo = inPerson(letters, &done)
			found[here] = append(found[here], done)
		}
		if len(w.nodes) > steps || here.Is("Service") || here.Is("Offer") {
			return
		}
		for _, r := range roads[here] {
			if !slices.Contains(w.nodes, r.to) {
				step(letters+string(r.letter), w.along(r, letters))
			}
		}
	}
	if !c.masked[start] {
		step("", walk{nodes: []ieum.ID{start}})
	}
	return found
}

// along returns the walk with one road more.
func (w walk) along(r road, letters string) walk {
	next := walk{nodes: append(slices.Clone(w.nodes), r.to), cost: w.cost + r.cost, contact: r.contact, follows: w.follows || r.letter == 'f'}
	switch r.letter {
	case 'K':
		if strings.HasSuffix(letters, "K") {
			next.cost = w.cost + costOf(r.strength*0.7) // a second introduction
		}
	case 'O':
		next.contact = w.contact
	case 'I':
		order := []ieum.Referrer{ieum.ReferCaseManager, ieum.ReferTeacher, anybody, ieum.ReferGuardian, ieum.ReferSelf}
		next.caller, next.call = 1+slices.Index(order, r.as), true
	}
	return next
}

// farEnd returns whom one asks at the end of a way: of a call the desk; else the
// last worker before the place, or whom its agreement names, or the place. To
// somebody of the network it is who introduces.
func farEnd(letters string, w *walk) ieum.ID {
	at := len(w.nodes) - 1
	last := w.nodes[at]
	if strings.HasSuffix(letters, "I") || last.Is("Person") || last.Is("Student") {
		return last
	}
	if last.Is("Worker") || last.Is("CaseManager") {
		return w.nodes[at-1]
	}
	if last.Is("Service") || last.Is("Offer") {
		at--
	}
	switch way := strings.TrimSuffix(letters, "O"); {
	case w.contact != "":
		return w.contact
	case strings.HasSuffix(way, "KW"):
		return w.nodes[at-1]
	}
	return w.nodes[at]
}

// inPerson returns who it is that one turns to at the end of a way: who serves
// the subject there, or did; else whom one asks.
func inPerson(letters string, w *walk) ieum.ID {
	way := strings.TrimSuffix(letters, "O")
	if way == "HW" || way == "hW" {
		return w.nodes[1]
	}
	return w.asked
}

// inOrderOfWays compares two walks.
func inOrderOfWays(a, b walk) int {
	return cmp.Or(
		cmp.Compare(a.way, b.way), cmp.Compare(a.cost, b.cost),
		cmp.Compare(len(a.nodes), len(b.nodes)), slices.Compare(a.nodes, b.nodes),
	)
}

// distinct returns walks in order, and of those that ask the same at the far end,
// turn to the same person, or go the same last tie to the place, only the best. Of calls to a desk those alone count whose caller comes first.
func distinct(walks []walk) []walk {
	first := 100
	for _, w := range walks {
		if w.caller > 0 {
			first = min(first, w.caller)
		}
	}
	walks = slices.DeleteFunc(slices.Clone(walks), func(w walk) bool { return w.caller > first })
	slices.SortFunc(walks, inOrderOfWays)
	var kept []walk
	for _, w := range walks {
		if !slices.ContainsFunc(kept, func(k walk) bool {
			return k.asked == w.asked || k.turnsTo == w.turnsTo || w.lastTie() != "" && k.lastTie() == w.lastTie()
		}) {
			kept = append(kept, w)
		}
	}
	return kept
}

// lastTie names the two whom the last tie to the place joins; it is empty for a
// call, and where there is none.
func (w walk) lastTie() string {
	nodes := w.nodes
	if last := nodes[len(nodes)-1]; last.Is("Service") || last.Is("Offer") {
		nodes = nodes[:len(nodes)-1]
	}
	if w.call || len(nodes) < 2 {
		return ""
	}
	return string(nodes[len(nodes)-2] + " " + nodes[len(nodes)-1])
}

// backwards leaves out walks that follow referrals or end in a call, and turns the
// best of the others round.
func (c *court) backwards(walks []walk) []walk {
	turned := distinct(slices.DeleteFunc(slices.Clone(walks), func(w walk) bool { return w.call || w.follows }))
	for _, w := range turned {
		slices.Reverse(w.nodes)
	}
	return turned
}
