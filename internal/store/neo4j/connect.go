package neo4j

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

// Cause is why a server could not be used, as far as that can be told from
// here.
type Cause int

// The causes.
const (
	// NoAnswer is what none of the others is.
	NoAnswer Cause = iota
	UnknownHost
	Refused
	Unreachable
	Mute
	HTTPPort
	NoTLS
	WantsTLS
	UntrustedCA
	OtherName
	BadCertificate
	SignIn
	NoDatabase
	TooOld
)

// causes says of each what it is and what to do.
var causes = map[Cause]ieum.Text{
	NoAnswer: {
		En: "the server does not answer as Neo4j does. Look at its log; a server that sends its clients to addresses they cannot reach is spoken to by bolt:// or bolt+s://.",
		Ko: "서버가 Neo4j로서 답하지 않습니다. 서버의 기록을 확인하세요. 서버가 닿지 않는 주소로 안내한다면 bolt:// 또는 bolt+s://를 쓰세요.",
	},
	UnknownHost: {
		En: "no address is known for this name. Look for a typing error in --store, or at the name service.",
		Ko: "이 이름의 주소를 찾을 수 없습니다. --store의 철자와 이름 서비스(DNS)를 확인하세요.",
	},
	Refused: {
		En: "nothing listens there. Is the server started, and is that its port for Bolt (7687)?",
		Ko: "그 포트에서 듣는 프로그램이 없습니다. 서버가 떠 있는지, Bolt 포트(7687)가 맞는지 확인하세요.",
	},
	Unreachable: {
		En: "no way leads there. Look at the network and at firewalls between.",
		Ko: "그 주소로 가는 길이 없습니다. 네트워크와 방화벽을 확인하세요.",
	},
	Mute: {
		En: "something takes the connection and says nothing. Is that the port for Bolt (7687)? A firewall or proxy may be between.",
		Ko: "연결은 되지만 아무 말이 없습니다. Bolt 포트(7687)가 맞는지, 사이에 방화벽이나 프록시가 있는지 확인하세요.",
	},
	HTTPPort: {
		En: "that is a port for HTTP. Name the one for Bolt, usually 7687.",
		Ko: "HTTP 포트입니다. Bolt 포트(보통 7687)를 적으세요.",
	},
	NoTLS: {
		En: "the server speaks no TLS there. Turn it on in the server (server.bolt.tls_level), or write neo4j:// if nobody else listens on the way.",
		Ko: "서버가 그 포트에서 TLS를 쓰지 않습니다. 서버에서 켜거나(server.bolt.tls_level), 듣는 이가 없는 길이면 neo4j://로 적으세요.",
	},
	WantsTLS: {
		En: "the server wants TLS. Write neo4j+s:// or bolt+s://.",
		Ko: "서버가 TLS를 요구합니다. neo4j+s:// 또는 bolt+s://로 적으세요.",
	},
	UntrustedCA: {
		En: "the server's certificate is signed by an authority that this machine does not know. Give its certificate with --neo4j-ca FILE.",
		Ko: "이 컴퓨터가 모르는 기관이 서버 인증서에 서명했습니다. --neo4j-ca FILE로 그 기관의 인증서를 알려 주세요.",
	},
	OtherName: {
		En: "the server's certificate is for another name. Write the name in --store that the certificate is for.",
		Ko: "서버 인증서의 이름이 다릅니다. 인증서에 적힌 이름을 --store에 적으세요.",
	},
	BadCertificate: {
		En: "the server's certificate does not hold, because it has run out, say. Renew it, and look at the clocks of both machines.",
		Ko: "서버 인증서가 유효하지 않습니다(기한이 지났을 수 있습니다). 인증서를 새로 하고 두 컴퓨터의 시계를 확인하세요.",
	},
	SignIn: {
		En: "the server does not let this user in. Look at --neo4j-user and at the file of --neo4j-password.",
		Ko: "서버가 이 사용자를 받지 않습니다. --neo4j-user와 --neo4j-password 파일을 확인하세요.",
	},
	NoDatabase: {
		En: "the server has no such database. Look at --neo4j-database.",
		Ko: "서버에 그런 데이터베이스가 없습니다. --neo4j-database를 확인하세요.",
	},
	TooOld: {
		En: "the server is older than Neo4j 5.26; nothing was changed. Update it first.",
		Ko: "서버가 Neo4j 5.26보다 오래되었습니다. 바꾼 것은 없습니다. 먼저 서버를 올리세요.",
	},
}

// ConnectError says why a server could not be used, and what to do, in English
// and in Korean.
type ConnectError struct {
	// Host is where the server was looked for.
	Host string
	Why  Cause

	err error
}

// Error implements error.
func (e *ConnectError) Error() string {
	return fmt.Sprintf("neo4j: %s: %s %s", e.Host, causes[e.Why].En, causes[e.Why].Ko)
}

// Unwrap returns what was met, which is [ieum.ErrUnavailable].
func (e *ConnectError) Unwrap() error { return e.err }

