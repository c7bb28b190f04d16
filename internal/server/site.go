package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
)

// Site is what browsers are given beside the API. The zero value is none.
type Site struct {
	// Dashboard are the files of the dashboard, with its index.html: the answer at
	// / and at every path of a page.
	Dashboard fs.FS
	// GraphiQL are the files of GraphiQL, at /graphiql/; nil is none. It reads
	// Schema, the text of the API's, and asks for no other.
	GraphiQL fs.FS
	Schema   string
	// Tiles is the address of map tiles with {z}, {x} and {y} in it, as TilesOrigin
	// takes it; empty is none. Its host is the only other that pages may ask.
	Tiles string
	// Boundaries are outlines of areas as GeoJSON, at /boundaries.geojson; nil is
	// none.
	Boundaries []byte
	// SignIn lets browsers sign in to a demo, Provider by an identity provider; nil
	// is neither.
	SignIn   *SignIn
	Provider *ProviderSignIn
}

// Paths that the dashboard knows.
const (
	settingsPath   = "/settings.json"
	boundariesPath = "/boundaries.geojson"
	graphiqlPath   = "/graphiql/"
	schemaPath     = graphiqlPath + "schema.graphqls"
	indexName      = "index.html"
	documentsName  = "documents.json"
)

// siteSettings is what the dashboard is told of this server before anybody
// signs in.
type siteSettings struct {
	// Demo says that roles can be signed in without a token.
	Demo bool `json:"demo"`
	// Provider is the identity provider that people sign in by, or null.
	Provider *siteProvider `json:"provider"`
	// Tiles, Boundaries and GraphiQL are addresses, or null where there is nothing.
	Tiles      *string `json:"tiles"`
	Boundaries *string `json:"boundaries"`
	GraphiQL   *string `json:"graphiql"`
}

// siteProvider is what a page shows of an identity provider.
type siteProvider struct {
	// Name is what people call it; empty is no name.
	Name string `json:"name"`
}

// TilesOrigin returns the site that map tiles come from, as a policy for pages
// names it. An error says what is wrong with the address.
func TilesOrigin(address string) (string, error) {
	at, err := url.Parse(address)
	switch {
	case err != nil || at.Host == "" || at.User != nil || strings.ContainsAny(address, " ;,'\"*\\"):
		return "", errors.New("the address of map tiles is one like https://tiles.example/{z}/{x}/{y}.png")
	case at.Scheme != "https" && at.Scheme != "http":
		return "", errors.New("map tiles come by https, or by http from a host of your own network")
	}
	for _, part := range []string{"{z}", "{x}", "{y}"} {
		if !strings.Contains(address, part) {
			return "", fmt.Errorf("the address of map tiles lacks %s", part)
		}
	}
	return at.Scheme + "://" + at.Host, nil
}

// policy is what pages may do: run and fetch what this server has, and show
// map tiles. Nothing inline runs, and no other site frames a page.
func (s Site) policy() (string, error) {
	tiles := ""
	if s.Tiles != "" {
		origin, err := TilesOrigin(s.Tiles)
		if err != nil {
			return "", fmt.Errorf("server: %w", err)
		}
		tiles = " " + origin
	}
	return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:" + tiles + "; connect-src 'self'" + tiles +
		"; worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", nil
}

// guarded puts the headers on everything that browsers are given.
func guarded(policy string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), "+
			"display-capture=(), browsing-topics=()")
		next.ServeHTTP(w, r)
	})
}

// add puts the site on the mux. Whoever asks for / and is no browser gets the
// greeting.
func (s Site) add(mux *http.ServeMux, greeting http.HandlerFunc) error {
	policy, err := s.policy()
	if err != nil {
		return err
	}
	handle := func(pattern string, h http.Handler) { mux.Handle(pattern, guarded(policy, h)) }
	files, err := readFiles(s.Dashboard, documentsName)
	if err != nil {
		return err
	}
	if files[indexName] == nil {
		return errors.New("server: the dashboard has no index.html")
	}
	handle("/", pages(files, greeting)) // of all methods: more general than every other path
	settings := siteSettings{Demo: s.SignIn != nil}
	if s.Provider != nil {
		settings.Provider = &siteProvider{s.Provider.Name}
	}
	if s.Tiles != "" {
		settings.Tiles = &s.Tiles
	}
	if s.Boundaries != nil {
		handle("GET "+boundariesPath, newFile(boundariesPath, s.Boundaries, lastsAsIs))
		settings.Boundaries = new(boundariesPath)
	}
	if s.GraphiQL != nil {
		tools, err := readFiles(s.GraphiQL)
		if err != nil {
			return err
		}
		tools[strings.TrimPrefix(schemaPath, graphiqlPath)] = newFile(schemaPath, []byte(s.Schema), lastsAsIs)
		handle("GET "+graphiqlPath, http.StripPrefix(strings.TrimSuffix(graphiqlPath, "/"), pages(tools, nil)))
		settings.GraphiQL = new(graphiqlPath)
	}
	text, err := json.Marshal(settings)
	if err != nil {
		return fmt.Errorf("server: %w", err)
	}
	handle("GET "+settingsPath, newFile(settingsPath, text, lastsNot))
	switch {
	case s.SignIn != nil:
		s.SignIn.add(handle)
		addSignOut(handle, s.SignIn.Sessions, s.SignIn.Logger)
	case s.Provider != nil:
		s.Provider.add(handle)
		addSignOut(handle, s.Provider.Sessions, s.Provider.Logger)
	}
	return nil
}

// pages serves the files of a build. A path that is none of them is a page of
// the one program that index.html starts, if a browser asks for a page; greeting,
// if there is one, is for whoever is no browser and asks for the root.
func pages(files map[string]*file, greeting http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			say(w, http.StatusMethodNotAllowed, "405 method not allowed")
			return
		}
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" || name == indexName {
			w.Header().Set("Vary", "Accept")
			if greeting != nil && !wantsPage(r) {
				greeting(w, r)
				return
			}
			name = indexName
		}
		if f := files[name]; f != nil {
			f.ServeHTTP(w, r)
			return
		}
		if wantsPage(r) && path.Ext(name) == "" && !strings.HasPrefix(name, assets) {
			files[indexName].ServeHTTP(w, r)
			return
		}
		say(w, http.StatusNotFound, "404 page not found")
	}
}
