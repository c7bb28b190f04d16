package main

import (
	"errors"
	"io"

	"github.com/alecthomas/kong"
)

// storePath is an [address] that must be a file.
type storePath string

// Decode implements kong.MapperValue.
func (p *storePath) Decode(ctx *kong.DecodeContext) error {
	var at address
	if err := at.Decode(ctx); err != nil {
		return err
	}
	path, ok := at.file()
	if !ok {
		return errors.New("this takes a file: file:PATH")
	}
	*p = storePath(path)
	return nil
}

// joinClose closes what is left open after a failure and keeps both errors.
func joinClose(err error, c io.Closer) error { return errors.Join(err, c.Close()) }
