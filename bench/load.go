package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

// load asks a server, each client its next question as soon as it has an
// answer.
type load struct {
	url, token string
	bodies     [][]byte
	client     *http.Client
}

func newLoad(url, token string) *load {
	return &load{url: url, token: token, client: &http.Client{
		Transport: &http.Transport{MaxIdleConnsPerHost: clients, DisableCompression: true},
	}}
}

// ask sends one body, and writes the answer to the given place.
func (l *load) ask(ctx context.Context, body []byte, to io.Writer) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, l.url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", "Bearer "+l.token)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	answer, err := l.client.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", answer.StatusCode)
	}
	_, err = io.Copy(to, answer.Body)
	return err
}

// once asks every question and returns the answers; one with errors fails.
func (l *load) once(ctx context.Context) ([][]byte, error) {
	answers := make([][]byte, len(l.bodies))
	for i, body := range l.bodies {
		var answer bytes.Buffer
		if err := l.ask(ctx, body, &answer); err != nil {
			return nil, err
		}
		answers[i] = answer.Bytes()
		if bytes.Contains(answers[i][:min(len(answers[i]), 200)], []byte(`"errors"`)) {
			return nil, errors.New("an answer has errors")
		}
	}
	return answers, nil
}

// turn is what one side did in its turn.
type turn struct {
	requests  int
	perSecond float64
	latency   spread
	// cpu is milliseconds a request of what was counted; 0 where the system
	// does not tell.
	cpu float64
}

// measure lets all clients ask for a while.
func (l *load) measure(ctx context.Context, during time.Duration) (turn, error) {
	var next atomic.Int64
	return drive(during, cpuTime, func() error {
		return l.ask(ctx, l.bodies[int(next.Add(1))%len(l.bodies)], io.Discard)
	})
}

// drive lets all clients do something over and over for a while; cpu is what
// is to be shared out among the requests.
func drive(during time.Duration, cpu func() time.Duration, ask func() error) (turn, error) {
	times := make([][]time.Duration, clients)
	var work errgroup.Group
	before, began := cpu(), time.Now()
	for c := range clients {
		work.Go(func() error {
			for time.Since(began) < during {
				asked := time.Now()
				if err := ask(); err != nil {
					return err
				}
				times[c] = append(times[c], time.Since(asked))
			}
			return nil
		})
	}
	if err := work.Wait(); err != nil {
		return turn{}, err
	}
	took, spent := time.Since(began), cpu()-before
	all := slices.Concat(times...)
	slices.Sort(all)
	n := len(all)
	return turn{
		requests:  n,
		perSecond: float64(n) / took.Seconds(),
		latency:   spread{all[(n-1)/2], all[(n-1)*99/100]},
		cpu:       spent.Seconds() * 1000 / float64(n),
	}, nil
}
