package demo

import "ieum/internal/ieum"

// needChance is how often a need comes up, and the least age at which it can.
type needChance struct {
	code   string
	weight float64
	from   int
}

// workAge is the age below which nobody may be employed.
// Source: 근로기준법 제64조.
const workAge = 15

// pupilNeeds are those of students, by sub-domain.
var pupilNeeds = []needChance{
	{"1000000-2", 18, 0},
	{"6000000-1", 12, 0},
	{"6000000-2", 10, 0},
	{"3000000-1", 8, 0},
	{"3000000-2", 9, 0},
	{"4000000-2", 9, 0},
	{"2000000-1", 7, 0},
	{"2000000-2", 4, 0},
	{"5000000-1", 8, 0},
	{"1000000-1", 5, 0},
	{"0000000-1", 4, 0},
	{"0000000-2", 3, 0},
	{"8000000-1", 3, 0},
	{"8000000-2", 2, 0},
	{"4000000-1", 2, 0},
	{"7000000-1", 6, workAge},
	{"7000000-2", 4, workAge},
	{"9000000-2", 2, 0},
	{"9000000-1", 2, 10},
	{"5000000-2", 2, 12},
	{"A000000", 1, 0},
}

// parentNeeds are those of the grown-ups who bring children up.
var parentNeeds = []needChance{
	{"5000000-1", 10, 0},
	{"7000000-1", 7, 0},
	{"7000000-2", 3, 0},
	{"5000000-2", 5, 0},
	{"1000000-1", 5, 0},
	{"1000000-2", 6, 0},
	{"3000000-1", 5, 0},
	{"8000000-1", 4, 0},
	{"9000000-1", 3, 0},
	{"9000000-2", 2, 0},
}

// textbookNeeds are the six of the field's example of a person of 80: illness,
// money, going out and daily life, housing, loneliness, legal help.
var textbookNeeds = []string{"1000000-1", "5000000-1", "2000000-1", "8000000-1", "4000000-1", "9000000-1"}

// elderNeeds are what old people need besides.
var elderNeeds = []string{"3000000-2", "5000000-2", "2000000-2"}

// needsOf makes the needs of a student.
func (g *generator) needsOf(p *pupil) {
	var list []weighted[string]
	age := p.born.YearsUntil(g.today)
	for _, n := range pupilNeeds {
		if age >= n.from {
			list = append(list, weighted[string]{n.code, n.weight})
		}
	}
	seen := map[string]bool{}
	for range draw(g.dice, []weighted[int]{{1, 40}, {2, 35}, {3, 18}, {4, 7}}) {
		code := draw(g.dice, list)
		if seen[code] {
			continue
		}
		seen[code] = true
		g.need(&p.client, &ieum.Need{
			Domain: code, Since: g.ago(5, 400), Text: pick(g.dice, g.wordings.Needs[code].Texts),
			Status: draw(g.dice, []weighted[ieum.NeedStatus]{{ieum.NeedOpen, 78}, {ieum.NeedMet, 15}, {ieum.NeedClosed, 7}}),
			Level: draw(g.dice, []weighted[ieum.Level]{
				{ieum.LevelLow, 20}, {ieum.LevelMedium, 42}, {ieum.LevelHigh, 31}, {ieum.LevelUrgent, 7},
			}),
		})
	}
}

// need notes a need of somebody.
func (g *generator) need(c *client, n *ieum.Need) {
	n.Head, n.Subject = g.head("Need", c.root), c.id
	c.needs = append(c.needs, n)
	g.addPeople(n)
}

// parentNeeds gives some of those who bring the children up needs of their
// own.
func (g *generator) parentNeeds(c *client) {
	if !g.chance(0.22) {
		return
	}
	var list []weighted[string]
	for _, n := range parentNeeds {
		list = append(list, weighted[string]{n.code, n.weight})
	}
	first := draw(g.dice, list)
	codes := []string{first}
	if second := draw(g.dice, list); second != first && g.chance(0.4) {
		codes = append(codes, second)
	}
	for _, code := range codes {
		g.need(c, &ieum.Need{
			Domain: code, Status: ieum.NeedOpen, Since: g.ago(20, 400), Text: pick(g.dice, g.wordings.Adults[code]),
			Level: draw(g.dice, []weighted[ieum.Level]{{ieum.LevelLow, 15}, {ieum.LevelMedium, 45}, {ieum.LevelHigh, 40}}),
		})
	}
}

// elderNeeds gives an old person needs; those over 74 mostly have what the
// textbooks name, and all of it where it is their example.
func (g *generator) elderNeeds(c *client, example bool) {
	count, more := g.between(0, 2), g.between(0, 1)
	if c.born.YearsUntil(g.today) >= 75 {
		count = g.between(3, len(textbookNeeds))
	}
	if example {
		count = len(textbookNeeds)
	}
	for _, code := range append(some(g.dice, textbookNeeds, count), some(g.dice, elderNeeds, more)...) {
		g.need(c, &ieum.Need{
			Domain: code, Status: ieum.NeedOpen, Since: g.ago(20, 400), Text: pick(g.dice, g.wordings.Elders[code]),
			Level: pick(g.dice, []ieum.Level{ieum.LevelMedium, ieum.LevelHigh}),
		})
	}
}

// open returns the needs that are open.
func (c *client) open() []*ieum.Need {
	var list []*ieum.Need
	for _, n := range c.needs {
		if n.Status == ieum.NeedOpen {
			list = append(list, n)
		}
	}
	return list
}

// has reports whether a need of that code is open.
func (c *client) has(code string) bool {
	for _, n := range c.open() {
		if n.Domain == code {
			return true
		}
	}
	return false
}
