// Command generate writes graph/generated from schema.graphqls, as gqlgen's own
// command does, with two differences: the fields of an object, and the elements
// of lists that wait for nothing, are answered one after the other; and what
// gqlgen prepares for fields that are deferred is left out. Run it in the root
// of the tree:
//
//	go run ./graph/generate
//
// With -form gqlgen it writes what gqlgen alone would, and with -form plugin what
// it writes with fields in turn: scripts/bench-generated compares the three.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
)

func main() {
	form := flag.String("form", "lean", "what to write: gqlgen, plugin or lean")
	flag.Parse()
	if err := generate(*form); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate(form string) error {
	log.SetOutput(io.Discard) // gqlgen tells every type that it passes by
	c, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		return err
	}
	switch form {
	case "gqlgen":
		return api.Generate(c)
	case "plugin":
		return api.Generate(c, api.AddPlugin(inTurn{}))
	case "lean":
		if err := api.Generate(c, api.AddPlugin(inTurn{})); err != nil {
			return err
		}
		return lean()
	}
	return fmt.Errorf("no such form: %s", form)
}

// inTurn lets the fields of every object but Query be answered in turn. By
// default gqlgen starts a goroutine for each field that has a resolver, which
// costs more than nearly all of them do: what a list or a record needs from
// the store is read before its fields are asked, and the rest is in memory.
// The elements of most lists still start together (see lean.go), so that what
// they read one by one is read at once.
type inTurn struct{}

// Name implements gqlgen's plugin.Plugin.
func (inTurn) Name() string { return "in-turn" }

// GenerateCode implements gqlgen's plugin.CodeGenerator, which is called
// before the code is written.
func (inTurn) GenerateCode(data *codegen.Data) error { //nolint:unparam // gqlgen asks for an error
	for _, object := range data.Objects {
		object.DisableConcurrency = object.Name != data.Config.Schema.Query.Name
	}
	return nil
}
