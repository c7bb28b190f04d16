package server_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"ieum/internal/server"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// listener listens on a free port.
func listener(t *testing.T) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// start serves on a free port and returns the address, a way to stop and the
// result of Serve.
func start(t *testing.T, c server.Config) (address string, stop context.CancelFunc, ended <-chan error) {
	t.Helper()
	listener := listener(t)
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	result := make(chan error, 1)
	go func() { result <- server.Serve(ctx, listener, c) }()
	return "http://" + listener.Addr().String(), cancel, result
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	answer, err := client.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, strings.TrimSpace(string(body))
}

func TestHealthAndReadiness(t *testing.T) {
	broken := errors.New("the store is gone")
	tests := []struct {
		name, path string
		ready      error
		status     int
		body       string
	}{
		{"alive whatever the store says", "/healthz", broken, http.StatusOK, "alive"},
		{"ready with a store", "/readyz", nil, http.StatusOK, "ready"},
		{"not ready without, and without a reason", "/readyz", broken, http.StatusServiceUnavailable, "not ready"},
		{"whoever asks is told where it is", "/", nil, http.StatusOK, "welcome\n\n" + strings.TrimSpace(whatIsHere)},
		{"nothing else is here", "/etc/passwd", nil, http.StatusNotFound, "404 page not found"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			address, stop, ended := start(t, server.Config{
				API: http.NotFoundHandler(), Welcome: "welcome", Ready: func(context.Context) error { return tt.ready },
			})
			if status, body := get(t, address+tt.path); status != tt.status || body != tt.body {
				t.Errorf("%d %q, want %d %q", status, body, tt.status, tt.body)
			}
			stop()
			if err := <-ended; err != nil {
				t.Error(err)
			}
		})
	}
}

// What is under way when the end comes is answered.
func TestStoppingLetsARequestFinish(t *testing.T) {
	entered := make(chan struct{})
	address, stop, ended := start(t, server.Config{API: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(entered)
		select {
		case <-time.After(50 * time.Millisecond):
			_, _ = io.WriteString(w, "done")
		case <-r.Context().Done():
		}
	})})
	answer := make(chan string, 1)
	go func() {
		_, body := get(t, address+"/graphql")
		answer <- body
	}()
	<-entered
	stop()
	if got := <-answer; got != "done" {
		t.Errorf("the request under way got %q", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
