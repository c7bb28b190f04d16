package graph

import (
	"net/http"
	"net/netip"
	"strings"
)

// AddressOf returns the IP address that a request came from; empty if none can be
// told. Behind a proxy it is the last that the proxy added to X-Forwarded-For: what
// stands before that is the client's own word.
func AddressOf(r *http.Request, proxied bool) string {
	if proxied {
		hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
		if at, err := netip.ParseAddr(strings.TrimSpace(hops[len(hops)-1])); err == nil {
			return at.Unmap().WithZone("").String()
		}
	}
	at, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return ""
	}
	return at.Addr().Unmap().WithZone("").String()
}
