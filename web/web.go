// Package web holds what browsers are given: the dashboard and GraphiQL, as
// they were built from the sources beside this file. Both are committed, so
// that Go alone builds the program.
package web

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
)

//go:embed all:dist
var dashboard embed.FS

//go:embed all:graphiql/dist
var graphiql embed.FS

// documents is the file of the dashboard that lists its operations.
const documents = "documents.json"

// Dashboard returns the files of the dashboard, index.html first among them.
func Dashboard() fs.FS { return below(dashboard, "dist") }

// GraphiQL returns the files of GraphiQL.
func GraphiQL() fs.FS { return below(graphiql, "graphiql/dist") }

// Documents returns the operations that the dashboard sends, by the SHA-256 of
// their text in hex; none where the build lists none. An error means that the
// list cannot be read.
func Documents() (map[string]string, error) {
	text, err := fs.ReadFile(Dashboard(), documents)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	var listed map[string]string
	if err := json.Unmarshal(text, &listed); err != nil {
		return nil, fmt.Errorf("web: %s: %w", documents, err)
	}
	return listed, nil
}

func below(files embed.FS, dir string) fs.FS {
	sub, err := fs.Sub(files, dir)
	if err != nil {
		panic("web: " + err.Error()) // a path of our own
	}
	return sub
}
