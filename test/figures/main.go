// Command figures asks the linkage of the demo district for every open need, and prints the figures that a social
// worker would look at first: how many children in danger are told whom to call, who carries introductions, how many
// steps the first way takes.
//
//	go run ./test/figures
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"ieum/internal/atlas"
	"ieum/internal/demo"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

const (
	day = ieum.Date("2026-11-24")
	// danger is the need of a child in danger at home.
	danger = "0000000-1"
	// all is more than any answer has, manySteps as many as a worker goes, callsFrom the age from which somebody calls a
	// desk alone.
	all, manySteps, callsFrom = 1000, 4, 14
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "figures:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	var c count
	for _, seed := range []uint64{1, 2, 3} {
		if err := c.district(ctx, seed); err != nil {
			return fmt.Errorf("seed %d: %w", seed, err)
		}
	}
	c.print()
	return nil
}

// count is what is counted over all answers.
type count struct {
	answers, answersInDanger, told, kin int
	reports, signatures                 int
	firsts, long, options               int
	elders, throughChild                int
	young, alone                        int
	misfits                             int
	passedOver, known                   int
}

// district asks about everybody of one demo.
func (c *count) district(ctx context.Context, seed uint64) error {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return err
	}
	w, err := demo.Generate(demo.Config{Seed: seed, Today: day, Codes: codes})
	if err != nil {
		return err
	}
	snapshot, err := atlas.Build(codes, 1, day, casetext.Yield(w.Network))
	if err != nil {
		return err
	}
	view := snapshot.View(atlas.Viewer{Confidential: true})
	for _, e := range w.People {
		n, ok := e.(*ieum.Need)
		if !ok || n.Status != ieum.NeedOpen {
			continue
		}
		around := casetext.Around(w.People, n.Subject)
		answer, err := linkage.Link(ctx, view, around, linkage.Request{Need: n.Domain, Today: day})
		if err != nil {
			return err
		}
		c.answer(view, n, around.Subject, answer)
	}
	return c.acquainted(ctx, view, w)
}

// answer counts what one answer holds.
func (c *count) answer(view *atlas.View, n *ieum.Need, subject ieum.Entity, answer *linkage.Answer) {
	c.answers++
	if n.Domain == danger {
		c.answersInDanger++
		if calls := answer.Now(); len(calls) > 0 && calls[0].Phone != nil && *calls[0].Phone == "112" {
			c.told++
		}
	}
	born := ieum.Date("")
	switch e := subject.(type) {
	case *ieum.Student:
		born = e.BirthDate
	case *ieum.Person:
		born = e.BirthDate
	}
	age := -1
	if !born.Absent() {
		age = born.YearsUntil(day)
	}
	for i, o := range answer.Options(all) {
		c.options++
		paths := o.Paths(3)
		if i == 0 && len(paths) > 0 {
			c.firsts++
			c.long += one(len(paths[0].Steps) >= manySteps)
		}
		c.elders += one(age >= 65)
		c.young += one(age >= 0 && age < callsFrom)
		c.misfits += one(misfit(o, age))
		for k, p := range paths {
			c.path(view, n, p, k == 0, age)
		}
	}
}

// path counts what one path does.
func (c *count) path(view *atlas.View, n *ieum.Need, p *linkage.Path, best bool, age int) {
	child := false
	for _, s := range p.Steps {
		_, pupil := s.To.(*ieum.Student)
		child = child || pupil
		c.kin += one(n.Domain == danger && (s.Tie == "FAMILY" || s.Tie == "SUPPORTS"))
	}
	c.throughChild += one(child && best && age >= 65)
	c.alone += one(best && len(p.Steps) == 1 && age >= 0 && age < callsFrom)
	if n.Domain != danger || !best {
		return
	}
	service, ok := p.Steps[len(p.Steps)-1].To.(*ieum.Service)
	if !ok {
		return
	}
	agency, ok := atlas.Get[ieum.Agency](view, service.Agency)
	if !ok || !view.Codes().Rescues(agency.Type, service.Needs) {
		return
	}
	for _, m := range p.MissingConsents {
		c.reports++
		c.signatures += one(len(m.Signers) > 0)
	}
}

// misfit reports whether somebody is offered what is for others by the age that every Korean knows.
func misfit(o *linkage.Option, age int) bool {
	service, ok := o.Resource.(*ieum.Service)
	if !ok || age < 0 {
		return false
	}
	name := service.Name.Ko
	forYoung := (strings.Contains(name, "아동") || strings.Contains(name, "청소년")) && !strings.Contains(name, "가구")
	return age >= 60 && forYoung ||
		age < 19 && (strings.Contains(name, "어르신") || strings.Contains(name, "요양") || strings.Contains(name, "노인"))
}

// acquainted counts the agencies where a case manager knows somebody, and those of them to which another way comes
// first.
func (c *count) acquainted(ctx context.Context, view *atlas.View, w *demo.World) error {
	works := map[ieum.ID]ieum.ID{}
	for _, e := range w.Network {
		if worker, ok := e.(*ieum.Worker); ok {
			works[worker.ID] = worker.Organisation
		}
	}
	for _, e := range w.Network {
		k, ok := e.(*ieum.Knows)
		if !ok || !k.From.Is("CaseManager") || !works[k.To].Is("Agency") || k.Author != "" {
			continue
		}
		m, err := linkage.Mediate(ctx, view, nil, k.From, works[k.To], linkage.Request{Today: day})
		if err != nil {
			return err
		}
		paths := m.Paths(1)
		if len(paths) == 0 {
			continue // closed
		}
		c.known++
		c.passedOver += one(paths[0].Way != linkage.KnownThere)
	}
	return nil
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func (c *count) print() {
	line := func(what string, n, of int) { fmt.Printf("%-96s %6d of %d\n", what, n, of) }
	line("children in danger at home who are told 112 first", c.told, c.answersInDanger)
	line("consents that rescue bodies would wait for, in answers about danger at home", c.signatures, c.reports)
	line("steps by way of kin or an informal supporter, in answers about danger at home", c.kin, c.answersInDanger)
	line("options of people of 65 and over whose best way leads through a child", c.throughChild, c.elders)
	line("options of children under 14 whose best way is their own call", c.alone, c.young)
	line("options that are by their name for another age", c.misfits, c.options)
	line("first options whose best way takes four steps, the most there are", c.long, c.firsts)
	line("agencies where a case manager knows somebody and another way comes first", c.passedOver, c.known)
}
