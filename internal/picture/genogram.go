package picture

import (
	"slices"
	"strconv"
	"strings"

	"ieum/internal/ieum"
)

// Genogram draws a student's family as it is recorded: squares, circles and
// diamonds by sex, the student with a double line, generations from the top, the
// brothers and sisters from the eldest on the left, and a dashed line round those
// who live together. A line of descent is drawn where a tie says mother or
// father, and no line between partners: no record holds it. The subject of the
// surroundings must be a student.
func Genogram(network Network, around *ieum.Surroundings, r Request) *Picture {
	s := sketchOf(network, around, r)
	g := &genogram{sketch: s, family: s.family(), hidden: around.HiddenSiblings}
	for _, r := range g.family {
		if r.subject {
			g.client = r
		}
	}
	if around.Household != nil && g.hidden > 0 {
		s.tell(around.Household.ID, ieum.ClassPersonal)
	}
	g.descend()
	return g.draw(s.title(wordGenogram, g.client.name))
}

// genogram is one in the making.
type genogram struct {
	*sketch
	canvas
	client *relative
	family []*relative
	// hidden counts the students of the household who are not drawn.
	hidden int
	// descents are the lines between generations, in the order of the family.
	descents []*descent
	// lanes counts the channels for lines above each generation.
	lanes [others + 1]int
	// peers are brothers and sisters without a recorded parent in common with the
	// student, the student first; empty where there are none.
	peers []*relative
}

// descent leads from a parent or grandparent down to a generation.
type descent struct {
	from *relative
	to   []*relative
	way  way
	// lane is the place of its channel among those above the generation.
	lane int
}

// way is how somebody descends from another.
type way int

// The ways: from a parent, or over a generation that is not recorded.
const (
	apart way = iota
	directly
	remotely
)

// row is the generation to which a descent leads.
func (d *descent) row() generation { return d.to[0].row }

// descend finds the lines of descent that ties record, and the brothers and
// sisters whom only their own tie links to the student.
func (g *genogram) descend() {
	for _, above := range g.family {
		for _, way := range []way{directly, remotely} {
			for _, row := range []generation{parents, siblings, children} {
				d := &descent{from: above, way: way, lane: g.lanes[row]}
				for _, child := range g.family {
					if child.row == row && g.descends(child, above) == way {
						d.to = append(d.to, child)
					}
				}
				if len(d.to) > 0 {
					g.descents = append(g.descents, d)
					g.lanes[row]++
				}
			}
		}
	}
	for _, r := range g.family {
		if r.kind == ieum.Sibling && !g.share(r) {
			g.peers = append(g.peers, r)
		}
	}
	if len(g.peers) > 0 {
		g.peers = append([]*relative{g.client}, g.peers...)
		g.lanes[siblings]++
	}
}

// descends says how a child descends from somebody above by a tie, if at all.
func (g *genogram) descends(child, above *relative) way {
	for _, tie := range g.around.Family {
		if tie.From != child.id || tie.To != above.id || above.row >= child.row || child.row == others {
			continue
		}
		switch tie.Relation {
		case ieum.Mother, ieum.Father:
			return directly
		case ieum.Grandparent:
			return remotely
		default:
		}
	}
	return apart
}

// share reports whether a line of descent leads to a brother or sister and to the
// student from the same parent.
func (g *genogram) share(r *relative) bool {
	return slices.ContainsFunc(g.descents, func(d *descent) bool {
		return d.way == directly && slices.Contains(d.to, r) && slices.Contains(d.to, g.client)
	})
}

// describe tells the picture in words.
func (g *genogram) describe() string {
	var b strings.Builder
	b.WriteString(g.say(wordGenogram) + ", " + g.asOf() + ".")
	var home, elsewhere []string
	for _, r := range g.family {
		switch {
		case r.subject:
		case r.home:
			home = append(home, g.of(r))
		default:
			elsewhere = append(elsewhere, g.of(r))
		}
	}
	g.sentence(&b, wordTheOne, []string{g.of(g.client)})
	g.sentence(&b, wordHome, home)
	if len(elsewhere) > 0 {
		g.sentence(&b, wordElsewhere, elsewhere)
	}
	for _, d := range g.descents {
		if d.way == directly && (!slices.Contains(d.to, g.client) || len(d.to) > 1) {
			g.sentence(&b, wordParentLine, []string{d.from.name + " – " + names(d.to)})
		}
	}
	if g.hidden > 0 {
		b.WriteString(" " + g.hiddenNote() + ".")
	}
	b.WriteString(" " + g.say(noteNotRecorded))
	return b.String()
}

func names(list []*relative) string {
	all := make([]string, len(list))
	for i, r := range list {
		all[i] = r.name
	}
	return strings.Join(all, ", ")
}

// hiddenNote says how many are not drawn for lack of right.
func (g *genogram) hiddenNote() string {
	return strings.Replace(g.say(noteHidden), "%d", strconv.Itoa(g.hidden), 1)
}