// reach connects to the server and makes sure that it is one: whatever stands
// against that is found before anything is asked or changed.
func (o Options) reach(ctx context.Context) (neo4j.DriverWithContext, error) {
	driver, err := o.connect()
	if err != nil {
		return nil, err
	}
	bounded, cancel := context.WithTimeout(ctx, ieum.WorkLimit)
	defer cancel()
	info, err := driver.GetServerInfo(bounded)
	if err = failure(ctx, "connect", err); err == nil && older(info.Agent()) {
		err = &ConnectError{Host: o.host(), Why: TooOld, err: ieum.ErrUnavailable}
	} else if errors.Is(err, ieum.ErrUnavailable) {
		err = &ConnectError{Host: o.host(), Why: o.why(ctx, err), err: err}
	}
	if err != nil {
		return nil, errors.Join(err, letGo(ctx, driver.Close))
	}
	return driver, nil
}

// oldest is the first version that has what the statements use.
var oldest = [2]int{5, 26}

// older reports whether a server names itself as a version before the oldest.
// One that names itself otherwise is believed to be new enough.
func older(agent string) bool {
	text, ok := strings.CutPrefix(agent, "Neo4j/")
	parts := strings.Split(text, ".")
	if !ok || len(parts) < 2 {
		return false
	}
	major, err := strconv.Atoi(parts[0])
	minor, minorErr := strconv.Atoi(parts[1])
	return errors.Join(err, minorErr) == nil && (major < oldest[0] || major == oldest[0] && minor < oldest[1])
}

// host returns the host and port of the server.
func (o Options) host() string {
	at, err := url.Parse(o.URL)
	if err != nil {
		return ""
	}
	if at.Port() == "" {
		return net.JoinHostPort(at.Hostname(), "7687")
	}
	return at.Host
}

// why finds out what stands against a connection that failed. The driver has
// one word for most of it, so this tries for itself, and sends nothing but the
// greeting.
func (o Options) why(ctx context.Context, err error) Cause {
	var f *failed
	if errors.As(err, &f) && f.answered {
		switch {
		case strings.HasPrefix(f.code, "Neo.ClientError.Security."):
			return SignIn
		case f.code == "Neo.ClientError.Database.DatabaseNotFound":
			return NoDatabase
		}
		return NoAnswer
	}
	encrypted := strings.Contains(o.URL, "+s")
	name, _, _ := net.SplitHostPort(o.host())
	cause := o.try(ctx, func(ctx context.Context, conn net.Conn) Cause {
		if encrypted {
			return overTLS(ctx, conn, &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: o.CA, ServerName: name})
		}
		return greet(ctx, conn)
	})
	if cause == NoAnswer && !encrypted {
		// It may have hung up because it waits for TLS. Nothing is told to it, so
		// it does not matter who it is.
		return o.try(ctx, func(ctx context.Context, conn net.Conn) Cause {
			anybody := &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true} //nolint:gosec // see above
			if tls.Client(conn, anybody).HandshakeContext(ctx) == nil {
				return WantsTLS
			}
			return NoAnswer
		})
	}
	return cause
}

// tryLimit is for one step of finding out what is wrong.
const tryLimit = 2 * time.Second

// try dials, and looks what can be said on the connection.
func (o Options) try(ctx context.Context, say func(context.Context, net.Conn) Cause) Cause {
	conn, err := (&net.Dialer{Timeout: tryLimit}).DialContext(ctx, "tcp", o.host())
	if err != nil {
		return ofDial(err)
	}
	defer conn.Close() //nolint:errcheck // nothing was sent that counts
	ctx, cancel := context.WithTimeout(ctx, tryLimit)
	defer cancel()
	defer context.AfterFunc(ctx, func() { conn.Close() })() //nolint:errcheck // ends what waits for it
	return say(ctx, conn)
}

// ofDial tells why a connection could not be made.
func ofDial(err error) Cause {
	var name *net.DNSError
	var late net.Error
	switch {
	case errors.As(err, &name):
		return UnknownHost
	case errors.Is(err, syscall.ECONNREFUSED):
		return Refused
	case errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH), errors.As(err, &late) && late.Timeout():
		return Unreachable
	}
	return Refused
}

// greet says what a driver says first, and looks at the answer. A server for
// HTTP may wait for the end of a head before it says that this is none.
func greet(ctx context.Context, conn net.Conn) Cause {
	greeting := []byte{0x60, 0x60, 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	if _, err := conn.Write(greeting); err != nil {
		return NoAnswer
	}
	patience := time.AfterFunc(tryLimit/2, func() { _, _ = io.WriteString(conn, "\r\n\r\n") }) // who reads it or not is told by the answer
	defer patience.Stop()
	answer := make([]byte, 4)
	_, err := io.ReadFull(conn, answer)
	switch {
	case string(answer) == "HTTP":
		return HTTPPort
	case err != nil && ctx.Err() != nil:
		return Mute
	}
	return NoAnswer
}

// overTLS makes TLS with the server, and greets it there.
func overTLS(ctx context.Context, conn net.Conn, c *tls.Config) Cause {
	encrypted := tls.Client(conn, c)
	err := encrypted.HandshakeContext(ctx)
	var authority x509.UnknownAuthorityError
	var name x509.HostnameError
	var invalid x509.CertificateInvalidError
	var verified *tls.CertificateVerificationError
	switch {
	case err == nil:
		return greet(ctx, encrypted)
	case errors.As(err, &authority):
		return UntrustedCA
	case errors.As(err, &name):
		return OtherName
	case errors.As(err, &invalid), errors.As(err, &verified):
		return BadCertificate
	case ctx.Err() != nil:
		return Mute
	}
	return NoTLS
}
