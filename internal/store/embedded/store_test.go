package embedded_test

import (
	"path/filepath"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/store/embedded"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) ieum.Store {
		return open(t, filepath.Join(t.TempDir(), "ieum.db"), embedded.Options{})
	})
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
