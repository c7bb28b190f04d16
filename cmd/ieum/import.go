package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"

	"ieum/internal/desk"
	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// importCommand reads directories into a store.
type importCommand struct {
	Store  address  `help:"The store to write to: file:PATH, made if it is not there, or neo4j://HOST." placeholder:"file:PATH"`
	Files  []string `arg:"" optional:"" help:"Files or folders to read, in any order; SOURCE=PATH where a file's name does not tell its source." placeholder:"PATH"`
	DryRun bool     `help:"Read, judge and compare; write nothing."`
	Report string   `help:"Write every refused and repaired row to this file: text, or JSON if it ends in .json." placeholder:"FILE" type:"path"`
	Undo   string   `help:"Take back what this batch added." placeholder:"BATCH"`
	List   bool     `help:"List the sources that can be read."`

	Neo4j account `embed:"" prefix:"neo4j-"`
}

// Help implements kong's longer help.
func (importCommand) Help() string {
	return `Several files are one run, and a run is one transaction: all of it is written or nothing. A row that cannot be
read is refused and reported by file, line and reason, and the rest goes on; a file that breaks off stops the run.
Reading the same files again changes nothing.

  ieum import --list
  ieum import --store file:ieum.db --dry-run areas/ schools/ agencies/
  ieum import --store file:ieum.db --report refused.txt areas/ schools/ agencies/
  ieum import --store file:ieum.db --undo batch_...`
}

// Run implements the command.
func (i importCommand) Run(ctx context.Context, c console) error {
	if i.List {
		return listSources(c.out)
	}
	if err := i.check(); err != nil {
		return err
	}
	at, cleanUp, err := i.target()
	if err != nil {
		return err
	}
	return errors.Join(i.on(ctx, c, at), cleanUp())
}

// check refuses what cannot be meant. An undo has no dry run: whoever asks
// for one must not lose a batch.
func (i importCommand) check() error {
	switch {
	case i.Store == "":
		return fmt.Errorf("%w: name a store: --store file:PATH", errUsage)
	case i.Undo != "" && (i.DryRun || len(i.Files) > 0 || i.Report != ""):
		return fmt.Errorf("%w: --undo takes neither files nor --dry-run nor --report", errUsage)
	case i.Undo == "" && len(i.Files) == 0:
		return fmt.Errorf("%w: name files to read, or a batch to undo; ieum import --list shows the sources", errUsage)
	}
	return nil
}

// target is the store to open. A dry run on a file that is not there yet must
// not leave one behind, so it gets one that is thrown away.
func (i importCommand) target() (at address, cleanUp func() error, err error) {
	at, cleanUp = i.Store, func() error { return nil }
	path, isFile := at.file()
	if !i.DryRun || !isFile {
		return at, cleanUp, nil
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return at, cleanUp, nil
	}
	folder, err := os.MkdirTemp("", "ieum-dry-run-")
	if err != nil {
		return "", nil, err
	}
	return address("file:" + filepath.Join(folder, "empty.db")), func() error { return os.RemoveAll(folder) }, nil
}

// on does what was asked for on that store.
func (i importCommand) on(ctx context.Context, c console, at address) error {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return err
	}
	s, err := openStore(ctx, c, at, i.Neo4j)
	if err != nil {
		return err
	}
	if i.Undo != "" {
		err = i.takeBack(ctx, c, desk.NewLoader(s))
	} else {
		err = i.read(ctx, c, desk.NewLoader(s), codes)
	}
	return joinClose(err, s)
}

func listSources(out io.Writer) error {
	sources, err := directory.Sources()
	if err != nil {
		return err
	}
	for _, s := range sources {
		fmt.Fprintf(out, "%s\n  %s (%s)\n  files: %s\n  %s\n", s.Name, s.Title.Ko, s.Title.En, strings.Join(s.Files, ", "), s.Origin)
	}
	return nil
}

func (i importCommand) read(ctx context.Context, c console, to *desk.Loader, codes *ieum.Codes) error {
	options := directory.Options{
		DryRun: i.DryRun, Desk: to, Codes: codes, Clock: time.Now, Mint: ieum.NewMint(rand.Reader),
	}
	for _, file := range i.Files {
		source, path, named := strings.Cut(file, "=")
		if !named {
			source, path = "", file
		}
		options.Inputs = append(options.Inputs, directory.Input{Source: source, Path: path})
	}
	if c.terminal {
		options.Progress = showProgress(c.err)
	}
	rows, err := i.openReport() // before anything is written to the store
	if err != nil {
		return err
	}
	report, err := directory.Run(ctx, options)
	return errors.Join(err, i.tell(c, report, rows))
}

// openReport makes the file for the rows; nil where none was asked for.
func (i importCommand) openReport() (*os.File, error) {
	if i.Report == "" {
		return nil, nil
	}
	return os.OpenFile(i.Report, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
}

// tell prints what happened, writes the rows to the file that was asked for,
// and closes it.
func (i importCommand) tell(c console, report *directory.Report, rows *os.File) error {
	summary := *report
	summary.Findings = nil
	err := summary.WriteText(c.out, ieum.English)
	if rows == nil {
		if n := len(report.Findings); n > 0 {
			fmt.Fprintf(c.out, "%d rows were refused, repaired or noted; --report FILE writes each with its line and reason\n", n)
		}
		return err
	}
	if strings.HasSuffix(i.Report, ".json") {
		err = errors.Join(err, report.WriteJSON(rows))
	} else {
		err = errors.Join(err, report.WriteText(rows, ieum.Korean))
	}
	return errors.Join(err, rows.Close())
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

func (i importCommand) takeBack(ctx context.Context, c console, from *desk.Loader) error {
	removal, err := directory.Undo(ctx, from, ieum.ID(i.Undo), time.Now)
	if err != nil {
		return err
	}
	for _, info := range ieum.Kinds() {
		if n := removal.Removed[info.Kind]; n > 0 {
			fmt.Fprintf(c.out, "%s: %d removed\n", info.Kind, n)
		}
	}
	if removal.ChangedSince > 0 {
		fmt.Fprintf(c.out, "%d of them had been changed since\n", removal.ChangedSince)
	}
	if removal.NotRestored > 0 {
		fmt.Fprintf(c.out, "%d rows that the batch had changed keep their new values; import the older file again to bring the old ones back\n", removal.NotRestored)
	}
	return nil
}
