package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"time"
)

// rounds is how often each question is asked.
const rounds = 5

// spread is how long questions take.
type spread struct{ p50, p99 time.Duration }

// String writes both in milliseconds.
func (s spread) String() string { return fmt.Sprintf("p50 %s  p99 %s", ms(s.p50), ms(s.p99)) }

func ms(d time.Duration) string { return fmt.Sprintf("%.3g ms", float64(d)/float64(time.Millisecond)) }

// compute asks n questions that wait for nothing, and counts the time that
// they spend on a core: what else the machine does is not theirs.
func compute(n int, ask func(i int) error) (spread, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	return sample(n, threadTime, ask)
}

// wait asks n questions that wait for a store, and counts the time that
// passes.
func wait(n int, ask func(i int) error) (spread, error) {
	began := time.Now()
	return sample(n, func() time.Duration { return time.Since(began) }, ask)
}

// sample asks n questions in rounds. A question's time is the median of its
// rounds: a disturbance hits one round, seldom most of them.
func sample(n int, clock func() time.Duration, ask func(i int) error) (spread, error) {
	times := make([][]time.Duration, n)
	for range rounds {
		for i := range n {
			began := clock()
			if err := ask(i); err != nil {
				return spread{}, err
			}
			times[i] = append(times[i], clock()-began)
		}
	}
	of := make([]time.Duration, n)
	for i := range times {
		of[i] = median(times[i])
	}
	slices.Sort(of)
	return spread{of[(n-1)/2], of[(n-1)*99/100]}, nil
}

// median returns the middle one, of an even number the lower.
func median[T cmp.Ordered](of []T) T {
	of = slices.Clone(of)
	slices.Sort(of)
	return of[(len(of)-1)/2]
}

// repeat does something as a whole, in rounds, and returns the median of the
// time that passed and of the time on all cores.
func repeat(do func() error) (passed, cpu time.Duration, err error) {
	var times, cores []time.Duration
	for range rounds {
		runtime.GC()
		began, busy := time.Now(), cpuTime()
		if err := do(); err != nil {
			return 0, 0, err
		}
		times, cores = append(times, time.Since(began)), append(cores, cpuTime()-busy)
	}
	return median(times), median(cores), nil
}

// allocations returns how many objects and KiB one of n questions allocates,
// on average. The collector rests meanwhile: it would empty pools at random.
func allocations(n int, ask func(i int) error) (objects, kib float64, err error) {
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	for i := range n { // fills the pools
		if err := ask(i); err != nil {
			return 0, 0, err
		}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range n {
		if err := ask(i); err != nil {
			return 0, 0, err
		}
	}
	runtime.ReadMemStats(&after)
	objects = float64(after.Mallocs-before.Mallocs) / float64(n)
	kib = float64(after.TotalAlloc-before.TotalAlloc) / float64(n) / 1024
	return objects, kib, nil
}

// heap returns the bytes in use.
func heap() float64 {
	runtime.GC()
	runtime.GC() // what pools held goes only now
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

func mib(bytes float64) string { return fmt.Sprintf("%.1f MB", bytes/(1<<20)) }
