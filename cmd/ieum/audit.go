package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"ieum/internal/audit"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// auditCommand looks after the log of who saw whose data.
type auditCommand struct {
	Verify      auditVerify      `cmd:"" help:"Hold every entry of the audit against its chain, and name the first that is bad. 접속기록의 위변조를 확인합니다."`
	Head        auditHead        `cmd:"" help:"Print where the chains end now, to be kept elsewhere. 접속기록의 끝을 적어 둡니다."`
	Scope       auditScope       `cmd:"" help:"List whose data an account, a session or an address reached. 유출 범위를 확인합니다."`
	Review      auditReview      `cmd:"" help:"List what deserves a look in the monthly review. 월간 점검에서 살펴볼 것을 보여 줍니다."`
	Disclosures auditDisclosures `cmd:"" help:"List who had a student's data, for whoever asks by right. 열람 청구에 답할 제공·열람 내역을 보여 줍니다."`
	AgeOut      auditAgeOut      `cmd:"" help:"Remove the entries that are older than they must be kept. 보존기간이 지난 접속기록을 지웁니다."`
}

// auditOf is the log of a store.
func auditOf(store ieum.Store) (ieum.AuditLog, error) {
	log, ok := store.(ieum.AuditLog)
	if !ok {
		return nil, fmt.Errorf("the store has no audit log: %w", ieum.ErrInvalid)
	}
	return log, nil
}

// onLog opens a store to look at its audit.
func (a officeStore) onLog(ctx context.Context, c console, fn func(ieum.AuditLog) error) (err error) {
	store, err := lookAt(ctx, c, a.Store, a.Neo4j)
	if err != nil {
		return err
	}
	defer func() { err = joinClose(err, store) }()
	log, err := auditOf(store)
	if err != nil {
		return err
	}
	return fn(log)
}

// onRecord runs a use case that reads the audit, on behalf of nobody's account, and notes
// in the audit that it did. So it writes: a file that is being served is in use, and one
// that is not there is not made.
func (a officeStore) onRecord(ctx context.Context, c console, name string, fn func(*desk.Session) error) error {
	if path, ok := a.Store.file(); ok {
		if _, err := os.Stat(path); err != nil {
			return fmt.Errorf("no store file is there: %w", ieum.ErrInvalid)
		}
	}
	return a.use(ctx, c, name, fn)
}

// auditVerify checks the chains.
type auditVerify struct {
	officeStore

	Heads string `help:"File with heads that ieum audit head printed: what they prove is checked too." type:"existingfile" placeholder:"FILE"`
}

// Help implements kong's longer help.
func (auditVerify) Help() string {
	return `Reads the whole audit, beside a server that writes it. Exit code 0 if every entry is as it was written, 1 if not: then the
first bad one is named. Whoever can write to the store, and knows how, can write a whole chain anew, or cut off its end; only a
head that was kept elsewhere proves that nobody did.`
}

// Run implements the command.
func (v auditVerify) Run(ctx context.Context, c console) error {
	heads, err := v.heads()
	if err != nil {
		return err
	}
	return v.onLog(ctx, c, func(log ieum.AuditLog) error { return verifyAudit(ctx, c, log, heads) })
}

func (v auditVerify) heads() ([]audit.ChainHead, error) {
	if v.Heads == "" {
		return nil, nil
	}
	file, err := os.Open(v.Heads)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return audit.ReadHeads(file)
}

// verifyAudit checks the chains and tells what was found.
func verifyAudit(ctx context.Context, c console, log ieum.AuditLog, heads []audit.ChainHead) error {
	step, finish := c.countRows("check", 0)
	r, err := audit.Verify(ctx, log, heads, step)
	finish()
	if err != nil {
		return err
	}
	for _, chain := range r.Chains {
		fmt.Fprintf(c.out, "chain %s: %d entries, from number %d (%s) to %d (%s)", chain.Server, chain.Number-chain.Removed, chain.Removed+1,
			dayIn(koreanTime(), chain.First), chain.Number, dayIn(koreanTime(), chain.Last))
		if chain.Removed > 0 {
			fmt.Fprintf(c.out, "; %d aged out, the last of %s", chain.Removed, dayIn(koreanTime(), chain.RemovedAt))
		}
		fmt.Fprintln(c.out)
	}
	if n := r.Gaps.Unchained; n > 0 {
		fmt.Fprintf(c.out, "NOTE: %d entries from before there were chains, the last of %s: nothing proves them\n", n, dayIn(koreanTime(), r.Gaps.Newest))
	}
	if r.Bad != nil {
		fmt.Fprintln(c.out, "BAD:", badWords(r.Bad))
		return fmt.Errorf("the audit is not as it was written; %d entries before that are", r.Checked)
	}
	if n := r.Gaps.Unmarked; n > 0 {
		fmt.Fprintf(c.out, "BAD: %d people whose trail would not show an entry about them\n", n)
		return errors.New("the trails do not show all entries")
	}
	_, err = fmt.Fprintf(c.out, "%d entries checked, and %d heads; all are as they were written\n", r.Checked, len(heads))
	return err
}

// badWords say where a chain is bad.
func badWords(b *audit.Bad) string {
	var words []string
	if b.Server != "" {
		words = append(words, "chain "+b.Server)
	}
	if b.Number > 0 {
		words = append(words, "entry number "+strconv.Itoa(b.Number))
	}
	if b.Entry != "" {
		words = append(words, string(b.Entry))
	}
	return strings.Join(words, ", ") + " is " + string(b.What)
}

