package server

import (
	"runtime"
	"runtime/debug"
)

const (
	// spare is how much garbage may gather before the collector runs, if four
	// times of what is in use is not less.
	spare = 256 << 20
	// usual is the collector's default: as much garbage as there is in use.
	usual, most = 100, 400
)

// SpareTheCollector lets garbage gather where memory is plentiful for what a
// server holds. An answer is made of many small pieces that nobody needs once
// it is sent; with the directory of a district in memory, 40 MB, the default
// would collect after every 40 MB of them, and spend a quarter of a server's
// time on it. It is called once the directory is in memory, and returns the
// percentage that it has set.
func SpareTheCollector() (percent int) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	percent = percentFor(m.HeapAlloc)
	debug.SetGCPercent(percent)
	return percent
}

// percentFor returns how much garbage may gather, in percent of what is in
// use.
func percentFor(inUse uint64) int {
	return int(min(max(spare*100/max(inUse, 1), usual), most))
}
