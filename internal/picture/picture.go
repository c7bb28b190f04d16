package picture

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// Picture is a drawing with its words.
type Picture struct {
	// SVG is the whole document, which needs nothing else.
	SVG string
	// Title names the picture, and Description tells it in words for who does not
	// see it. Both stand in the SVG too.
	Title, Description string

	told []ieum.Telling
}

// Tells returns whose data the picture shows and of which class, in order of id,
// each once.
func (p *Picture) Tells() []ieum.Telling { return p.told }

// Request says how a picture is wanted.
type Request struct {
	// On is the day that it shows: ages, who manages the case, and what services
	// were received are those of the day. Who belongs to the family and to the
	// household is not dated in the record.
	On ieum.Date
	// Language of all words; Korean when empty.
	Language ieum.Language
	// Pseudonymised leaves out names, places, schools, days and exact ages, and
	// calls everybody by what they are to the student.
	Pseudonymised bool
}

// Network is where the other ends of a student's ties are found, as the viewer
// may know them: what it does not have is not drawn.
type Network interface {
	Entity(id ieum.ID) (entity ieum.Entity, ok bool)
	Codes() *ieum.Codes
}

// sketch is a picture in the making.
type sketch struct {
	Request
	network Network
	around  *ieum.Surroundings
	student *ieum.Student
	tells   map[ieum.Telling]bool
}

// sketchOf begins a picture. The subject of the surroundings must be a student.
func sketchOf(network Network, around *ieum.Surroundings, r Request) *sketch {
	student, _ := around.SubjectStudent()
	r.Language = cmp.Or(r.Language, ieum.Korean)
	return &sketch{Request: r, network: network, around: around, student: student, tells: map[ieum.Telling]bool{}}
}

// say returns a text in the language of the picture.
func (s *sketch) say(text ieum.Text) string { return clean(text.In(s.Language)) }

// tell notes that something of a class is shown about somebody.
func (s *sketch) tell(subject ieum.ID, class ieum.Class) {
	s.tells[ieum.Telling{Subject: subject, Class: class}] = true
}

// finish makes the picture of what was drawn.
func (s *sketch) finish(c *canvas, w, h float64, title, description string) *Picture {
	p := &Picture{Title: title, Description: description}
	p.SVG = c.document(w, h, map[bool]string{true: "en", false: "ko"}[s.Language == ieum.English], title, description)
	for t := range s.tells {
		p.told = append(p.told, t)
	}
	slices.SortFunc(p.told, func(a, b ieum.Telling) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Class, b.Class))
	})
	return p
}

// entityOf returns an entity of the network as its concrete kind; ok is false
// where the viewer does not know of it.
func entityOf[P ieum.Entity](s *sketch, id ieum.ID) (entity P, ok bool) {
	e, _ := s.network.Entity(id)
	entity, ok = e.(P)
	return entity, ok
}
