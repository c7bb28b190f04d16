package casetext

import (
	"fmt"
	"strings"

	"ieum/internal/ieum"
)

// expectations are the words of lines that say what is expected.
var expectations = map[string]bool{
	"now": true, "wait": true, "check": true, "blocked": true, "never": true, "path": true, "coordinate": true,
	"first": true, "call": true, "develop": true, "says": true, "silent": true, "fit": true, "missing": true, "error": true,
	"beside": true, "way": true, "phone": true,
}

// question reads a line that asks.
func (p *parser) question(l line) error {
	q := Question{Line: p.number, Kind: Kind(l.word)}
	var err error
	switch q.Kind {
	case AskLinkage:
		q.Subject, err = p.id(l.name(0))
		q.Need = l.name(1)
	case AskProfile:
		q.Need = l.name(0)
	case AskEligibility, AskFits:
		if q.Subject, err = p.id(l.name(0)); err == nil {
			q.Service, err = p.id(l.name(1))
		}
	case AskMediation:
		q.From, q.To, err = p.pair(l)
	}
	if err != nil {
		return err
	}
	err = l.each(func(word, rest string) error { return p.asked(&q, word, rest) })
	p.Questions = append(p.Questions, q)
	return err
}

// asked reads an attribute of a question.
func (p *parser) asked(q *Question, word, rest string) (err error) {
	switch word {
	case "on":
		q.On, err = date(rest)
	case "steps":
		q.MaxSteps, err = number(rest)
	case "signable":
		q.Signable = true
	case "english":
		q.English = true
	case "asker":
		q.Staff = staffID(rest)
		q.Self, err = p.id(rest)
	case "role":
		q.Roles = append(q.Roles, ieum.Role(translate(values, rest)))
	case "grade":
		q.Profile.Grade, err = number(rest)
	case "age":
		q.Profile.Age, err = number(rest)
	case "home":
		q.Profile.HomeArea, err = p.id(rest)
	case "school":
		q.Profile.School, err = p.id(rest)
	case "fact":
		fact, value, ok := strings.Cut(rest, " ")
		if !ok {
			return errValue
		}
		q.Profile.Facts = append(q.Profile.Facts, [2]string{translate(values, fact), translate(values, value)})
	default:
		return errWord
	}
	return err
}

// expect keeps an expected line in its one form: the English word, then the rest with single spaces.
func (p *parser) expect(word, text string) error {
	words := strings.Fields(text)[1:]
	if len(words) == 0 {
		return fmt.Errorf("%s: %w", word, errValue)
	}
	if word == "first" || word == "way" {
		words[0] = translate(values, words[0])
	}
	last := &p.Questions[len(p.Questions)-1]
	last.Expect = append(last.Expect, word+" "+strings.Join(words, " "))
	return nil
}
