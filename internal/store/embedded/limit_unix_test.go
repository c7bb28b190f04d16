//go:build unix

package embedded_test

import (
	"context"
	"errors"
	"fmt"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// childLimit writes until the system refuses to make a file larger, as a
// full disk does, and says what came of it.
func childLimit(path string) error {
	signal.Ignore(syscall.SIGXFSZ)
	s, err := embedded.Open(context.Background(), path, embedded.Options{})
	if err != nil {
		return err
	}
	limit := syscall.Rlimit{Cur: 2 << 20, Max: 2 << 20}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	written := 0
	for err == nil && written < 100000 {
		if err = put(context.Background(), s, student(fmt.Sprint(written))); err == nil {
			written++
		}
	}
	slice, readErr := s.View(ieum.ProgramScope()).Students(context.Background(), ieum.StudentFilter{}, ieum.Page{Limit: 1})
	fmt.Printf("unavailable %t, read %t, whole %t\n", errors.Is(err, ieum.ErrUnavailable), readErr == nil, slice.Total == written)
	return nil
}

func TestAFullDiskRefusesWritesAndGoesOnReading(t *testing.T) {
	path := storePath(t)
	out, err := child(t, "limit", path).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "unavailable true, read true, whole true") {
		t.Fatalf("%v: %s", err, out)
	}
	s := open(t, path, embedded.Options{})
	before := count(t, s)
	if err := put(t.Context(), s, student("later")); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if got := count(t, s); got != before+1 || before == 0 {
		t.Errorf("%d students after %d and one more", got, before)
	}
}
