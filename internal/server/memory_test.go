package server

import "testing"

func TestASmallHeapMayFillAndALargeOneIsCollectedAsUsual(t *testing.T) {
	for _, tt := range []struct {
		inUse uint64
		want  int
	}{
		{0, 400}, {10 << 20, 400}, {64 << 20, 400}, {128 << 20, 200}, {256 << 20, 100}, {4 << 30, 100},
	} {
		if got := percentFor(tt.inUse); got != tt.want {
			t.Errorf("%d MiB in use: %d percent, want %d", tt.inUse>>20, got, tt.want)
		}
	}
}
