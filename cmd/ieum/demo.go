package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"time"

	"ieum/graph"
	"ieum/internal/demo"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/server"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
)

// demoCommand starts a synthetic district.
type demoCommand struct {
	Listen string    `default:"127.0.0.1:8080" help:"Address to answer on; keep it on this machine." placeholder:"HOST:PORT"`
	SignIn string    `help:"Also write address and tokens to this file, as JSON, once the demo answers. If it is there already, its tokens are used again." placeholder:"FILE" type:"path"`
	Origin []string  `help:"Site whose pages may ask, beside those of the usual ports of this machine. May be repeated." placeholder:"URL"`
	Store  address   `help:"Keep the demo in this file, or in a Neo4j server that holds nothing else, and open it again at the next start; by default it is thrown away at the end." placeholder:"file:PATH"`
	On     storePath `help:"Place the demo's people among the agencies of a copy of this store." placeholder:"file:PATH"`
	Seed   uint64    `default:"1" help:"Which district to make."`

	TrustedDocuments string `default:"off" enum:"off,sessions,all" help:"Who may ask nothing but what the dashboard asks: off (nobody), sessions (browsers) or all. GraphiQL is there with off only."`

	Browser browserFlags `embed:"" group:"Dashboard"`
	Neo4j   account      `embed:"" prefix:"neo4j-"`
}

// Help implements kong's longer help.
func (demoCommand) Help() string {
	return `Two districts that exist nowhere, with 20 schools, some 120 agencies and 400 students, made anew at every
start unless --store keeps them. Open the address in a browser and choose whom to be: /graphiql asks freely, the rest is the dashboard.
Programs send one of the tokens that are printed, as the header "Authorization: Bearer TOKEN" with every query, beside
"Content-Type: application/json".

With --on, the agencies are those of a store that "ieum import" has filled, and only the people are made up. The
store itself is not touched.`
}

// Run implements the command.
func (d demoCommand) Run(ctx context.Context, c console) (err error) {
	if err := d.local(); err != nil {
		return err
	}
	known, err := knownTokens(d.SignIn)
	if err != nil {
		return err
	}
	// GraphiQL asks freely, so it is there only where browsers may.
	site, err := d.Browser.site(d.TrustedDocuments == string(graph.BoundNobody))
	if err != nil {
		return err
	}
	listener, err := listen(ctx, d.Listen)
	if err != nil {
		return err
	}
	defer listener.Close() //nolint:errcheck // closed already, but where the start has failed
	folder := ""
	if d.Store == "" {
		if folder, err = demoFolder(); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	}
	world, directory, err := d.world(ctx, c)
	if err != nil {
		return err
	}
	store, err := d.store(ctx, c, folder, world, directory)
	if err != nil {
		return err
	}
	o, err := openOffice(ctx, c, store, demoLimits())
	if err != nil {
		return err
	}
	o.site = site
	return d.open(ctx, o, world, listener, known)
}

// demoPrefix begins the names of the folders of demos that are thrown away.
const demoPrefix = "ieum-demo-"

// leftover is how old a demo's folder must be to be cleared: a younger one may
// belong to a demo that is just beginning.
const leftover = time.Minute

// demoFolder makes the folder of a demo that is thrown away, and clears those
// of demos that were killed.
func demoFolder() (string, error) {
	others, _ := filepath.Glob(filepath.Join(os.TempDir(), demoPrefix+"*"))
	for _, other := range others {
		info, err := os.Lstat(other)
		if err != nil || !info.IsDir() || time.Since(info.ModTime()) < leftover {
			continue
		}
		if used, err := embedded.InUse(filepath.Join(other, "demo.db")); err == nil && !used {
			_ = os.RemoveAll(other) // what cannot be cleared is another user's
		}
	}
	return os.MkdirTemp("", demoPrefix)
}

// local refuses an address that others can reach: whoever can reads the
// schema and, with a token off the terminal, everything else.
func (d demoCommand) local() error {
	host, _, err := net.SplitHostPort(d.Listen)
	if err != nil {
		return fmt.Errorf("%w: --listen: %w", errUsage, err)
	}
	if !ieum.ThisMachine(host) {
		return fmt.Errorf("%w: a demo answers on this machine only, as in --listen 127.0.0.1:8080", errUnsafe)
	}
	for _, origin := range d.Origin {
		if err := checkOrigin(origin, "https", "http"); err != nil {
			return err
		}
	}
	return nil
}

// world makes the demo's entities, and returns the directory that they are
// placed among, if one was named. A store with people in it lends nothing: a
// demo hands its tokens to whoever reads the terminal.
func (d demoCommand) world(ctx context.Context, c console) (w *demo.World, directory []ieum.Entity, err error) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return nil, nil, err
	}
	config := demo.Config{Seed: d.Seed, Today: ieum.DateOf(time.Now().In(koreanTime())), Codes: codes}
	if d.On == "" {
		w, err = demo.Generate(config)
		return w, nil, err
	}
	source, err := lookAt(ctx, c, address("file:"+string(d.On)), account{})
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = joinClose(err, source) }()
	students, err := source.View(ieum.ProgramScope()).Students(ctx, ieum.StudentFilter{}, ieum.Page{Limit: 1})
	if err != nil {
		return nil, nil, err
	}
	if students.Total > 0 {
		return nil, nil, fmt.Errorf("%w: the store of --on holds people; a demo is placed on directories only", errUnsafe)
	}
	directory, err = networkOf(ctx, source)
	if err != nil {
		return nil, nil, err
	}
	// Placing people changes what it is given, so it gets a reading of its own.
	lent, err := networkOf(ctx, source)
	if err != nil {
		return nil, nil, err
	}
	w, err = demo.Place(config, lent)
	return w, directory, err
}

