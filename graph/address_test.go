package graph

import (
	"net/http"
	"testing"
)

func TestWhereARequestComesFrom(t *testing.T) {
	for _, tt := range []struct {
		remote  string
		headers []string
		proxied bool
		want    string
	}{
		{"192.0.2.1:4711", nil, false, "192.0.2.1"},
		{"[2001:db8::1%eth0]:4711", nil, false, "2001:db8::1"},
		{"[::ffff:192.0.2.1]:4711", nil, false, "192.0.2.1"},
		{"@", nil, false, ""},
		{"127.0.0.1:1", []string{"203.0.113.9"}, false, "127.0.0.1"}, // no proxy is attested: anybody may say so
		{"127.0.0.1:1", []string{"203.0.113.9"}, true, "203.0.113.9"},
		{"127.0.0.1:1", []string{"10.0.0.1, 203.0.113.9"}, true, "203.0.113.9"}, // the client said the first
		{"127.0.0.1:1", []string{"10.0.0.1", "203.0.113.9"}, true, "203.0.113.9"},
		{"127.0.0.1:1", []string{"203.0.113.9, who knows"}, true, "127.0.0.1"},
		{"127.0.0.1:1", nil, true, "127.0.0.1"},
	} {
		r := &http.Request{RemoteAddr: tt.remote, Header: http.Header{"X-Forwarded-For": tt.headers}}
		if got := AddressOf(r, tt.proxied); got != tt.want {
			t.Errorf("%s %v: %q, want %q", tt.remote, tt.headers, got, tt.want)
		}
	}
}
