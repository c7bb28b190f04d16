package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"runtime/pprof"
	"strings"
)

// profiler writes a CPU profile of its process from a POST to a DELETE.
type profiler struct{ file *os.File }

func (p *profiler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var err error
	if r.Method == http.MethodPost {
		if p.file, err = os.Create(r.URL.Query().Get("to")); err == nil { //nolint:gosec // a tool on one's own machine
			err = pprof.StartCPUProfile(p.file)
		}
	} else {
		pprof.StopCPUProfile()
		err = p.file.Close()
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// startProfiles lets the children profile themselves while a question is
// asked, if profiles are wanted.
func (c *contest) startProfiles(ctx context.Context, q *question, asked []*result) (stop func() error, err error) {
	tell := func(method string) error {
		for _, r := range asked {
			w, ok := r.side.(*web)
			if c.profiles == "" || !ok || strings.HasPrefix(w.name, peerName) {
				continue
			}
			to := fmt.Sprintf("%s/%s-%s.pprof", c.profiles, w, q.name)
			base, _, _ := strings.Cut(w.child.url, "/graphql")
			request, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(base, "/")+"/profile?to="+to, nil)
			if err != nil {
				return err
			}
			answer, err := w.client.Do(request)
			if err != nil {
				return err
			}
			_ = answer.Body.Close()
			if answer.StatusCode != http.StatusOK {
				return fmt.Errorf("%s writes no profile to %s", w, to)
			}
		}
		return nil
	}
	return func() error { return tell(http.MethodDelete) }, tell(http.MethodPost)
}