// auditHead prints the heads of the chains.
type auditHead struct{ officeStore }

// Help implements kong's longer help.
func (auditHead) Help() string {
	return `Prints one line a server: its name, the number of its last entry, and that entry's hash. Keep the lines where nobody who can
write to the store can write: in the mail, on paper, at another office. They hold nothing personal. ieum audit verify --heads FILE
holds the audit against them.`
}

// Run implements the command.
func (h auditHead) Run(ctx context.Context, c console) error {
	return h.onLog(ctx, c, func(log ieum.AuditLog) error {
		chains, err := log.AuditChains(ctx)
		if err != nil {
			return err
		}
		for _, chain := range chains {
			fmt.Fprintln(c.out, audit.HeadOf(chain))
		}
		return nil
	})
}

// auditScope answers a breach.
type auditScope struct {
	officeStore

	Account string `help:"The account, by its id." placeholder:"ID"`
	Session string `help:"What signed in: the id of a token, as ieum token list shows it, or of a session." placeholder:"ID"`
	IP      string `name:"ip" help:"The address that the requests came from." placeholder:"ADDRESS"`
	From    string `help:"The first moment: a day (2026-11-24), which begins at midnight in Korea, or an instant (2026-11-24T09:00:00+09:00)." placeholder:"TIME"`
	To      string `help:"The first moment that is left out; a day is left out as a whole." placeholder:"TIME"`
	Format  string `enum:"table,json,csv" default:"table" help:"table, json or csv."`
}

// Help implements kong's longer help.
func (auditScope) Help() string {
	return `For a breach (유출): whose data the operations of an account, a session or an address told, of which classes, how often, and
when for the first and the last time. Name one of the three at least; of several all must fit. The list holds ids and no names.
That somebody asked is an entry of the audit: a file that is being served is in use (75), and a backup of it answers.`
}

// Run implements the command.
func (a auditScope) Run(ctx context.Context, c console) error {
	selection := ieum.AuditSelection{Account: ieum.ID(a.Account), Session: a.Session, Address: a.IP}
	if !selection.Named() {
		return fmt.Errorf("%w: name an --account, a --session or an --ip", errUsage)
	}
	var err error
	if selection.From, err = momentOf("--from", a.From); err != nil {
		return err
	}
	if selection.Until, err = momentOf("--to", a.To); err != nil {
		return err
	}
	return a.onRecord(ctx, c, "audit scope", func(s *desk.Session) error {
		found, err := s.AuditScope(ctx, selection)
		if err != nil {
			return err
		}
		fmt.Fprintf(c.err, "%d people\n", len(found))
		return reachTables[a.Format](c.out, found)
	})
}

// momentOf reads a day, or a moment.
func momentOf(flag, text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	if at, err := time.ParseInLocation(time.DateOnly, text, koreanTime()); err == nil {
		return at, nil
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("%w: %s is no day and no moment", errUsage, flag)
	}
	return at, nil
}

// reachTables write whose data was reached, by the name of the format.
var reachTables = map[string]func(io.Writer, []ieum.AuditReach) error{
	"table": func(w io.Writer, found []ieum.AuditReach) error { return showTable(w, reachRows(found)) },
	"csv":   func(w io.Writer, found []ieum.AuditReach) error { return csv.NewWriter(w).WriteAll(reachRows(found)) },
	"json": func(w io.Writer, found []ieum.AuditReach) error {
		type row struct {
			Subject ieum.ID   `json:"subject"`
			Classes []string  `json:"classes"`
			Times   int       `json:"times"`
			First   time.Time `json:"first"`
			Last    time.Time `json:"last"`
		}
		rows := make([]row, len(found))
		for i, r := range found {
			rows[i] = row{r.Subject, r.Classes, r.Times, r.First.In(koreanTime()), r.Last.In(koreanTime())}
		}
		lines := json.NewEncoder(w)
		lines.SetIndent("", "  ")
		return lines.Encode(rows)
	},
}

// reachRows are the rows of a table, with its head.
func reachRows(found []ieum.AuditReach) [][]string {
	rows := [][]string{{"subject", "classes", "times", "first", "last"}}
	for _, r := range found {
		rows = append(rows, []string{
			string(r.Subject), strings.Join(r.Classes, " "), strconv.Itoa(r.Times),
			r.First.In(koreanTime()).Format(time.RFC3339), r.Last.In(koreanTime()).Format(time.RFC3339),
		})
	}
	return rows
}

// auditAgeOut removes what has aged out.
type auditAgeOut struct {
	officeStore

	Years int `default:"2" help:"For how many years entries are kept, 2 at least."`
}

// Help implements kong's longer help.
func (auditAgeOut) Help() string {
	return `The law keeps entries about sensitive data for two years at least (개인정보의 안전성 확보조치 기준 제8조), and wants what is not
needed destroyed (개인정보 보호법 제21조). Removed is from the beginning of each chain, which stays verifiable. ieum serve
--audit-years does the same every day.`
}

// Run implements the command.
func (a auditAgeOut) Run(ctx context.Context, c console) error {
	store, err := openStore(ctx, c, a.Store, a.Neo4j)
	if err != nil {
		return err
	}
	log, err := auditOf(store)
	if err != nil {
		return joinClose(err, store)
	}
	return onStore(ctx, c, store, "audit age-out", func(s *desk.Session) error {
		step, finish := c.countRows("age out", 0)
		removed, err := s.AgeOutAudit(ctx, log, a.Years, step)
		finish()
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(c.out, removed, "entries have aged out")
		return err
	})
}
