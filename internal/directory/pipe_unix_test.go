//go:build unix

package directory_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// A file is read twice, and one that never ends would hold the lock of the
// store for ever.
func TestAPipeIsRefusedAtOnce(t *testing.T) {
	h := newHouse(t)
	pipe := filepath.Join(t.TempDir(), "legal_dong_codes.csv")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, filepath.Dir(pipe)} {
		_, err := directory.Run(context.Background(), h.options(directory.Input{Source: "kr-legal-dong-codes", Path: path}))
		if !errors.Is(err, ieum.ErrInvalid) || !strings.Contains(err.Error(), "pipe") {
			t.Errorf("got %v, want a refusal that says what to do", err)
		}
	}
}
