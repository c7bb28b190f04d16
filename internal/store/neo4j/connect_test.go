package neo4j_test

import (
	"bytes"
	"crypto/x509"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/Shopify/toxiproxy/v2/toxics"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// listen takes connections and hands each to a goroutine of its own.
func listen(t *testing.T, serve func(net.Conn)) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go serve(conn)
		}
	}()
	return listener.Addr().String()
}

// closedPort is an address at which nothing listens.
func closedPort(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener.Close()
	return listener.Addr().String()
}

// Each cause has its own words: whoever starts a server learns where it was
// looked for, what is wrong, and what to do.
func TestWhatStandsAgainstAConnectionIsTold(t *testing.T) {
	plain := httptest.NewServer(http.NotFoundHandler())
	secret := httptest.NewUnstartedServer(http.NotFoundHandler())
	secret.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	secret.StartTLS()
	t.Cleanup(plain.Close)
	t.Cleanup(secret.Close)
	known := x509.NewCertPool()
	known.AddCert(secret.Certificate())
	hangUp := func(conn net.Conn) { // as a server does that is spoken to in a way it does not know
		io.ReadFull(conn, make([]byte, 4))
		conn.Close()
	}
	mute := func(conn net.Conn) { io.Copy(io.Discard, conn) }
	_, port, _ := net.SplitHostPort(secret.Listener.Addr().String())
	tests := []struct {
		name, url string
		ca        *x509.CertPool
		why       neo4j.Cause
		say       string
	}{
		{"an unknown host", "neo4j://nobody.invalid", nil, neo4j.UnknownHost, "nobody.invalid:7687"},
		{"a closed port", "neo4j://" + closedPort(t), nil, neo4j.Refused, "7687"},
		{"a port for HTTP", "bolt://" + plain.Listener.Addr().String(), nil, neo4j.HTTPPort, "HTTP"},
		{"a mute port", "bolt://" + listen(t, mute), nil, neo4j.Mute, "Bolt"},
		{"a mute port for TLS", "bolt+s://" + listen(t, mute), nil, neo4j.Mute, "Bolt"},
		{"TLS to a plain port", "bolt+s://" + listen(t, hangUp), nil, neo4j.NoTLS, "neo4j://"},
		{"plain to a port with TLS", "bolt://" + secret.Listener.Addr().String(), nil, neo4j.WantsTLS, "neo4j+s://"},
		{"an authority that nobody knows", "neo4j+s://" + secret.Listener.Addr().String(), nil, neo4j.UntrustedCA, "--neo4j-ca"},
		{"a certificate for another name", "bolt+s://localhost:" + port, known, neo4j.OtherName, "--store"},
		{"another server with TLS", "bolt+s://" + secret.Listener.Addr().String(), known, neo4j.HTTPPort, "HTTP"},
		{"a server that hangs up", "bolt://" + listen(t, hangUp), nil, neo4j.NoAnswer, "log"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			settings := neo4j.Options{URL: tt.url, CA: tt.ca}
			_, err := neo4j.CheckStatus(t.Context(), settings)
			var told *neo4j.ConnectError
			if !errors.As(err, &told) || told.Why != tt.why || !errors.Is(err, ieum.ErrUnavailable) {
				t.Fatalf("told %v", err)
			}
			text := err.Error()
			if !strings.Contains(text, told.Host) || !strings.Contains(text, tt.say) || !strings.ContainsAny(text, "다세요") {
				t.Errorf("told %s", text)
			}
		})
	}
}

// aged is a toxic that makes a server call itself Neo4j 4.4.
type aged struct{}

// Pipe implements [toxics.Toxic].
func (*aged) Pipe(stub *toxics.ToxicStub) {
	for {
		select {
		case <-stub.Interrupt:
			return
		case chunk := <-stub.Input:
			if chunk == nil {
				stub.Close()
				return
			}
			chunk.Data = bytes.ReplaceAll(chunk.Data, []byte("Neo4j/5.26.28"), []byte("Neo4j/4.4.041"))
			stub.Output <- chunk
		}
	}
}

func TestAnOldServerIsRefusedBeforeAnythingIsChanged(t *testing.T) {
	toxics.Register("aged", new(aged))
	p := behindProxy(t)
	p.poison(t, "aged", "downstream", nil)
	sent := 0
	settings := neo4j.Options{URL: "bolt://" + p.proxy.Listen}.Listen(func(string, string, map[string]any) { sent++ })
	_, opened := neo4j.Open(t.Context(), settings)
	_, looked := neo4j.CheckStatus(t.Context(), settings)
	for name, err := range map[string]error{"open": opened, "look": looked, "migrate": neo4j.Migrate(t.Context(), settings)} {
		var told *neo4j.ConnectError
		if !errors.As(err, &told) || told.Why != neo4j.TooOld || !strings.Contains(err.Error(), "5.26") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if sent > 0 {
		t.Errorf("%d statements were sent", sent)
	}
}
