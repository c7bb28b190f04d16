package embedded_test

import (
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/store/embedded"
)

func TestArchive(t *testing.T) {
	empty := emptyFile(t)
	storetest.RunArchive(t, func(t *testing.T) ieum.Store { return open(t, copyOf(t, empty), embedded.Options{}) })
}
