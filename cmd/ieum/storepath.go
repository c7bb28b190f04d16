package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// storePath is the file of a store, given as file:PATH or as a bare path. What
// begins like another kind of store, such as neo4j:, is no path.
type storePath string

// Decode implements kong.MapperValue.
func (p *storePath) Decode(ctx *kong.DecodeContext) error {
	var text string
	if err := ctx.Scan.PopValueInto("store", &text); err != nil {
		return err
	}
	path, isFile := strings.CutPrefix(text, "file:")
	if scheme, _, named := strings.Cut(text, ":"); !isFile && named && len(scheme) > 1 && !strings.ContainsAny(scheme, `/\`) {
		return fmt.Errorf("a store of this kind is not built in yet; use file:PATH")
	}
	if path == "" {
		return errors.New("name a file: file:PATH")
	}
	*p = storePath(path)
	return nil
}

// joinClose closes what is left open after a failure and keeps both errors.
func joinClose(err error, c io.Closer) error { return errors.Join(err, c.Close()) }
