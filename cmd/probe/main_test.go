package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestProbeTellsSuccessFromTheRest(t *testing.T) {
	for status, healthy := range map[int]bool{200: true, 204: true, 404: false, 503: false} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }))
		if err := probe(server.URL); (err == nil) != healthy {
			t.Errorf("status %d: got %v, want healthy %t", status, err, healthy)
		}
		server.Close()
		if err := probe(server.URL); err == nil {
			t.Error("a server that is gone is healthy")
		}
	}
}
