package server

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
	"time"

	"github.com/KimMachineGun/automemlimit/memlimit"
)

const (
	// spare is how much garbage may gather before the collector runs, if four
	// times of what is in use is not less.
	spare = 256 << 20
	// usual is the collector's default: as much garbage as there is in use.
	usual, most = 100, 400
	// reserve is what of the container's or the machine's memory is left to what
	// the runtime does not know of, where a tenth is less and a quarter is not:
	// SQLite keeps 16 MiB of pages for each of its connections.
	reserve = 128 << 20
	// watchEvery is how often what is in use is read.
	watchEvery = 100 * time.Millisecond
	// live is the memory that the collector found in use when it last ran. The
	// closer the heap comes to its limit, the oftener that is.
	live = "/gc/heap/live:bytes"
)

// Memory keeps a process within the memory that there is for it.
type Memory struct {
	limit uint64 // 0 without one
	used  atomic.Uint64
}

// LimitMemory sets the runtime's limit, near which the collector runs oftener:
// so many bytes, or where that is 0 what GOMEMLIMIT says, or else most of what
// the control group grants, or of the machine's memory where there is no
// group. An error means that the memory could not be found out.
func LimitMemory(bytes uint64) (*Memory, error) {
	if bytes > 0 {
		debug.SetMemoryLimit(int64(min(bytes, math.MaxInt64)))
	} else if _, err := memlimit.SetGoMemLimitWithOpts(
		memlimit.WithProvider(ours(memlimit.ApplyFallback(memlimit.FromCgroup, memlimit.FromSystem))), memlimit.WithRatio(1),
	); err != nil {
		return nil, fmt.Errorf("server: the memory that may be used: %w", err)
	}
	m := &Memory{}
	if limit := debug.SetMemoryLimit(-1); limit < math.MaxInt64 {
		m.limit = uint64(limit)
	}
	return m, nil
}

// ours is the part of what is granted that the runtime may use.
func ours(granted memlimit.Provider) memlimit.Provider {
	return func() (uint64, error) {
		bytes, err := granted()
		return bytes - max(bytes/10, min(reserve, bytes/4)), err
	}
}

// Limit returns the bytes that may be used, or 0 where there is no limit.
func (m *Memory) Limit() uint64 { return m.limit }

// Used returns the share of the limit that is in use, garbage not counted: 0
// where there is no limit, and before [Memory.Watch] has begun.
func (m *Memory) Used() float64 {
	if m.limit == 0 {
		return 0
	}
	return float64(m.used.Load()) / float64(m.limit)
}

// Watch reads what is in use until the context ends. It is called once the
// directory is in memory. With tune, it also lets garbage gather where memory
// is plentiful for what a server holds: an answer is made of many small pieces
// that nobody needs once it is sent, and with the directory of a district in
// memory, 40 MB, the default would collect after every 40 MB of them, and
// spend a quarter of a server's time on it. The more is in use the less may
// gather.
func (m *Memory) Watch(ctx context.Context, tune bool) error {
	runtime.GC()
	ticker := time.NewTicker(watchEvery)
	defer ticker.Stop()
	sample := []metrics.Sample{{Name: live}}
	percent := 0
	for {
		metrics.Read(sample)
		m.used.Store(sample[0].Value.Uint64())
		if now := percentFor(m.used.Load()); tune && now != percent {
			percent = now
			debug.SetGCPercent(percent)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-ticker.C:
		}
	}
}

// percentFor returns how much garbage may gather, in percent of what is in
// use, in steps of a quarter of the default.
func percentFor(inUse uint64) int {
	percent := min(max(spare*100/max(inUse, 1), usual), most)
	return int(percent) / 25 * 25
}
