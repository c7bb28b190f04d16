package server

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"ieum/internal/ieum"
)

// What a request waits for, one after the other, must fit into what its
// connection and the end of the server allow.
func TestTheLimitsFitTogether(t *testing.T) {
	if hung := ieum.GroupLimit + ieum.ConfirmLimit/2; hung >= ieum.AuditLimit {
		t.Errorf("who waits behind a commit of audit entries that hangs for %s gives up after %s", hung, ieum.AuditLimit)
	}
	if longest := readTimeout + ieum.AnswerLimit; longest >= writeTimeout {
		t.Errorf("an answer made after %s cannot be sent: the connection ends after %s", longest, writeTimeout)
	}
	if ieum.AnswerLimit >= drainTimeout {
		t.Errorf("an answer that takes %s is cut off after %s when the server ends", ieum.AnswerLimit, drainTimeout)
	}
	if hung := ieum.GroupLimit + ieum.ConfirmLimit; hung >= CloseLimit {
		t.Errorf("closing a store whose last commit hangs takes %s of %s", hung, CloseLimit)
	}
	if ieum.ProbeLimit >= ieum.WorkLimit {
		t.Errorf("a probe takes %s, a request's work %s", ieum.ProbeLimit, ieum.WorkLimit)
	}
}

func TestARequestHasADeadlineFromItsHeadOn(t *testing.T) {
	has := false
	handler, err := routes(Config{API: http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, has = r.Context().Deadline()
	})})
	if err != nil {
		t.Fatal(err)
	}
	handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodPost, "/graphql", http.NoBody))
	if !has {
		t.Error("whatever it waits for, it waits for ever")
	}
}

func TestReadinessIsCheckedOnceForManyWhoAsk(t *testing.T) {
	broken := errors.New("broken")
	begun, hold := make(chan struct{}, 100), make(chan struct{})
	r := &readiness{check: func(context.Context) error {
		begun <- struct{}{}
		<-hold
		return broken
	}}
	answers := make(chan error, 50)
	for range cap(answers) {
		go func() { answers <- r.ask(t.Context()) }()
	}
	<-begun
	close(hold)
	for range cap(answers) {
		if err := <-answers; !errors.Is(err, broken) {
			t.Errorf("told %v", err)
		}
	}
	if len(begun) > 1 { // another one where somebody was slower than an answer holds
		t.Errorf("%d checks for %d who asked", len(begun)+1, cap(answers))
	}
}

// A check that does not end is no reason to call the server ready, nor to let
// who asks wait for ever.
func TestACheckThatHangsIsNotReady(t *testing.T) {
	hold := make(chan struct{})
	defer close(hold)
	r := &readiness{check: func(context.Context) error { <-hold; return nil }}
	for range 2 {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := r.ask(ctx); err == nil {
			t.Error("ready")
		}
	}
}
