// Package demo makes a synthetic district: believable, plainly fictional and
// repeatable. The same seed, day and code lists give the same entities, and
// everything in them follows from chances that are written here; no case is
// planted, but for the grandmother of 80 whom the field's own textbooks ask
// for.
package demo

import (
	"fmt"
	"maps"
	"slices"

	"ieum/internal/ieum"
)

// Config is what a demo is made from.
type Config struct {
	// Seed chooses the district; the same seed gives the same one.
	Seed uint64
	// Today is the day that all dates are counted from.
	Today ieum.Date
	// Codes are the code lists in force.
	Codes *ieum.Codes
}

// World is a whole demo.
type World struct {
	// Network, Office and People are in an order in which nothing refers to
	// what comes later, but within one partition.
	Network, Office, People []ieum.Entity
	// Outlines are those of the areas that the demo made up; none where the areas
	// are real.
	Outlines []Outline
	// SignIn names the account of each role that the demo signs in, by the name
	// of its token: case-manager, coordinator, school-lead, directory-editor,
	// auditor, outsider, and others.
	SignIn map[string]ieum.ID
}

// All returns the entities of the three partitions, those first that others refer
// to.
func (w *World) All() []ieum.Entity {
	return slices.Concat(w.Network, w.Office, w.People)
}

// Generate makes two neighbouring districts with their schools, agencies,
// services, staff, students and households.
func Generate(c Config) (*World, error) {
	g, err := newGenerator(c)
	if err != nil {
		return nil, err
	}
	g.country()
	for i := range g.districts {
		if err := g.town(&g.districts[i]); err != nil {
			return nil, fmt.Errorf("demo: %w", err)
		}
	}
	g.populate(true)
	return g.world(), nil
}

// Place makes people among a directory that exists: case managers, teachers
// and agency workers with their acquaintance, and students with their
// households, for the districts that have the most types of agencies. Of the
// institutions themselves, which are real, nothing is made up: services that
// the directory only inferred stay inferred, and there are no agreements, no
// free places and no record of answers but those of the directory.
func Place(c Config, directory []ieum.Entity) (*World, error) {
	g, err := newGenerator(c)
	if err != nil {
		return nil, err
	}
	if err := g.adopt(directory); err != nil {
		return nil, fmt.Errorf("demo: %w", err)
	}
	g.populate(false)
	return g.world(), nil
}

// generator holds what has been made so far.
type generator struct {
	dice
	today     ieum.Date
	codes     *ieum.Codes
	catalogue *catalogue
	wordings  *wordings
	mint      ieum.Mint
	network   []ieum.Entity
	office    []ieum.Entity
	people    []ieum.Entity
	sent      []sentReferral // referrals that went out
	outlines  []Outline
	signIn    map[string]ieum.ID
	districts []district
	province  *ieum.Area
}

// district is what the generator knows about one district.
type district struct {
	plan      townPlan
	entity    *ieum.District
	town      *ieum.Area
	legal     []*ieum.Area
	offices   []*ieum.Area // administrative areas
	centres   map[ieum.ID]ieum.Point
	schools   []*school
	agencies  []*agency
	services  []*service
	managers  []*manager
	teams     []*ieum.Team
	lead      *ieum.Staff // coordinator
	colleague []ieum.ID   // all agency workers
}

type school struct {
	*ieum.School
	teachers []*ieum.Worker
	manager  *manager
	pupils   int
}

type agency struct {
	*ieum.Agency
	// office is the administrative area whose own it is, of a community service
	// centre; else nil.
	office   *ieum.Area
	workers  []*ieum.Worker
	services []*service
}

type service struct {
	*ieum.Service
	agency *agency
	// spec and rules are those of the catalogue; a service of a real directory
	// has no spec, and the rules of its agency's type.
	spec  *serviceSpec
	rules []ieum.EligibilityRule
}

type manager struct {
	*ieum.CaseManager
	staff *ieum.Staff
	team  *ieum.Team
	// seen counts what makes an account worth showing at sign-in.
	students, urgent, elders int
}

func newGenerator(c Config) (*generator, error) {
	services, err := readCatalogue(c.Codes)
	if err != nil {
		return nil, fmt.Errorf("demo: %w", err)
	}
	said, err := readWordings(c.Codes)
	if err != nil {
		return nil, fmt.Errorf("demo: %w", err)
	}
	d := newDice(c.Seed)
	return &generator{
		dice: d, today: c.Today, codes: c.Codes, catalogue: services, wordings: said, mint: ieum.NewMint(d.source),
		signIn: map[string]ieum.ID{},
	}, nil
}

// head makes the head of a new entity; root is empty for one that is its own.
func (g *generator) head(kind ieum.Kind, root ieum.ID) ieum.Head {
	id := g.mint(kind)
	if root == "" {
		root = id
	}
	return ieum.Head{ID: id, Root: root}
}

// populate adds everything that stands on the directory; what institutions
// agreed with each other and how they answered only where they are made up
// themselves.
func (g *generator) populate(fictional bool) {
	for i := range g.districts {
		g.staffDistrict(&g.districts[i])
	}
	for i := range g.districts {
		g.acquaint(&g.districts[i])
		if fictional {
			g.agree(&g.districts[i])
			g.observe(&g.districts[i])
		}
	}
	for i := range g.districts {
		g.families(&g.districts[i])
	}
	g.explainReferrals()
	g.chooseSignIn()
}

func (g *generator) world() *World {
	return &World{Network: g.network, Office: g.office, People: g.people, Outlines: g.outlines, SignIn: maps.Clone(g.signIn)}
}

func (g *generator) addNetwork(entities ...ieum.Entity) { g.network = append(g.network, entities...) }
func (g *generator) addOffice(entities ...ieum.Entity)  { g.office = append(g.office, entities...) }
func (g *generator) addPeople(entities ...ieum.Entity)  { g.people = append(g.people, entities...) }

// ago and ahead give days around today, chosen within bounds.
func (g *generator) ago(from, to int) ieum.Date   { return g.today.AddDays(-g.between(from, to)) }
func (g *generator) ahead(from, to int) ieum.Date { return g.today.AddDays(g.between(from, to)) }
