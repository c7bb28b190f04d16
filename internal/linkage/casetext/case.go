package casetext

import (
	"fmt"
	"strings"

	"ieum/internal/ieum"
)

// Case is one file: a network, people, and questions about them.
type Case struct {
	Name  string
	Today ieum.Date
	// Network and People are in the order of the file.
	Network, People []ieum.Entity
	Questions       []Question
	// Names are the ids of what the file names.
	Names map[string]ieum.ID
}

// Kind tells questions apart.
type Kind string

// The kinds of question: Link, LinkFor, Judge, Mediate and Fits of package linkage.
const (
	AskLinkage     Kind = "ask"
	AskProfile     Kind = "profile"
	AskEligibility Kind = "judge"
	AskMediation   Kind = "mediate"
	AskFits        Kind = "fits"
)

// Question is one question with the answer that is expected.
type Question struct {
	Line     int
	Kind     Kind
	Subject  ieum.ID
	Need     string
	Service  ieum.ID
	From, To ieum.ID
	On       ieum.Date
	MaxSteps int
	English  bool
	// Signable asks who can sign beside who must.
	Signable bool
	// Staff and Self are the asker's account and worker or case manager.
	Staff, Self ieum.ID
	Roles       []ieum.Role
	Profile     Profile
	// Expect are the lines of the answer, in their one form; see the README of the cases.
	Expect []string
}

// Profile is a person without a name. Grade and Age are 0 where not given.
type Profile struct {
	Grade, Age       int
	HomeArea, School ieum.ID
	Facts            [][2]string
}

// NameOf returns the name that the file gives an id, or the id itself.
func (c *Case) NameOf(id ieum.ID) string {
	for name, known := range c.Names {
		if known == id {
			return name
		}
	}
	return string(id)
}

// Parse reads a case. The error says which line could not be read and why.
func Parse(name, text string) (*Case, error) {
	p := &parser{Case: &Case{Name: name, Today: "2026-11-24", Names: map[string]ieum.ID{}}}
	for i, line := range strings.Split(text, "\n") {
		p.number = i + 1
		if at := strings.Index(line, "#"); at >= 0 {
			line = line[:at]
		}
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if err := p.line(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, p.number, err)
		}
	}
	if len(p.Questions) == 0 {
		return nil, fmt.Errorf("%s: no question", name)
	}
	return p.Case, nil
}

// line is a line in parts: keyword head: attributes.
type line struct {
	word string
	// head are the words before the colon, without those that follow.
	head []string
	// at follows "@", to follows " - ".
	at, to string
	attrs  []attr
}

// attr is one attribute: a keyword and the rest.
type attr struct{ word, rest string }

// split takes a line apart.
func split(text string) line {
	front, back, _ := strings.Cut(text, ":")
	var l line
	front, l.to, _ = strings.Cut(front, " - ")
	l.to = strings.TrimSpace(l.to)
	for i, w := range strings.Fields(front) {
		switch {
		case i == 0:
			l.word = w
		case strings.HasPrefix(w, "@"):
			l.at = w[1:]
		default:
			l.head = append(l.head, w)
		}
	}
	for a := range strings.SplitSeq(back, ",") {
		if a = strings.TrimSpace(a); a != "" {
			word, rest, _ := strings.Cut(a, " ")
			l.attrs = append(l.attrs, attr{word, strings.TrimSpace(rest)})
		}
	}
	return l
}

// name returns the i-th word of the head; empty if there is none.
func (l line) name(i int) string {
	if i < len(l.head) {
		return l.head[i]
	}
	return ""
}

// list takes apart values that "·" or "/" join.
func list(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '·' || r == '/' })
}
