// Package docs holds the pages that the program itself shows.
package docs

import _ "embed"

//go:embed api.md
var clients string

// Clients returns api.md, for authors of clients.
func Clients() string { return clients }
