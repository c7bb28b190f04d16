package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"time"

	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// officeStore is where commands about accounts write.
type officeStore struct {
	Store address `required:"" help:"The store: file:PATH, which what writes makes if it is not there, or neo4j://HOST." placeholder:"file:PATH"`
	Neo4j account `embed:"" prefix:"neo4j-"`
}

// use runs a use case that writes, on behalf of nobody's account: the desk judges
// it as it does a request's, and logs it as made on the store itself.
func (a officeStore) use(ctx context.Context, c console, name string, fn func(*desk.Session) error) error {
	store, err := openStore(ctx, c, a.Store, a.Neo4j)
	if err != nil {
		return err
	}
	return onStore(ctx, c, store, name, fn)
}

// look runs a use case that only reads, beside a server that may have the store
// open. It makes nothing.
func (a officeStore) look(ctx context.Context, c console, name string, fn func(*desk.Session) error) error {
	if path, ok := a.Store.file(); ok {
		if err := ownersOnly("the store file", path); err != nil {
			return err
		}
	}
	store, err := lookAt(ctx, c, a.Store, a.Neo4j)
	if err != nil {
		return err
	}
	return onStore(ctx, c, store, name, fn)
}

func onStore(ctx context.Context, c console, store ieum.Store, name string, fn func(*desk.Session) error) (err error) {
	o, err := openOffice(ctx, c, store, usual())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, o.close()) }()
	s := o.desk.Begin(policy.Console(), desk.Operation{Name: name, Purpose: "OPERATION", Request: rand.Text()})
	return errors.Join(inWords(fn(s)), s.Finish(ctx))
}

// inWords says what is missing where a use case needs something else first.
func inWords(err error) error {
	lacking, ok := errors.AsType[*desk.Precondition](err)
	if !ok {
		return err
	}
	var missing []string
	for _, m := range lacking.Missing {
		missing = append(missing, m.What.En+" is missing: "+m.Who.En)
	}
	return fmt.Errorf("%s (%w)", strings.Join(missing, "; "), err)
}

// inDays is the day so many days from today, where days are counted.
func inDays(s *desk.Session, days int) ieum.Date { return s.Today().AddDays(days) }

// everyPage calls show with all rows of a list.
func everyPage[T any](read func(ieum.Page) (ieum.Slice[T], error), show func(T)) error {
	page := ieum.Page{Limit: 100}
	for {
		slice, err := read(page)
		if err != nil {
			return err
		}
		for _, row := range slice.Rows {
			show(row)
		}
		if !slice.After {
			return nil
		}
		page.After = slice.Marks[len(slice.Marks)-1]
	}
}

// orDash shows a text, or that there is none.
func orDash[T ~string](text T) string {
	if text == "" {
		return "-"
	}
	return string(text)
}

// dayIn shows a moment's day where days are counted, or that there is none.
func dayIn(zone *time.Location, at time.Time) string {
	if at.IsZero() {
		return "-"
	}
	return at.In(zone).Format(time.DateOnly)
}
