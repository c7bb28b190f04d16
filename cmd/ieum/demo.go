package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"time"

	"ieum/graph"
	"ieum/internal/auth"
	"ieum/internal/demo"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
)

// demoCommand starts a synthetic district.
type demoCommand struct {
	Listen string  `default:"127.0.0.1:8080" help:"Address to answer on; keep it on this machine." placeholder:"HOST:PORT"`
	SignIn string  `help:"Also write address and tokens to this file, as JSON, once the demo answers." placeholder:"FILE" type:"path"`
	Store  address `help:"Keep the demo in this new file, or in a Neo4j server that holds nothing else; by default it is thrown away at the end." placeholder:"file:PATH"`
	On     string  `help:"Place the demo's people among the agencies of a copy of this store." placeholder:"FILE" type:"existingfile"`
	Seed   uint64  `default:"1" help:"Which district to make."`

	Neo4j account `embed:"" prefix:"neo4j-"`
}

// Help implements kong's longer help.
func (demoCommand) Help() string {
	return `Two districts that exist nowhere, with 20 schools, some 120 agencies and 400 students, made anew at every
start. It prints a token for each role; send one as the header "Authorization: Bearer TOKEN" with every query,
beside "Content-Type: application/json".

With --on, the agencies are those of a store that "ieum import" has filled, and only the people are made up. The
store itself is not touched.`
}

// Run implements the command.
func (d demoCommand) Run(ctx context.Context, c console) (err error) {
	folder, err := os.MkdirTemp("", "ieum-demo-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	if err := d.local(); err != nil {
		return err
	}
	store, err := d.store(ctx, c, folder)
	if err != nil {
		return err
	}
	o, err := openOffice(ctx, c, store, demoLimits())
	if err != nil {
		return err
	}
	world, err := d.world(ctx, o)
	if err != nil {
		return errors.Join(joinClose(err, o.store), d.sweep())
	}
	if err := d.fill(ctx, o, world); err != nil {
		return errors.Join(joinClose(err, o.store), d.sweep())
	}
	return d.open(ctx, o, world)
}

// local refuses an address that others can reach: whoever can reads the
// schema and, with a token off the terminal, everything else.
func (d demoCommand) local() error {
	host, _, err := net.SplitHostPort(d.Listen)
	if err != nil {
		return fmt.Errorf("%w: --listen: %w", errUsage, err)
	}
	if !loopback(host) {
		return fmt.Errorf("%w: a demo answers on this machine only, as in --listen 127.0.0.1:8080", errUnsafe)
	}
	return nil
}

