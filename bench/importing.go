package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"ieum/internal/desk"
	"ieum/internal/directory"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/embedded/embeddedtest"
)

// importShare of the speed of raw inserts is what an import should reach.
const importShare = 0.6

// importing compares an import (files read, judged, placed, written with who
// added it) with nothing but inserting the rows that it leaves behind.
func importing(ctx context.Context, t *table) error {
	folder, err := os.MkdirTemp("", "ieum-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) //nolint:errcheck // temporary files
	inputs, err := writeFiles(folder)
	if err != nil {
		return err
	}
	var ratios, speeds []float64
	rows := 0
	for i := range rounds {
		imported := filepath.Join(folder, fmt.Sprintf("import-%d.db", i))
		took, added, err := importInto(ctx, imported, inputs)
		if err != nil {
			return err
		}
		raw, err := insertInto(ctx, filepath.Join(folder, fmt.Sprintf("raw-%d.db", i)), imported)
		if err != nil {
			return err
		}
		rows = added
		ratios = append(ratios, raw.Seconds()/took.Seconds())
		speeds = append(speeds, float64(added)/took.Seconds())
	}
	r := median(ratios)
	t.note("import", fmt.Sprintf("%.0f rows a second, %d rows", median(speeds), rows))
	t.check("share of the speed of raw inserts", fmt.Sprintf("%.2f", r), fmt.Sprintf("%.1f", importShare), r >= importShare)
	return nil
}

// openStore makes an empty store.
func openStore(ctx context.Context, path string) (*embedded.Store, error) {
	return embedded.Open(ctx, path, embedded.Options{Logger: slog.New(slog.DiscardHandler)})
}

// importInto imports into a new store and returns how long that took and how
// many rows of the network it made.
func importInto(ctx context.Context, path string, inputs []directory.Input) (took time.Duration, rows int, err error) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return 0, 0, err
	}
	store, err := openStore(ctx, path)
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	runtime.GC()
	began := time.Now()
	report, err := directory.Run(ctx, directory.Options{
		Inputs: inputs, Desk: desk.NewLoader(store), Codes: codes, Clock: clock,
		Mint: ieum.NewMint(rand.NewChaCha8([32]byte{1})),
	})
	took = time.Since(began)
	for _, s := range report.Sources {
		for _, c := range s.Entities {
			rows += c.Added
		}
	}
	return took, rows, err
}

// insertInto inserts the rows of one store into a new one.
func insertInto(ctx context.Context, path, from string) (time.Duration, error) {
	store, err := openStore(ctx, path)
	if err != nil {
		return 0, err
	}
	if err := store.Close(); err != nil {
		return 0, err
	}
	rows, err := embeddedtest.ReadAll(ctx, from)
	if err != nil {
		return 0, err
	}
	runtime.GC()
	began := time.Now()
	err = embeddedtest.InsertAll(ctx, path, rows)
	return time.Since(began), err
}
