package metrics

import (
	"github.com/prometheus/client_golang/prometheus"

	"ieum/internal/ieum"
)

// figures are what is read at the moment that somebody collects.
func figures(s Source) []prometheus.Collector {
	build := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "ieum_build_info", Help: "1, with the version of the program."}, []string{"version"})
	build.WithLabelValues(s.Version).Set(1)
	all := []prometheus.Collector{
		build,
		gauge("ieum_directory_revision", "Revision of the network that is in memory.", func() float64 {
			revision, _ := s.Directory()
			return float64(revision)
		}),
		gauge("ieum_directory_checked_timestamp_seconds", "As of when the network in memory is known to be the newest.", func() float64 {
			_, at := s.Directory()
			if at.IsZero() {
				return 0
			}
			return float64(at.UnixMilli()) / 1000
		}),
		gauge("ieum_memory_used_ratio", "Share of the memory that may be used that is in use, garbage not counted; 0 without a limit.", s.Memory),
		gauge("ieum_memory_limit_bytes", "Memory that may be used; 0 without a limit.", func() float64 { return float64(s.MemoryLimit) }),
	}
	for _, step := range s.EmergencySteps {
		all = append(all, prometheus.NewCounterFunc(prometheus.CounterOpts{
			Name: "ieum_emergency_access_total", Help: "What was done about access in emergencies (break-glass), which is to be looked at each time.",
			ConstLabels: prometheus.Labels{"step": step},
		}, func() float64 { return float64(s.Emergencies(step)) }))
	}
	if s.Store == nil {
		return all
	}
	return append(all, storeFigures(s.Store)...)
}

func storeFigures(store ieum.Measured) []prometheus.Collector {
	count := func(name, help string, of func(ieum.Stats) uint64) prometheus.Collector {
		return prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help}, func() float64 { return float64(of(store.Stats())) })
	}
	all := []prometheus.Collector{
		count("ieum_store_reads_total", "Reads of the store.", func(s ieum.Stats) uint64 { return s.Reads }),
		count("ieum_store_statements_total", "Statements sent to the database.", func(s ieum.Stats) uint64 { return s.Statements }),
		count("ieum_store_commits_total", "Transactions that became durable.", func(s ieum.Stats) uint64 { return s.Commits }),
		count("ieum_audit_calls_total", "Requests for entries of the audit to be written.", func(s ieum.Stats) uint64 { return s.Audit.Calls }),
		count("ieum_audit_failures_total", "Those of which nothing was written, or nobody knows.", func(s ieum.Stats) uint64 { return s.Audit.Failed }),
		count("ieum_audit_batches_total", "Commits in which entries were written.", func(s ieum.Stats) uint64 { return s.Audit.Groups }),
		count("ieum_audit_batched_calls_total", "Requests for entries in those commits; divided, the size of a batch.", func(s ieum.Stats) uint64 { return s.Audit.Grouped }),
	}
	if store.Stats().Pool == nil {
		return all
	}
	return append(
		all,
		gauge("ieum_store_connections", "Connections for reads.", func() float64 { return float64(store.Stats().Pool.Size) }),
		gauge("ieum_store_connections_used", "Connections for reads that are used now.", func() float64 { return float64(store.Stats().Pool.Used) }),
	)
}

func gauge(name, help string, of func() float64) prometheus.Collector {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, of)
}