// sweep removes the new file of a demo that could not be filled, so that the
// next try finds the place free.
func (d demoCommand) sweep() error {
	path, ok := d.Store.file()
	if !ok {
		return nil
	}
	var errs []error
	for _, end := range []string{"", "-wal", "-shm", ".lock"} {
		if err := os.Remove(path + end); !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// store opens where the demo is kept: a file of its own, or a server whose
// schema it may bring up to date.
func (d demoCommand) store(ctx context.Context, c console, folder string) (ieum.Store, error) {
	if _, isFile := d.Store.file(); d.Store == "" || isFile {
		path, err := d.file(ctx, c, folder)
		if err != nil {
			return nil, err
		}
		return openStore(ctx, c, address("file:"+path), account{})
	}
	if d.On != "" {
		return nil, fmt.Errorf("%w: --on places a demo on a copy of a file, in a file", errUsage)
	}
	options, err := d.Neo4j.options(c, d.Store)
	if err != nil {
		return nil, err
	}
	if err := neo4j.Migrate(ctx, options); err != nil {
		return nil, err
	}
	return openStore(ctx, c, d.Store, d.Neo4j)
}

// file is where the demo is kept: a new file, or a copy of the store that it
// is placed on.
func (d demoCommand) file(ctx context.Context, c console, folder string) (string, error) {
	path := filepath.Join(folder, "demo.db")
	if kept, ok := d.Store.file(); ok {
		path = kept
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("a demo is made in a new file, and there is one already: %w", ieum.ErrInvalid)
	}
	if d.On == "" {
		return path, nil
	}
	return path, embedded.Copy(ctx, d.On, path, embedded.Options{Logger: c.logger})
}

// world makes the demo's entities. A store with people in it lends nothing: a
// demo hands its tokens to whoever reads the terminal.
func (d demoCommand) world(ctx context.Context, o *office) (*demo.World, error) {
	config := demo.Config{Seed: d.Seed, Today: o.today(), Codes: o.codes}
	if d.On == "" {
		return demo.Generate(config)
	}
	students, err := o.store.View(ieum.ProgramScope()).Students(ctx, ieum.StudentFilter{}, ieum.Page{Limit: 1})
	if err != nil {
		return nil, err
	}
	if students.Total > 0 {
		return nil, fmt.Errorf("%w: the store of --on holds people; a demo is placed on directories only", errUnsafe)
	}
	var directory []ieum.Entity
	_, err = o.store.Feed().Network(ctx, func(e ieum.Entity) error {
		directory = append(directory, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return demo.Place(config, directory)
}

// fill writes a world and waits until it can be seen. A store that holds the
// same demo already is used as it is; one that holds anything else is refused.
func (d demoCommand) fill(ctx context.Context, o *office, w *demo.World) error {
	if d.On == "" && o.atlas.Snapshot().Revision() > 0 {
		return o.holds(ctx, w)
	}
	if err := desk.NewLoader(o.store).Load(ctx, w.All()); err != nil {
		return err
	}
	_, err := o.atlas.Refresh(ctx)
	return err
}

// holds returns nil if the store's network is that of the world.
func (o *office) holds(ctx context.Context, w *demo.World) error {
	made := map[ieum.ID]bool{}
	for _, e := range w.Network {
		made[e.Meta().ID] = true
	}
	found := 0
	_, err := o.store.Feed().Network(ctx, func(e ieum.Entity) error {
		if !made[e.Meta().ID] {
			return fmt.Errorf("the store holds something that is not this demo, and a demo is not put beside it: %w", ieum.ErrConflict)
		}
		found++
		return nil
	})
	if err == nil && found < len(w.Network) {
		return fmt.Errorf("the store holds a part of this demo only: %w", ieum.ErrConflict)
	}
	return err
}

// signIn is what a client needs to begin.
type signIn struct {
	URL    string            `json:"url"`
	Tokens map[string]string `json:"tokens"`
}

// open answers on the network and tells how to sign in.
func (d demoCommand) open(ctx context.Context, o *office, w *demo.World) error {
	var table auth.Table
	in := signIn{Tokens: map[string]string{}}
	for name, staff := range w.SignIn {
		token, err := table.Issue(rand.Reader, staff)
		if err != nil {
			return joinClose(err, o.store)
		}
		in.Tokens[name] = token
	}
	api, err := o.api(&table, func(c *graph.Config) {
		c.Introspection = true
	})
	if err != nil {
		return joinClose(err, o.store)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", d.Listen)
	if err != nil {
		return joinClose(fmt.Errorf("cannot listen there: %w: %w", ieum.ErrUnavailable, err), o.store)
	}
	in.URL = "http://" + listener.Addr().String() + "/graphql"
	if err := d.tell(o.console, in); err != nil {
		return errors.Join(err, listener.Close(), o.store.Close())
	}
	o.page = demoPage(w, d.On != "")
	return o.serve(ctx, listener, api, "Ieum (이음), a demo. The API is at /graphql; the tokens were printed where it was started.")
}

// tell prints how to sign in, and writes the file that asks for it. The
// listener is open, so what a client sends from now on is answered.
func (d demoCommand) tell(c console, in signIn) error {
	fmt.Fprintf(c.out, "Ieum demo: %s\n%s\n\n", in.URL, banner(d.On != ""))
	names := make([]string, 0, len(in.Tokens))
	for name := range in.Tokens {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(c.out, "  %-17s %s\n", name, in.Tokens[name])
	}
	fmt.Fprintf(c.out, `
Try it:
  curl -s %s -H 'Content-Type: application/json' \
    -H 'Authorization: Bearer %s' \
    -d '{"query":"{ viewer { displayName due(first: 3) { nodes { dueOn text } } } }"}'

Ctrl-C ends it. %s
`, in.URL, in.Tokens["case-manager"], d.fate())
	if d.SignIn == "" {
		return nil
	}
	return writeWhole(d.SignIn, in)
}

// fate says what becomes of the demo's data.
func (d demoCommand) fate() string {
	if d.Store != "" {
		return "The store stays where it is: " + string(d.Store) + "."
	}
	return "Nothing is kept."
}

// writeWhole writes a file that is either whole or not there: tokens in it
// are for the owner's eyes.
func writeWhole(path string, what any) error {
	text, err := json.MarshalIndent(what, "", "  ")
	if err != nil {
		return err
	}
	aside := fmt.Sprintf("%s.%d", path, time.Now().UnixNano())
	if err := os.WriteFile(aside, append(text, '\n'), 0o600); err != nil {
		return err
	}
	return os.Rename(aside, path)
}
