package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/rs/cors"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ieum/internal/auth"
)

// front is what a request meets before its body is read: method, origin,
// media types. It answers as GraphQL does, never with a word of the request.
type front struct {
	// foreign refuses what a page of another site sent, by the headers Origin and
	// Sec-Fetch-Site. Pages of its own host and of the trusted origins may ask,
	// and whoever is no browser sends neither header.
	foreign *http.CrossOriginProtection
	// proxied is [Config.Proxied].
	proxied bool
	request func() string
	// clock and watch are those of [Config].
	clock func() time.Time
	watch func(Answered)
	// whole is [Config.Whole].
	whole func(context.Context) context.Context
	// socket serves WebSockets, next all other requests.
	socket http.Handler
	next   http.Handler
}

// newFront puts the front, and the answers to a browser's question whether
// one of the origins may ask, before what answers for run. An origin that is
// none is an error.
func newFront(c Config, run *runner) (http.Handler, error) {
	f := &front{foreign: http.NewCrossOriginProtection(), proxied: c.Proxied, request: c.RequestID, clock: c.Clock, watch: c.Watch, whole: c.Whole}
	if f.whole == nil {
		f.whole = func(ctx context.Context) context.Context { return ctx }
	}
	f.socket = newSockets(f, run, c.Auth)
	next := auth.Middleware(c.Auth, run)
	origins := c.Origins
	for _, origin := range origins {
		if err := f.foreign.AddTrustedOrigin(origin); err != nil {
			return nil, fmt.Errorf("graph: %w", err)
		}
	}
	if len(origins) == 0 {
		// Without a list rs/cors would let everybody in.
		f.next = postOnly(next)
		return f, nil
	}
	f.next = cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodPost},
		AllowedHeaders: append(clientHeaders(), bookmarkHeader),
		ExposedHeaders: []string{bookmarkHeader, "Retry-After"},
		MaxAge:         600,
	}).Handler(postOnly(next))
	return f, nil
}

// clientHeaders are what pages of an allowed origin may send: what Ieum reads,
// and what the usual clients add of their own accord.
func clientHeaders() []string {
	return []string{
		"Authorization", "Content-Type", "Accept", "Accept-Language",
		"Apollographql-Client-Name", "Apollographql-Client-Version", "Apollo-Require-Preflight",
	}
}

// ServeHTTP implements [http.Handler].
func (f *front) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	h.Set("Vary", "Accept, Accept-Language, Origin")
	ctx := f.named(r.Context(), r)
	r = r.WithContext(ctx)
	defer infoFrom(ctx).tell()
	next, checked := f.next, r
	if opensSocket(r) {
		next, checked = f.socket, asPost(r)
	}
	if f.foreign.Check(checked) != nil {
		reject(w, r, foreignOrigin)
		return
	}
	next.ServeHTTP(w, r)
}

// named returns a context with what is known of a request, or of one of the
// operations that come over the connection which it opened.
func (f *front) named(ctx context.Context, r *http.Request) context.Context {
	return withInfo(ctx, requestInfo{
		request: f.request(), language: auth.Language(r.Header.Get("Accept-Language")), address: AddressOf(r, f.proxied), whole: f.whole(ctx),
	}, f.teller())
}

// teller returns what tells how a request that begins now ended; a browser's
// question whether a page may ask is none.
func (f *front) teller() func(*Answered) {
	if f.watch == nil {
		return func(*Answered) {}
	}
	begun := f.clock()
	return func(a *Answered) {
		if a.Code == "" {
			return
		}
		if a.Operation == "" {
			a.Operation = OperationNone
		}
		a.Took = f.clock().Sub(begun)
		f.watch(*a)
	}
}

