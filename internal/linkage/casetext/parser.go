package casetext

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"ieum/internal/ieum"
)

// parser fills a case line by line.
type parser struct {
	*Case
	number int
	rows   int // ids made so far
}

// Faults of a line.
var (
	errWord  = errors.New("unknown word")
	errName  = errors.New("nothing has this name")
	errTwice = errors.New("the name stands twice")
	errValue = errors.New("not a value for this")
)

func (p *parser) line(text string) error {
	l := split(text)
	l.word = translate(keywords, l.word)
	for i, a := range l.attrs {
		l.attrs[i].word = translate(attributes, a.word)
	}
	if read, ok := networkLines[l.word]; ok {
		return read(p, l)
	}
	if read, ok := peopleLines[l.word]; ok {
		return read(p, l)
	}
	switch l.word {
	case "today":
		p.Today = ieum.Date(l.name(0))
		return nil
	case string(AskLinkage), string(AskProfile), string(AskEligibility), string(AskMediation), string(AskFits):
		return p.question(l)
	}
	if len(p.Questions) > 0 && expectations[l.word] {
		return p.expect(l.word, text)
	}
	return fmt.Errorf("%q: %w", l.word, errWord)
}

// keep names an entity and hangs it on its root, itself if none is given.
func (p *parser) keep(kind ieum.Kind, name string, root ieum.ID) (ieum.Head, error) {
	if _, taken := p.Names[name]; taken {
		return ieum.Head{}, fmt.Errorf("%q: %w", name, errTwice)
	}
	id := p.next(kind)
	p.Names[name] = id
	if root == "" {
		root = id
	}
	return ieum.Head{ID: id, Root: root, Version: 1}, nil
}

// next makes an id: within a kind their order is that of the file, so that "the smaller id first" reads as
// "the earlier line first".
func (p *parser) next(kind ieum.Kind) ieum.ID {
	p.rows++
	return ieum.ID(fmt.Sprintf("%s_%026d", ieum.InfoOf(kind).Prefix, p.rows))
}

// row is the head of something that has no name of its own.
func (p *parser) row(kind ieum.Kind, root ieum.ID) ieum.Head {
	return ieum.Head{ID: p.next(kind), Root: root, Version: 1}
}

// id returns what a name stands for.
func (p *parser) id(name string) (ieum.ID, error) {
	id, ok := p.Names[name]
	if !ok {
		return "", fmt.Errorf("%q: %w", name, errName)
	}
	return id, nil
}

// ids returns what several names stand for.
func (p *parser) ids(names string) ([]ieum.ID, error) {
	var ids []ieum.ID
	for _, name := range list(names) {
		id, err := p.id(name)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// pair returns the ends of a tie, the head's first name and what follows " - ".
func (p *parser) pair(l line) (from, to ieum.ID, err error) {
	if from, err = p.id(l.name(0)); err != nil {
		return "", "", err
	}
	to, err = p.id(l.to)
	return from, to, err
}

// each calls set with every attribute and says which of them it could not use.
func (l line) each(set func(word, rest string) error) error {
	for _, a := range l.attrs {
		if err := set(a.word, a.rest); err != nil {
			return fmt.Errorf("%s %s: %w", a.word, a.rest, err)
		}
	}
	return nil
}

// codes translates values that "·" joins.
func codes(text string) []string {
	all := list(text)
	for i, v := range all {
		all[i] = translate(values, v)
	}
	return all
}

func number(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, errValue
	}
	return n, nil
}

func date(text string) (ieum.Date, error) {
	d, err := ieum.ParseDate(text)
	if err != nil {
		return "", errValue
	}
	return d, nil
}

// span reads "7-13", "7-" and "-13".
func span(text string) (low, high *int, err error) {
	from, to, ok := strings.Cut(text, "-")
	if !ok {
		return nil, nil, errValue
	}
	if low, err = end(from); err != nil {
		return nil, nil, err
	}
	high, err = end(to)
	return low, high, err
}

func end(text string) (*int, error) {
	if text == "" {
		return nil, nil
	}
	n, err := number(text)
	return &n, err
}
