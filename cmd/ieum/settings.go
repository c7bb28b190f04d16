package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
	kongyaml "github.com/alecthomas/kong-yaml"
	"gopkg.in/yaml.v3"
)

// settings reads a file of settings and refuses names that no flag has: a
// misspelt setting would be a default that nobody chose. A flag of a command
// is written as "command-flag", or as "flag" below "command".
func settings(r io.Reader) (kong.Resolver, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	values, err := kongyaml.Loader(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("%w: the file of settings is not YAML", errUsage)
	}
	named := map[string]any{}
	if err := yaml.Unmarshal(text, &named); err != nil {
		return nil, fmt.Errorf("%w: the file of settings is not YAML", errUsage)
	}
	return strict{values, flatten("", named)}, nil
}

// strict is a resolver that knows all names of its file.
type strict struct {
	kong.Resolver

	names []string
}

// Validate implements kong.Resolver.
func (s strict) Validate(app *kong.Application) error {
	known := map[string]bool{}
	var walk func(prefix string, node *kong.Node)
	walk = func(prefix string, node *kong.Node) {
		for _, flag := range node.Flags {
			known[prefix+flag.Name] = true
		}
		for _, child := range node.Children {
			walk(prefix+child.Name+"-", child)
		}
	}
	walk("", app.Node)
	var unknown []error
	for _, name := range s.names {
		if !known[name] {
			unknown = append(unknown, fmt.Errorf("no setting is called %q", name))
		}
	}
	return errors.Join(unknown...)
}

// flatten joins the names of nested settings.
func flatten(prefix string, values map[string]any) []string {
	var names []string
	for name, value := range values {
		if below, ok := value.(map[string]any); ok {
			names = append(names, flatten(prefix+name+"-", below)...)
			continue
		}
		names = append(names, strings.TrimSpace(prefix+name))
	}
	return names
}
