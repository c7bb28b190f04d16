package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/atlas/atlastest"
	"ieum/internal/demo"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/policy"
	"ieum/internal/store/embedded"
)

// clock stands still at noon.
func clock() time.Time { return time.Date(2026, 11, 24, 12, 0, 0, 0, korea()) }

func korea() *time.Location { return time.FixedZone("KST", 9*60*60) }

// people are a network with people in it.
type people struct {
	codes    *ieum.Codes
	entities []ieum.Entity
	signIn   map[string]ieum.ID
}

// demoPeople are those of ieum demo: two small districts.
func demoPeople() (*people, error) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return nil, err
	}
	w, err := demo.Generate(demo.Config{Seed: 1, Today: day, Codes: codes})
	if err != nil {
		return nil, err
	}
	return &people{codes, w.All(), w.SignIn}, nil
}

// cityPeople are the demo's kind of people in a network of so many districts
// of about 5,000 nodes each.
func cityPeople(districts int) (*people, error) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return nil, err
	}
	directory := atlastest.Network(codes, atlastest.Districts(districts), 1, day)
	w, err := demo.Place(demo.Config{Seed: 1, Today: day, Codes: codes}, directory)
	if err != nil {
		return nil, err
	}
	var authors []ieum.Entity
	for _, id := range atlastest.Authors() {
		authors = append(authors, &ieum.Staff{Head: ieum.Head{ID: id}})
	}
	return &people{codes, merged(authors, directory, w.All()), w.SignIn}, nil
}

// merged returns all entities as new ones, each once: the placing of people
// hands out again what it changed of the directory.
func merged(lists ...[]ieum.Entity) []ieum.Entity {
	var all []ieum.Entity
	known := map[ieum.ID]bool{}
	for _, e := range slices.Concat(lists...) {
		head := e.Meta()
		if !known[head.ID] {
			known[head.ID] = true
			head.Version = 0
			all = append(all, e)
		}
	}
	return all
}

// town is people in a store, with what answers questions about them.
type town struct {
	*people
	folder string
	store  *embedded.Store
	atlas  *atlas.Atlas
	desk   *desk.Desk
	// manager is a case manager's account, asked all open needs of hers.
	manager policy.Principal
	asked   []asked
}

// asked is what a linkage is asked.
type asked struct {
	Subject ieum.ID `json:"subject"`
	Need    string  `json:"need"`
}

// open puts people into a new store. The town must be closed.
func (p *people) open(ctx context.Context) (_ *town, err error) {
	folder, err := os.MkdirTemp("", "ieum-bench-")
	if err != nil {
		return nil, err
	}
	t := &town{people: p, folder: folder}
	defer func() {
		if err != nil {
			err = errors.Join(err, t.close())
		}
	}()
	quiet := slog.New(slog.DiscardHandler)
	if t.store, err = embedded.Open(ctx, filepath.Join(folder, "bench.db"), embedded.Options{Logger: quiet}); err != nil {
		return nil, err
	}
	if err := desk.NewLoader(t.store).Load(ctx, p.entities); err != nil {
		return nil, err
	}
	t.atlas = atlas.New(t.store.Feed(), atlas.Options{Codes: p.codes, Logger: quiet, Clock: clock, Zone: korea()})
	if _, err := t.atlas.Refresh(ctx); err != nil {
		return nil, err
	}
	t.desk = desk.New(desk.Config{
		Store: t.store, Atlas: t.atlas, Codes: p.codes, Clock: clock, Mint: ieum.NewMint(rand.NewChaCha8([32]byte{1})),
		Logger: quiet, Zone: korea(), Settings: desk.DefaultSettings(),
	})
	return t, t.signInManager(ctx)
}

func (w *town) close() error {
	var err error
	if w.store != nil {
		err = w.store.Close()
	}
	return errors.Join(err, os.RemoveAll(w.folder))
}

// signInManager finds the case manager and the open needs of her students.
func (w *town) signInManager(ctx context.Context) error {
	staff, err := w.store.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{w.signIn["case-manager"]})
	if err != nil {
		return err
	}
	account, ok := staff[w.signIn["case-manager"]].(*ieum.Staff)
	if !ok {
		return fmt.Errorf("no case manager signs in: %w", ieum.ErrNotFound)
	}
	w.manager = policy.Principal{Staff: account, Language: ieum.Korean}
	var subjects []ieum.ID
	for _, n := range w.needs() {
		subjects = append(subjects, n.Subject)
	}
	seen, err := w.store.View(policy.Scope(w.manager, time.Time{}, day, desk.DefaultSettings().SightAfterClosing)).Surroundings(ctx, subjects)
	for _, n := range w.needs() {
		if seen[n.Subject] != nil {
			w.asked = append(w.asked, n)
		}
	}
	return err
}

// needs returns all open needs.
func (p *people) needs() []asked {
	var list []asked
	for _, e := range p.entities {
		if n, ok := e.(*ieum.Need); ok && n.Status == ieum.NeedOpen {
			list = append(list, asked{n.Subject, n.Domain})
		}
	}
	return list
}