// networkOf reads a store's network.
func networkOf(ctx context.Context, store ieum.Store) (network []ieum.Entity, err error) {
	_, err = store.Feed().Network(ctx, func(e ieum.Entity) error {
		network = append(network, e)
		return nil
	})
	return network, err
}

// store opens where the demo is kept, filled: a file of its own, which gets
// its name when it is whole, or a server whose schema it may bring up to date.
// One that holds this demo already is used as it is; one that holds anything
// else is refused.
func (d demoCommand) store(ctx context.Context, c console, folder string, w *demo.World, directory []ieum.Entity) (ieum.Store, error) {
	path, isFile := d.Store.file()
	switch {
	case d.Store == "":
		path = filepath.Join(folder, "demo.db")
	case !isFile:
		return d.server(ctx, c, w)
	}
	_, err := os.Stat(path)
	kept := !errors.Is(err, fs.ErrNotExist)
	if !kept {
		if err := d.make(ctx, c, path, w); err != nil {
			return nil, err
		}
	}
	store, err := openFile(ctx, c, path)
	if err != nil {
		return nil, err
	}
	if kept {
		if err := holds(ctx, store, w, directory); err != nil {
			return nil, joinClose(fmt.Errorf("%s: %w", path, err), store)
		}
	}
	return store, nil
}

// make makes the file of a demo.
func (d demoCommand) make(ctx context.Context, c console, path string, w *demo.World) error {
	fill := func(s *embedded.Store) error { return desk.NewLoader(s).Load(ctx, w.All()) }
	if d.On == "" {
		return embedded.Make(ctx, path, c.embedded(), fill)
	}
	return embedded.Extend(ctx, string(d.On), path, c.embedded(), fill)
}

// server opens the Neo4j server that keeps the demo.
func (d demoCommand) server(ctx context.Context, c console, w *demo.World) (ieum.Store, error) {
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
	store, err := openStore(ctx, c, d.Store, d.Neo4j)
	if err != nil {
		return nil, err
	}
	newest, err := store.Feed().Revisions(ctx)
	switch {
	case err != nil:
	case newest.Network > 0:
		err = holds(ctx, store, w, nil)
	default:
		err = desk.NewLoader(store).Load(ctx, w.All())
	}
	if err != nil {
		return nil, joinClose(err, store)
	}
	return store, nil
}

// holds returns nil if the store's network is that of the world, among the
// directory.
func holds(ctx context.Context, store ieum.Store, w *demo.World, directory []ieum.Entity) error {
	made := map[ieum.ID]bool{}
	for _, e := range append(directory, w.Network...) {
		made[e.Meta().ID] = true
	}
	network, err := networkOf(ctx, store)
	if err != nil {
		return err
	}
	for _, e := range network {
		if !made[e.Meta().ID] {
			return fmt.Errorf("the store holds something that is not this demo, and a demo is not put beside it: %w", ieum.ErrConflict)
		}
	}
	if len(network) < len(made) {
		return fmt.Errorf("the store does not hold this demo, or a part of it only: %w", ieum.ErrConflict)
	}
	return nil
}

// localPorts are where the usual servers for development show their pages:
// Next.js and Create React App, Angular, Vite with its preview, Parcel,
// webpack, and the house's own port.
var localPorts = []string{"3000", "3001", "4200", "4173", "5173", "1234", "8081", "8080"}

// origins are the pages that may ask.
func (d demoCommand) origins() []string {
	origins := append([]string{}, d.Origin...)
	for _, host := range []string{"localhost", "127.0.0.1"} {
		for _, port := range localPorts {
			origins = append(origins, "http://"+net.JoinHostPort(host, port))
		}
	}
	return origins
}

// open answers on the network and tells how to sign in.
func (d demoCommand) open(ctx context.Context, o *office, w *demo.World, listener net.Listener, known map[string]string) error {
	in, table, err := issue(w.SignIn, known)
	if err != nil {
		return joinClose(err, o.store)
	}
	sessions, err := demoSessions(listener.Addr())
	if err != nil {
		return joinClose(err, o.store)
	}
	api, err := o.api(table, func(c *graph.Config) error {
		c.Introspection = true
		c.Origins = d.origins()
		c.Auth.Sessions = sessions
		return trust(c, graph.Bound(d.TrustedDocuments))
	})
	if err != nil {
		return joinClose(err, o.store)
	}
	o.page = demoPage(w, d.On != "")
	o.site.SignIn = &server.SignIn{Accounts: o.page.Accounts, Sessions: sessions, Logger: o.logger}
	if o.site.Boundaries == nil {
		if o.site.Boundaries, err = outlines(w); err != nil {
			return joinClose(err, o.store)
		}
	}
	in.URL = "http://" + listener.Addr().String() + "/graphql"
	if err := d.tell(o.console, in); err != nil {
		return joinClose(err, o.store)
	}
	return o.serve(ctx, listener, api, "Ieum (이음), a demo. The API is at /graphql; the tokens were printed where it was started.")
}
