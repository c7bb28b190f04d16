package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// readMapping reads the mapping in a file.
func readMapping(path string, codes *ieum.Codes) (directory.Mapping, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return directory.Mapping{}, fmt.Errorf("%w: %w", ieum.ErrInvalid, err)
	case !info.Mode().IsRegular():
		return directory.Mapping{}, fmt.Errorf("%w: a mapping is a regular file", ieum.ErrInvalid)
	}
	file, err := os.Open(path)
	if err != nil {
		return directory.Mapping{}, fmt.Errorf("%w: %w", ieum.ErrInvalid, err)
	}
	defer file.Close()
	return directory.ReadMapping(file, codes)
}

// checkMapping prints everything that is wrong with a mapping, each with its
// line, in both languages.
func checkMapping(out io.Writer, path string, codes *ieum.Codes) error {
	m, err := readMapping(path, codes)
	refused, ok := errors.AsType[*directory.MappingError](err)
	if !ok {
		if err == nil {
			_, err = fmt.Fprintf(out, "%s: 잘못된 것이 없습니다. Nothing is wrong with the mapping %s.\n", path, m.Name)
		}
		return err
	}
	for _, f := range refused.Faults {
		fmt.Fprintf(out, "%s:%s\n", path, f.In(ieum.Korean))
		fmt.Fprintf(out, "    %s\n", f.Text.In(ieum.English))
	}
	return fmt.Errorf("%w: %d faults in %s", ieum.ErrInvalid, len(refused.Faults), path)
}

// listSources prints the sources that can be read.
func listSources(out io.Writer, own []directory.Mapping) error {
	sources, err := directory.Sources(own...)
	if err != nil {
		return err
	}
	for _, s := range sources {
		kinds := make([]string, len(s.Kinds))
		for i, kind := range s.Kinds {
			kinds[i] = string(kind)
		}
		fmt.Fprintf(out, "%s\n  %s (%s)\n  files: %s\n  makes: %s\n  format: %s, %s\n  columns: %s\n  %s\n",
			s.Name, s.Title.Ko, s.Title.En, strings.Join(s.Files, ", "), strings.Join(kinds, ", "),
			s.Format, s.Encoding, strings.Join(s.Columns, ", "), s.Origin)
	}
	_, err = fmt.Fprintln(out, "\nA source of your own: --mapping FILE, see docs/mapping.md; --check FILE tells what is wrong with one.")
	return err
}
