// Package docs holds the pages that the program itself shows or its tests run.
package docs

import (
	"embed"
	"io/fs"
)

//go:embed api.md
var clients string

// Clients returns api.md, for authors of clients.
func Clients() string { return clients }

//go:embed queries/*.md
var pages embed.FS

// Queries returns the pages of questions that clients ask, with their answers.
func Queries() fs.FS {
	queries, err := fs.Sub(pages, "queries")
	if err != nil {
		panic(err) // the name is the one embedded above
	}
	return queries
}