// postOnly lets JSON by POST through, with an answer that the client can read.
// No form and no page of another site sends JSON without asking first.
func postOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, readable := answerType(r.Header.Values("Accept"))
		switch {
		case r.Method != http.MethodPost:
			w.Header().Set("Allow", http.MethodPost)
			reject(w, r, wrongMethod)
		case !readable && !acceptsStream(r.Header.Values("Accept")):
			reject(w, r, wrongAccept)
		case !isJSON(r.Header):
			reject(w, r, wrongContentType)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// readAll reads a body, and reports whether it fits the limit. Of a body that
// breaks off there is nothing.
func readAll(w http.ResponseWriter, r *http.Request, limit int64) (body []byte, fits bool) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if err != nil {
		_, tooLarge := errors.AsType[*http.MaxBytesError](err)
		return nil, !tooLarge
	}
	return body, true
}

// refuse answers with one error and no data.
func refuse(w http.ResponseWriter, r *http.Request, status int, code Code) {
	sendErrors(w, r, status, code.errors(infoFrom(r.Context())))
}

// sendErrors answers with errors of fixed texts.
func sendErrors(w http.ResponseWriter, r *http.Request, status int, errors gqlerror.List) {
	infoFrom(r.Context()).answered.Code = codeOfFirst(errors)
	body, err := json.Marshal(response{Errors: errors})
	if err != nil {
		panic("graph: " + err.Error()) // fixed texts
	}
	send(w, r, status, body)
}

// response is the body of an answer without data.
type response struct {
	Errors gqlerror.List `json:"errors"`
}

// written returns the body of an answer. Data stands in it only if the
// operation was run, and as the library wrote it: to have it encoded with the
// rest would read through all of it once more.
func written(r *graphql.Response, ran bool, c *cost) ([]byte, error) {
	body := make([]byte, 1, len(r.Data)+envelope)
	body[0] = '{'
	var err error
	if len(r.Errors) > 0 {
		if body, err = appendEntry(body, `"errors":`, r.Errors); err != nil {
			return nil, err
		}
	}
	if ran {
		body = append(comma(body), `"data":`...)
		body = append(body, dataOf(r)...)
	}
	if c == nil { // nothing was begun
		return append(body, '}'), nil
	}
	body = c.appendTo(append(comma(body), `"extensions":{`...))
	if redacted, ok := r.Extensions["redacted"]; ok {
		if body, err = appendEntry(body, `"redacted":`, redacted); err != nil {
			return nil, err
		}
	}
	return append(body, `}}`...), nil
}

// cost is what extensions.cost tells of an operation that began, in units of
// a price: what it could cost at most, what it did cost, and what one may.
// price may be up to limit, and spent up to most.
type cost struct{ price, spent, limit, most int }

func (c *cost) appendTo(body []byte) []byte {
	body = strconv.AppendInt(append(body, `"cost":{"price":`...), int64(c.price), 10)
	body = strconv.AppendInt(append(body, `,"spent":`...), int64(c.spent), 10)
	body = strconv.AppendInt(append(body, `,"limit":`...), int64(c.limit), 10)
	body = strconv.AppendInt(append(body, `,"work":`...), int64(c.most), 10)
	return append(body, '}')
}

// envelope is about how much there is of an answer around its data.
const envelope = 128

// dataOf returns the data of an answer that was run; where a field that may
// not be null has none, that is null.
func dataOf(r *graphql.Response) []byte {
	if len(r.Data) == 0 {
		return []byte("null")
	}
	return r.Data
}

func appendEntry(body []byte, key string, value any) ([]byte, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("graph: write an answer: %w", err)
	}
	return append(append(comma(body), key...), text...), nil
}

// comma parts an entry from the one before it, if there is one.
func comma(body []byte) []byte {
	if len(body) == 1 {
		return body
	}
	return append(body, ',')
}

// send writes a body in the media type that the client likes best.
func send(w http.ResponseWriter, r *http.Request, status int, body []byte) {
	media, ok := answerType(r.Header.Values("Accept"))
	if !ok {
		media = plainJSON
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) //nolint:gosec // JSON that no browser takes for a page; the client is gone: nobody is left to tell
}
