package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const (
	startTarget    = time.Second
	residentTarget = 150 << 20
	// starts is how often the demo is started; patience, how long at most.
	starts   = 3
	patience = 30 * time.Second
)

// startup measures how soon ieum demo answers, and its memory.
func startup(ctx context.Context, t *table) error {
	folder, err := os.MkdirTemp("", "ieum-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) //nolint:errcheck // temporary files
	program := filepath.Join(folder, "ieum")
	out, err := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", program, "ieum/cmd/ieum").CombinedOutput() //nolint:gosec // the names are ours
	if err != nil {
		return fmt.Errorf("build ieum: %w: %s", err, out)
	}
	var took []time.Duration
	var resident, worked []float64
	for i := range starts {
		d := demoRun{program: program, signIn: filepath.Join(folder, fmt.Sprint(i))}
		if err := d.measure(ctx); err != nil {
			return err
		}
		took = append(took, d.ready)
		resident, worked = append(resident, d.resident), append(worked, d.worked)
	}
	judgeStart(t, took, resident, worked)
	return nil
}

func judgeStart(t *table, took []time.Duration, resident, worked []float64) {
	t.check("from start to the first answer", ms(median(took)), ms(startTarget), median(took) <= startTarget)
	if median(resident) == 0 {
		t.note("resident memory", "not told by this system")
		return
	}
	t.check("most resident memory, once it answers", mib(median(resident)), mib(residentTarget), median(resident) <= residentTarget)
	t.note("most resident memory, after 400 queries", mib(median(worked)))
}

// demoRun is one start of the demo.
type demoRun struct {
	program, signIn string
	ready           time.Duration
	// resident and worked are bytes: when it answers, and after some work.
	resident, worked float64
}

func (d *demoRun) measure(ctx context.Context) (err error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	c := exec.CommandContext(ctx, d.program, "demo", "--listen", "127.0.0.1:0", "--sign-in", d.signIn, "--log", "error") //nolint:gosec // what was just built
	began := time.Now()
	if err := c.Start(); err != nil {
		return err
	}
	defer func() {
		err = errors.Join(err, c.Process.Signal(os.Interrupt))
		_ = c.Wait() // how it ends is not what is measured
	}()
	url, token, err := d.wait(ctx)
	if err != nil {
		return err
	}
	if err := viewer(ctx, url, token); err != nil {
		return err
	}
	d.ready = time.Since(began)
	d.resident = peak(c.Process.Pid)
	for range 400 {
		if err := viewer(ctx, url, token); err != nil {
			return err
		}
	}
	d.worked = peak(c.Process.Pid)
	return nil
}

// wait returns where to ask, once the demo says so.
func (d *demoRun) wait(ctx context.Context) (url, token string, err error) {
	for ctx.Err() == nil {
		text, err := os.ReadFile(d.signIn)
		if err == nil {
			var in struct {
				URL    string
				Tokens map[string]string
			}
			err := json.Unmarshal(text, &in)
			return in.URL, in.Tokens["case-manager"], err
		}
		time.Sleep(2 * time.Millisecond)
	}
	return "", "", ctx.Err()
}

// viewer asks the demo something small that reads the store.
func viewer(ctx context.Context, url, token string) error {
	const query = `{"query":"{ viewer { displayName due(first: 20) { nodes { dueOn text } } } students(first: 50) { nodes { displayName needs { domain { label } } } } }"}`
	var answer bytes.Buffer
	l := newLoad(url, token)
	l.client = http.DefaultClient
	if err := l.ask(ctx, []byte(query), &answer); err != nil {
		return err
	}
	if bytes.Contains(answer.Bytes(), []byte(`"errors"`)) {
		return errors.New("the demo answers with errors")
	}
	return nil
}

// peak returns the most memory that a process had resident, in bytes; 0 where
// the system does not tell.
func peak(pid int) float64 {
	status, err := os.Open(filepath.Join("/proc", strconv.Itoa(pid), "status"))
	if err != nil {
		return 0
	}
	defer status.Close()
	for lines := bufio.NewScanner(io.LimitReader(status, 1<<16)); lines.Scan(); {
		if fields := strings.Fields(lines.Text()); len(fields) > 1 && fields[0] == "VmHWM:" {
			kib, _ := strconv.ParseFloat(fields[1], 64)
			return kib * 1024
		}
	}
	return 0
}
