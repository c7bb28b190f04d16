// Package metrics counts what a server does, in the form that Prometheus
// collects. Nothing in it is personal, and nothing comes from a client: each
// label has a closed set of values, which stand in the code.
package metrics

import (
	"net/http"
	"slices"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"ieum/graph"
	"ieum/internal/ieum"
)

// Source is what is read when somebody collects. All of it is needed, but for
// Store.
type Source struct {
	// Version is that of the program.
	Version string
	// Store is nil where the store does not count.
	Store ieum.Measured
	// Directory tells the revision of the network in memory, and as of when it is
	// known to be the newest.
	Directory func() (ieum.Revision, time.Time)
	// EmergencySteps are what is done about access in emergencies, and Emergencies
	// tells how often each was since the server started.
	EmergencySteps []string
	Emergencies    func(step string) int
	// Memory tells which share of the memory that may be used is in use, from 0 to
	// 1, and MemoryLimit how many bytes that is; 0 is no limit.
	Memory      func() float64
	MemoryLimit uint64
}

// Metrics are those of one server.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	turned   *prometheus.CounterVec
	took     *prometheus.HistogramVec
}

// New returns the metrics of a server that has answered nothing yet. Every
// series of a request is there from the start, at 0.
func New(s Source) *Metrics {
	m := &Metrics{
		registry: prometheus.NewPedanticRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ieum_requests_total", Help: "Requests to the API, by the type of operation and the code of the first error.",
		}, []string{"operation", "code"}),
		turned: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "ieum_requests_turned_away_total", Help: "Requests to be asked again later, by the limit of the account that was met, or because the server was busy.",
		}, []string{"reason"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "ieum_request_duration_seconds", Help: "From the headers of a request to the end of its answer.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"operation"}),
	}
	for _, operation := range graph.Operations() {
		m.took.WithLabelValues(string(operation))
		for _, code := range codes() {
			m.requests.WithLabelValues(string(operation), string(code))
		}
	}
	for _, reason := range graph.TurnedAway() {
		m.turned.WithLabelValues(string(reason))
	}
	m.registry.MustRegister(m.requests, m.turned, m.took, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.registry.MustRegister(figures(s)...)
	return m
}

// codes are how a request may end.
func codes() []graph.Code { return append(graph.Codes(), graph.CodeOK) }

// Answered counts one request. A value that is none of its set is counted as
// the one that stands for a fault of ours, and never shown.
func (m *Metrics) Answered(a graph.Answered) {
	if !slices.Contains(graph.Operations(), a.Operation) {
		a.Operation = graph.OperationNone
	}
	if !slices.Contains(codes(), a.Code) {
		a.Code = graph.Internal
	}
	m.requests.WithLabelValues(string(a.Operation), string(a.Code)).Inc()
	m.took.WithLabelValues(string(a.Operation)).Observe(a.Took.Seconds())
	if slices.Contains(graph.TurnedAway(), a.Turned) {
		m.turned.WithLabelValues(string(a.Turned)).Inc()
	}
}

// atOnce is how many may collect at the same time.
const atOnce = 2

// Handler answers GET /metrics, and nothing else.
func (m *Metrics) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: atOnce}))
	return mux
}
