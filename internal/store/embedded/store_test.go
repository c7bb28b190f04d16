package embedded_test

import (
	"os"
	"path/filepath"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/store/embedded"
)

func TestStore(t *testing.T) {
	empty := emptyFile(t)
	storetest.Run(t, func(t *testing.T) ieum.Store { return open(t, copyOf(t, empty), embedded.Options{}) })
}

// emptyFile is a store file without rows: copying one is quicker than making
// its tables anew for every case.
func emptyFile(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "empty.db")
	if err := open(t, path, embedded.Options{}).Close(); err != nil {
		t.Fatal(err)
	}
	bytes, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return bytes
}

func copyOf(t *testing.T, bytes []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ieum.db")
	if err := os.WriteFile(path, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// open opens a store that is closed with the test.
func open(t testing.TB, path string, options embedded.Options) *embedded.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
