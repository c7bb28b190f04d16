package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"

	"ieum/internal/desk"
	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// importCommand reads directories into a store.
type importCommand struct {
	Store   address  `help:"The store to write to: file:PATH, made if it is not there, or neo4j://HOST." placeholder:"file:PATH"`
	Files   []string `arg:"" optional:"" help:"Files or folders to read, in any order; SOURCE=PATH where a file's name does not tell its source." placeholder:"PATH"`
	Mapping []string `help:"Read by this mapping too, beside the built-in ones; may be given more than once. docs/mapping.md tells how to write one." placeholder:"FILE"`
	DryRun  bool     `help:"Read, judge and compare; write nothing."`
	Report  string   `help:"Write every refused and repaired row to this file: text, or JSON if it ends in .json." placeholder:"FILE" type:"path"`
	Undo    string   `help:"Take back what this batch added." placeholder:"BATCH"`
	List    bool     `help:"List the sources that can be read, with their columns."`
	Check   string   `help:"Tell everything that is wrong with this mapping, and read nothing." placeholder:"FILE"`

	Neo4j account `embed:"" prefix:"neo4j-"`
}

// Help implements kong's longer help.
func (importCommand) Help() string {
	return `Several files are one run, and a run is one transaction: all of it is written or nothing. A row that cannot be
read is refused and reported by file, line and reason, and the rest goes on; a file that breaks off stops the run.
Reading the same files again changes nothing. A run is undone by its one batch.

  ieum import --list
  ieum import --store file:ieum.db --dry-run areas/ schools/ agencies/
  ieum import --store file:ieum.db --report refused.txt areas/ schools/ agencies/
  ieum import --check centres.json
  ieum import --store file:ieum.db --mapping centres.json centres.csv
  ieum import --store file:ieum.db --undo batch_...`
}

// Run implements the command.
func (i importCommand) Run(ctx context.Context, c console) error {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return err
	}
	if i.Check != "" && i.alone() {
		return checkMapping(c.out, i.Check, codes)
	}
	if err := i.check(); err != nil {
		return err
	}
	options, err := i.options(codes)
	switch {
	case err != nil:
		return err
	case i.List:
		return listSources(c.out, options.Mappings)
	case i.Undo != "":
		return i.undo(ctx, c)
	}
	return i.read(ctx, c, options)
}

// alone reports whether nothing is asked for beside a check.
func (i importCommand) alone() bool {
	return !i.List && !i.DryRun && i.Undo == "" && i.Report == "" && len(i.Files) == 0 && len(i.Mapping) == 0
}

// check refuses what cannot be meant. An undo has no dry run: whoever asks
// for one must not lose a batch.
func (i importCommand) check() error {
	switch {
	case i.Check != "":
		return fmt.Errorf("%w: --check takes a mapping and nothing else", errUsage)
	case i.List:
		return nil
	case i.Store == "":
		return fmt.Errorf("%w: name a store: --store file:PATH", errUsage)
	case i.Undo != "" && (i.DryRun || len(i.Files) > 0 || i.Report != "" || len(i.Mapping) > 0):
		return fmt.Errorf("%w: --undo takes neither files nor --mapping nor --dry-run nor --report", errUsage)
	case i.Undo == "" && len(i.Files) == 0:
		return fmt.Errorf("%w: name files to read, or a batch to undo; ieum import --list shows the sources", errUsage)
	}
	return nil
}

// options are those of a run, as far as they do not need the store.
func (i importCommand) options(codes *ieum.Codes) (directory.Options, error) {
	options := directory.Options{DryRun: i.DryRun, Codes: codes, Clock: time.Now, Mint: ieum.NewMint(rand.Reader)}
	for _, path := range i.Mapping {
		m, err := readMapping(path, codes)
		if err != nil {
			return options, fmt.Errorf("--mapping %s: %w", path, err)
		}
		options.Mappings = append(options.Mappings, m)
	}
	for _, file := range i.Files {
		source, path, named := strings.Cut(file, "=")
		if _, err := os.Stat(file); !named || err == nil { // a file may have = in its name
			source, path = "", file
		}
		options.Inputs = append(options.Inputs, directory.Input{Source: source, Path: path})
	}
	return options, nil
}

// read imports. What can be refused without the store is refused before one
// is opened, or made.
func (i importCommand) read(ctx context.Context, c console, options directory.Options) (err error) {
	paths, err := directory.Locate(options.Inputs, options.Mappings, options.Codes)
	if err != nil {
		return err
	}
	rows, err := openReport(i.Report, i.Store, append(paths, i.Mapping...))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.discard()) }()
	target, err := i.target()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, target.discard()) }()
	s, err := i.open(ctx, c, target)
	if err != nil {
		return err
	}
	options.Desk = desk.NewLoader(s)
	if c.terminal {
		options.Progress = showProgress(c.err)
	}
	report, err := directory.Run(ctx, options)
	if err = joinClose(err, s); err == nil && !i.DryRun {
		if err = target.keep(); err != nil {
			report.Failed, report.Batch = true, ""
		}
	}
	return errors.Join(err, tell(c, report, rows))
}

// undo takes a batch back. A store that is not there is not made for it.
func (i importCommand) undo(ctx context.Context, c console) error {
	if path, ok := i.Store.file(); ok {
		if info, err := os.Stat(path); err != nil || info.IsDir() {
			return fmt.Errorf("%w: no store file is at %s", ieum.ErrInvalid, path)
		}
	}
	s, err := openStore(ctx, c, i.Store, i.Neo4j)
	if err != nil {
		return err
	}
	removal, err := directory.Undo(ctx, desk.NewLoader(s), ieum.ID(i.Undo), time.Now)
	if err = joinClose(err, s); err != nil {
		return err
	}
	tellRemoval(c.out, removal)
	return nil
}

func tellRemoval(out io.Writer, removal desk.Removal) {
	for _, info := range ieum.Kinds() {
		if n := removal.Removed[info.Kind]; n > 0 {
			fmt.Fprintf(out, "%s: %d removed\n", info.Kind, n)
		}
	}
	if removal.ChangedSince > 0 {
		fmt.Fprintf(out, "%d of them had been changed since\n", removal.ChangedSince)
	}
	if removal.Mended > 0 {
		fmt.Fprintf(out, "%d districts and agencies that stay were worked out anew\n", removal.Mended)
	}
	if removal.NotRestored > 0 {
		fmt.Fprintf(out, "%d rows that the batch had changed keep their new values; import the older file again to bring the old ones back\n", removal.NotRestored)
	}
}

// showProgress draws a bar for each file and phase.
func showProgress(to io.Writer) func(directory.Progress) {
	var bar *progressbar.ProgressBar
	var shown directory.Progress
	return func(p directory.Progress) {
		if bar == nil || p.Source != shown.Source || p.Phase != shown.Phase {
			bar = progressbar.NewOptions64(p.Size,
				progressbar.OptionSetWriter(to), progressbar.OptionShowBytes(true), progressbar.OptionClearOnFinish(),
				progressbar.OptionSetDescription(fmt.Sprintf("%-22s %s", p.Source, strings.ToLower(string(p.Phase)))),
			)
		}
		shown = p
		_ = bar.Set64(p.Bytes) // a bar that cannot be drawn stops nothing
	}
}
