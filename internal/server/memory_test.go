package server

import (
	"context"
	"errors"
	"math"
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/KimMachineGun/automemlimit/memlimit"
)

func TestASmallHeapMayFillAndALargeOneIsCollectedAsUsual(t *testing.T) {
	for _, tt := range []struct {
		inUse uint64
		want  int
	}{
		{0, 400}, {10 << 20, 400}, {64 << 20, 400}, {128 << 20, 200}, {130 << 20, 175}, {256 << 20, 100}, {4 << 30, 100},
	} {
		if got := percentFor(tt.inUse); got != tt.want {
			t.Errorf("%d MiB in use: %d percent, want %d", tt.inUse>>20, got, tt.want)
		}
	}
}

// limitedTo sets the runtime's limit for a test.
func limitedTo(t *testing.T, bytes uint64) *Memory {
	t.Helper()
	before := debug.SetMemoryLimit(-1)
	percent := debug.SetGCPercent(100)
	t.Cleanup(func() {
		debug.SetMemoryLimit(before)
		debug.SetGCPercent(percent)
	})
	m, err := LimitMemory(bytes)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTheRuntimeIsLimited(t *testing.T) {
	m := limitedTo(t, 64<<30)
	if got := debug.SetMemoryLimit(-1); got != 64<<30 || m.Limit() != 64<<30 {
		t.Errorf("the runtime has a limit of %d and the memory one of %d, want 64 GiB", got, m.Limit())
	}
}

func TestWithoutASettingTheLimitIsBelowWhatThereIs(t *testing.T) {
	limitedTo(t, 0)
	if got := debug.SetMemoryLimit(-1); got == math.MaxInt64 {
		t.Error("the runtime has no limit")
	}
}

func TestSomeMemoryIsLeftToWhatTheRuntimeDoesNotKnow(t *testing.T) {
	for granted, want := range map[uint64]uint64{256 << 20: 192 << 20, 512 << 20: 384 << 20, 1 << 30: 896 << 20, 10 << 30: 9 << 30, 0: 0} {
		if got, err := ours(memlimit.Limit(granted))(); err != nil || got != want {
			t.Errorf("of %d MiB %d are the runtime's, want %d (%v)", granted>>20, got>>20, want>>20, err)
		}
	}
}

func TestWhatIsInUseIsWatched(t *testing.T) {
	m := limitedTo(t, 64<<30)
	if m.Used() != 0 {
		t.Error("something is in use before anybody has looked")
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- m.Watch(ctx, true) }()
	for m.Used() == 0 {
		runtime.Gosched() // until it has looked
	}
	if used := m.Used(); used > 0.5 {
		t.Errorf("%f of 64 GiB are in use", used)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if percent := debug.SetGCPercent(100); percent != most {
		t.Errorf("a small heap may fill to %d percent, want %d", percent, most)
	}
}
