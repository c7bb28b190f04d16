package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"ieum/internal/auth"
	"ieum/internal/ieum"
)

// signIn is what a client needs to begin.
type signIn struct {
	URL    string            `json:"url"`
	Tokens map[string]string `json:"tokens"`
}

// shortestToken keeps a file in which somebody wrote a password from making
// it one.
const shortestToken = 20

// knownTokens reads the tokens of a file that an earlier demo wrote; none if
// there is no file.
func knownTokens(path string) (map[string]string, error) {
	if path == "" {
		return nil, nil
	}
	text, err := readSecret("the file of sign-in tokens", path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var in signIn
	if err := json.Unmarshal(text, &in); err != nil || len(in.Tokens) == 0 {
		return nil, fmt.Errorf("%w: --sign-in: %s is there, and is not what a demo writes", ieum.ErrInvalid, path)
	}
	return in.Tokens, nil
}

// issue gives every account its token: the known one, if there is one.
func issue(accounts map[string]ieum.ID, known map[string]string) (signIn, *auth.Table, error) {
	in, table := signIn{Tokens: map[string]string{}}, &auth.Table{}
	for name, staff := range accounts {
		token := known[name]
		if len(token) >= shortestToken {
			table.Add(sha256.Sum256([]byte(token)), staff)
		} else {
			var err error
			if token, err = table.Issue(rand.Reader, staff); err != nil {
				return in, nil, err
			}
		}
		in.Tokens[name] = token
	}
	return in, table, nil
}

// tell prints how to sign in, and writes the file that asks for it. The
// listener is open, so what a client sends from now on is answered.
func (d demoCommand) tell(c console, in signIn) error {
	fmt.Fprintf(c.out, "Ieum demo: %s\n%s\n\nIn a browser: %s/\nFor programs, a token for each role:\n\n", in.URL, banner(d.On != ""), strings.TrimSuffix(in.URL, "/graphql"))
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
