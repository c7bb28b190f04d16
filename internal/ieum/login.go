package ieum

import (
	"net"
	"net/url"
	"strings"
	"time"
)

// Login is a browser that an identity provider signed in. Its id comes from the
// SHA-256 of what the browser's cookie holds ([LoginID]), which is kept nowhere.
// It is never deleted: it tells when somebody came and left.
type Login struct {
	Head
	Account   ID `ieum:"ref=SIGNS_IN:Staff"`
	CreatedAt time.Time
	// ExpiresAt is the moment from which it signs nobody in, however much it is
	// used.
	ExpiresAt time.Time
	// UsedAt is a moment at which it signed in; the last one may be a little later,
	// for not every use is written down.
	UsedAt time.Time
	// EndedAt is when somebody signed out; zero before that.
	EndedAt time.Time
	// SignOuts is what [Staff.SignOuts] was when it began.
	SignOuts int
}

// Signs reports whether the login signs an account in at a moment, unused for
// less than idle.
func (l *Login) Signs(account *Staff, at time.Time, idle time.Duration) bool {
	return account.Active && l.Account == account.ID && l.SignOuts == account.SignOuts && l.EndedAt.IsZero() &&
		at.Before(l.ExpiresAt) && at.Before(l.UsedAt.Add(idle))
}

// loginPrefix begins the text of every login, so that it is taken for no token.
const loginPrefix = "login_"

// NewLoginText makes what the cookie of a login of an account holds: the account's
// id without its kind, and 256 random bits, as a token has them.
func NewLoginText(mint Mint, account ID) string { return secretText(loginPrefix, mint, account) }

// LoginID returns the id under which a login is kept: 128 bits of the SHA-256 of
// its text.
func LoginID(text string) ID { return DerivedID("Login", "secret", text) }

// LoginAccount returns whose login a text would be; false for what cannot be one.
func LoginAccount(text string) (account ID, ok bool) { return secretAccount(loginPrefix, text) }

// SafeAddress reports whether what is asked at an address goes over the network
// by TLS, or stays on this machine. It is one without a name to sign in with,
// a query, or a fragment.
func SafeAddress(address string) bool {
	at, err := url.Parse(address)
	if err != nil || at.Host == "" || at.User != nil || at.RawQuery != "" || at.ForceQuery || strings.Contains(address, "#") {
		return false
	}
	return at.Scheme == "https" || at.Scheme == "http" && ThisMachine(at.Hostname())
}

// ThisMachine reports whether a host is this machine and nobody else's.
func ThisMachine(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
