package graph_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"ieum/internal/audit"
	"ieum/internal/ieum"
)

const referralChanged = `subscription ($student: ID, $after: String) {
	referralChanged(student: $student, after: $after) { referral { id state note: clientView } at cursor } }`

// told is an event of a subscription.
type told struct {
	event string
	Data  struct {
		ReferralChanged *struct {
			Referral struct{ ID, State string }
			Cursor   string
		}
		Changed *struct {
			Case    struct{ Stage string }
			Student struct{ ID string }
			Cursor  string
		}
	}
	Errors []wrong
}

// listener is a client of a subscription over SSE. done is closed when its stream
// has ended.
type listener struct {
	status int
	media  string
	events chan told
	stop   context.CancelFunc
}

// transport is a server whose subscriptions go over SSE, or over a WebSocket.
type transport struct {
	*httptest.Server

	socket bool
}

// serving begins a server of one of the two.
type serving func(*testing.T, *house) transport

// bothWays is a test that holds over both.
func bothWays(test func(*testing.T, openStore, serving)) func(*testing.T, openStore) {
	return func(t *testing.T, open openStore) {
		for name, socket := range map[string]bool{"SSE": false, "WebSocket": true} {
			t.Run(name, func(t *testing.T) {
				test(t, open, func(t *testing.T, h *house) transport { return transport{serve(t, h), socket} })
			})
		}
	}
}

// listen subscribes, and returns once the subscription has begun.
func (h *house) listen(t *testing.T, s transport, who, query string, variables map[string]any, headers ...string) *listener {
	t.Helper()
	if s.socket {
		return h.listenBySocket(t, s.URL, who, query, variables)
	}
	return h.listenBySSE(t, s.Server, who, query, variables, headers...)
}

func (h *house) listenBySSE(t *testing.T, s *httptest.Server, who, query string, variables map[string]any, headers ...string) *listener {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, s.URL, strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]string{"Content-Type": "application/json", "Accept": "text/event-stream", "Authorization": "Bearer " + h.tokens[who]} {
		r.Header.Set(name, value)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := s.Client().Do(r) //nolint:bodyclose // who reads it closes it
	if err != nil {
		t.Fatal(err)
	}
	l := &listener{answer.StatusCode, answer.Header.Get("Content-Type"), make(chan told, 100), cancel}
	go func() {
		defer answer.Body.Close()
		defer close(l.events)
		lines, event := bufio.NewScanner(answer.Body), told{}
		for lines.Scan() {
			line := lines.Text()
			if text, ok := strings.CutPrefix(line, "event: "); ok {
				event.event = text
			}
			if text, ok := strings.CutPrefix(line, "data:"); ok && strings.TrimSpace(text) != "" {
				_ = json.Unmarshal([]byte(text), &event)
			}
			if line == "" && event.event != "" {
				l.events <- event
				event = told{}
			}
		}
	}()
	return l
}

// next returns the next event; one without a name if the stream has ended.
func (l *listener) next(t *testing.T) told {
	t.Helper()
	select {
	case e := <-l.events:
		return e
	case <-time.After(time.Minute):
		t.Fatal("nothing is told")
		return told{}
	}
}

// state wants an event about a referral, and returns its cursor.
func (l *listener) state(t *testing.T, referral, state string) string {
	t.Helper()
	e := l.next(t)
	if e.event != "next" || e.Data.ReferralChanged == nil {
		t.Fatalf("%+v; want %s", e, state)
	}
	got := e.Data.ReferralChanged
	if got.Referral.ID != string(id("Referral", referral)) || got.Referral.State != state || got.Cursor == "" {
		t.Fatalf("%+v; want %s %s", got, referral, state)
	}
	return got.Cursor
}

// ends wants the end, with a code.
func (l *listener) ends(t *testing.T, code string) {
	t.Helper()
	e := l.next(t)
	if e.event != "next" || len(e.Errors) != 1 || e.Errors[0].Extensions.Code != code || e.Data.ReferralChanged != nil {
		t.Errorf("%+v; want %s", e, code)
	}
	if e := l.next(t); e.event != "complete" {
		t.Errorf("%+v; want complete", e)
	}
	if e := l.next(t); e.event != "" {
		t.Errorf("%+v after the end", e)
	}
}

// silent wants that nothing was told up to now, and ends it.
func (l *listener) silent(t *testing.T, who string) {
	t.Helper()
	l.stop()
	for e := range l.events {
		t.Errorf("%s was told %+v", who, e)
	}
}

// move takes a referral of the fixture to a state, past the desk.
func (h *house) move(t *testing.T, referral string, to ieum.ReferralState) {
	t.Helper()
	h.change(t, id("Referral", referral), func(e ieum.Entity) { e.(*ieum.Referral).State = to })
}

// change changes a row, past the desk.
func (h *house) change(t *testing.T, row ieum.ID, how func(ieum.Entity)) {
	t.Helper()
	found, err := h.store.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{row})
	if err != nil {
		t.Fatal(err)
	}
	e := found[row]
	how(e)
	if err := h.store.Update(t.Context(), []ieum.ID{e.Meta().Root}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, e) }); err != nil {
		t.Fatal(err)
	}
}

func serve(t *testing.T, h *house) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h.api)
	t.Cleanup(s.Close)
	return s
}

func subscriptionsTell(t *testing.T, open openStore, serve serving) {
	h := smallHouseOn(t, open)
	s := serve(t, h)
	haneul := map[string]any{"student": id("Student", "haneul")}
	manager, named := h.listen(t, s, "case-manager", referralChanged, nil), h.listen(t, s, "case-manager", referralChanged, haneul)
	another := h.listen(t, s, "case-manager", referralChanged, map[string]any{"student": id("Student", "sol")})
	coordinator, outsider := h.listen(t, s, "coordinator", referralChanged, nil), h.listen(t, s, "outsider", referralChanged, nil)
	if !s.socket && (manager.status != http.StatusOK || manager.media != "text/event-stream; charset=utf-8") {
		t.Error(manager.status, manager.media)
	}
	h.listen(t, s, "outsider", referralChanged, haneul).ends(t, "NOT_FOUND")
	h.listen(t, s, "outsider", referralChanged, map[string]any{"student": "nobody"}).ends(t, "NOT_FOUND")
	for _, who := range []string{"auditor", "teacher", "school-lead", "administrator"} {
		h.listen(t, s, who, referralChanged, nil).ends(t, "FORBIDDEN")
	}
	for _, state := range []ieum.ReferralState{ieum.ReferralAccepted, ieum.ReferralInProgress, ieum.ReferralCompleted} {
		h.move(t, "asked", state)
		for _, l := range []*listener{manager, named, coordinator} {
			l.state(t, "asked", string(state))
		}
	}
	h.change(t, id("Need", "meals"), func(e ieum.Entity) { e.(*ieum.Need).Text = "아침도" })
	h.move(t, "talks", ieum.ReferralReceived)
	manager.state(t, "talks", "RECEIVED")
	named.state(t, "talks", "RECEIVED")
	outsider.silent(t, "the outsider")
	another.silent(t, "who follows somebody else")
	if looks := h.entries(t, "outsider"); len(looks) != 1 || !looks[0].Denied { // that of the subscription to a name
		t.Errorf("%d entries of the outsider: %+v", len(looks), looks)
	}
	entries := h.entries(t, "case-manager")
	if len(entries) != 8 || // four changes each for who follows all and who follows the name
		slices.ContainsFunc(entries, func(e *ieum.AuditEntry) bool {
			return e.Action != "referralChanged" || e.Denied || !slices.Contains(e.Subjects, id("Student", "haneul")) || e.Purpose != audit.Casework
		}) {
		t.Errorf("%d entries about what was told: %+v", len(entries), entries)
	}
}

// entries returns the entries of an account about haneul.
func (h *house) entries(t *testing.T, who string) []*ieum.AuditEntry {
	t.Helper()
	found, err := h.store.View(ieum.ProgramScope()).AuditTrail(t.Context(), ieum.AuditFilter{Subject: id("Student", "haneul")}, ieum.Page{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(found.Rows, func(e *ieum.AuditEntry) bool { return e.Actor != id("Staff", who) })
}

func subscriptionsTellOfCasesAndDueDays(t *testing.T, open openStore, serve serving) {
	h := smallHouseOn(t, open)
	s := serve(t, h)
	haneul, count := string(id("Student", "haneul")), 0
	cases := h.listen(t, s, "case-manager", `subscription { changed: caseChanged { case { id stage } cursor at } }`, nil)
	due := h.listen(t, s, "case-manager", `subscription { changed: dueChanged { student { id } cursor at } }`, nil)
	coordinator := h.listen(t, s, "coordinator", `subscription { changed: dueChanged { student { id } cursor at } }`, nil)
	lead := h.listen(t, s, "school-lead", `subscription { changed: caseChanged { case { id stage } cursor at } }`, nil)
	outsider := h.listen(t, s, "outsider", `subscription { changed: dueChanged { student { id } cursor at } }`, nil)
	h.listen(t, s, "auditor", `subscription { dueChanged { at } }`, nil).ends(t, "FORBIDDEN")
	h.listen(t, s, "school-lead", `subscription { dueChanged(student: "x") { at } }`, nil).ends(t, "NOT_FOUND")
	ask := func(query string) {
		t.Helper()
		if a := h.ask(t, "case-manager", query, nil); len(a.Errors) > 0 {
			t.Fatal(a.body)
		}
	}
	moved := func(l *listener) string {
		t.Helper()
		count++
		e := l.next(t)
		if e.event != "next" || len(e.Errors) > 0 || e.Data.Changed == nil || e.Data.Changed.Cursor == "" {
			t.Fatalf("%d: %+v", count, e)
		}
		return e.Data.Changed.Case.Stage + e.Data.Changed.Student.ID
	}
	ask(`mutation { advanceCase(input: {case: "` + string(id("Case", "case")) + `", to: PLANNING, version: 1}) { case { stage } } }`)
	if got := []string{moved(cases), moved(due)}; got[0] != "PLANNING" || got[1] != haneul { // a case and two stages are one change
		t.Error(got)
	}
	h.change(t, id("Task", "choose"), func(e ieum.Entity) { e.(*ieum.Task).DueOn = "2026-12-21" })
	h.change(t, id("Need", "work"), func(e ieum.Entity) { e.(*ieum.Need).Text = "어머니의" }) // of the household
	h.change(t, id("Need", "meals"), func(e ieum.Entity) { e.(*ieum.Need).Level = ieum.LevelUrgent })
	if got := []string{moved(due), moved(due), moved(coordinator)}; !slices.Equal(got, []string{haneul, haneul, haneul}) {
		t.Error(got)
	}
	h.change(t, id("Case", "case"), func(e ieum.Entity) { e.(*ieum.Case).Reason = "다시" })
	moved(due)
	if got := moved(cases); got != "PLANNING" {
		t.Error(got)
	}
	for who, l := range map[string]*listener{"the outsider": outsider, "the case manager of cases": cases, "the case manager of due days": due} {
		l.silent(t, who)
	}
	coordinator.stop()
	lead.stop()
}

// What is written on one server is told on another, which has nothing in common
// with it but the store.
func subscriptionsTellOfOtherServers(t *testing.T, open openStore, serve serving) {
	here := smallHouseOn(t, open)
	there := houseOn(t, here.store, smallSignIn())
	l := there.listen(t, serve(t, there), "case-manager", referralChanged, nil)
	for _, state := range []string{"ACCEPTED", "COMPLETED"} {
		mutation := map[string]string{
			"ACCEPTED":  `mutation ($id: ID!) { answerReferral(input: {referral: $id, answer: ACCEPT, reportedBy: WORKER_BY_PHONE}) { referral { state } } }`,
			"COMPLETED": `mutation ($id: ID!) { completeReferral(input: {referral: $id, outcome: NEED_MET}) { referral { state } } }`,
		}[state]
		if a := here.ask(t, "case-manager", mutation, map[string]any{"id": id("Referral", "asked")}); len(a.Errors) > 0 {
			t.Fatal(a.body)
		}
		l.state(t, "asked", state)
	}
}

func subscriptionsEnd(t *testing.T, open openStore, serve serving) {
	h := smallHouseOn(t, open)
	s := serve(t, h)
	manager, coordinator := h.listen(t, s, "case-manager", referralChanged, nil), h.listen(t, s, "coordinator", referralChanged, nil)
	h.move(t, "asked", ieum.ReferralReceived)
	manager.state(t, "asked", "RECEIVED")
	coordinator.state(t, "asked", "RECEIVED")
	// The right: the case is another team's, and the sign-in stays.
	h.change(t, id("Case", "case"), func(e ieum.Entity) { e.(*ieum.Case).SentUpOn = "" })
	h.move(t, "asked", ieum.ReferralAccepted)
	manager.state(t, "asked", "ACCEPTED")
	// The sign-in: an account that is closed.
	h.change(t, id("Staff", "case-manager"), func(e ieum.Entity) { e.(*ieum.Staff).Active = false })
	if _, err := h.atlas.Refresh(t.Context()); err != nil { // the accounts are heard of
		t.Fatal(err)
	}
	h.move(t, "asked", ieum.ReferralInProgress)
	manager.ends(t, "UNAUTHENTICATED")
	coordinator.silent(t, "who has no right any more")
	another := h.listen(t, s, "coordinator", referralChanged, nil)
	h.stop()
	another.ends(t, "UNAVAILABLE")
	h.listen(t, s, "coordinator", referralChanged, nil).ends(t, "UNAVAILABLE")
}

// Who supervises no more and whose role is another is told nothing more by what is
// open, though the sign-in stays; who comes in their place is told from then on.
func subscriptionsFollowRoles(t *testing.T, open openStore, serve serving) {
	const roles = `mutation($a: ID!, $r: [Role!]!) { changeRoles(input: {account: $a, roles: $r}) { account { id } } }`
	const supervisor = `mutation($t: ID!, $s: ID) { changeSupervisor(input: {team: $t, supervisor: $s}) { team { id } } }`
	const approve = `mutation($a: ID!) { approveAccount(input: {account: $a, until: "2027-01-01"}) { account { id } } }`
	h := smallHouseOn(t, open)
	keep := func(query string, variables map[string]any) {
		t.Helper()
		h.data(t, "administrator", query, variables, &struct{}{})
		if _, err := h.atlas.Refresh(t.Context()); err != nil { // the accounts are heard of
			t.Fatal(err)
		}
	}
	team, outsider := id("Team", "team"), id("Staff", "outsider")
	s := serve(t, h)
	witness, other := h.listen(t, s, "case-manager", referralChanged, nil), h.listen(t, s, "outsider", referralChanged, nil)
	move := func(to ieum.ReferralState, told ...*listener) {
		t.Helper()
		h.move(t, "asked", to)
		for _, l := range told {
			l.state(t, "asked", string(to))
		}
	}
	move(ieum.ReferralReceived, witness)
	keep(roles, map[string]any{"a": outsider, "r": []ieum.Role{ieum.RoleSupervisor}})
	keep(supervisor, map[string]any{"t": team, "s": outsider})
	move(ieum.ReferralAccepted, witness) // not approved for it yet
	keep(approve, map[string]any{"a": outsider})
	move(ieum.ReferralInProgress, witness, other)
	keep(supervisor, map[string]any{"t": team})
	move(ieum.ReferralOnHold, witness)
	coordinator := h.listen(t, s, "coordinator", referralChanged, nil)
	move(ieum.ReferralInProgress, witness, coordinator)
	keep(roles, map[string]any{"a": id("Staff", "coordinator"), "r": []ieum.Role{ieum.RoleSupervisor}})
	move(ieum.ReferralCompleted, witness)
	other.silent(t, "who supervises the team no more")
	coordinator.silent(t, "who coordinates no more")
}

func subscriptionsGoOn(t *testing.T, open openStore, serve serving) {
	h := smallHouseOn(t, open)
	s := serve(t, h)
	first := h.listen(t, s, "case-manager", referralChanged, nil)
	h.move(t, "asked", ieum.ReferralReceived)
	cursor := first.state(t, "asked", "RECEIVED")
	first.silent(t, "nobody")
	h.move(t, "talks", ieum.ReferralReceived)
	h.move(t, "asked", ieum.ReferralAccepted)
	h.move(t, "talks", ieum.ReferralAccepted)
	after := map[string]any{"after": cursor}
	second := h.listen(t, s, "case-manager", referralChanged, after)
	second.state(t, "asked", "ACCEPTED")
	cursor = second.state(t, "talks", "ACCEPTED")
	h.move(t, "waiting", ieum.ReferralRequested)
	second.state(t, "waiting", "REQUESTED")
	third := h.listen(t, s, "case-manager", referralChanged, map[string]any{"after": cursor})
	third.state(t, "waiting", "REQUESTED")
	for name, wrong := range map[string]map[string]any{
		"of another account": {"after": cursor}, "forged": {"after": cursor + "A"}, "empty": {"after": ""},
	} {
		who := "case-manager"
		if name == "of another account" {
			who = "coordinator"
		}
		l := h.listen(t, s, who, referralChanged, wrong)
		l.ends(t, "BAD_USER_INPUT")
	}
	h.listen(t, s, "case-manager", referralChanged, map[string]any{"after": cursor, "student": id("Student", "haneul")}).ends(t, "BAD_USER_INPUT")
}

// What is none of a subscription's requests is refused before anything begins.
func TestWhatIsNoRequestForEvents(t *testing.T) {
	h := smallHouse(t)
	body := `{"query":"subscription { referralChanged { at } }"}`
	for _, tt := range []struct{ body, accept, want string }{
		{body, "application/json", "406 BAD_USER_INPUT ACCEPT"},
		{body, "*/*", "406 BAD_USER_INPUT ACCEPT"},
		{body, "text/event-stream;q=0, application/json", "406 BAD_USER_INPUT ACCEPT"},
		{`{"query":"{ viewer { id } }"}`, "text/event-stream", "406 BAD_USER_INPUT ACCEPT"},
		{`{"query":"mutation { reportDirectoryError(input: {node: \"t\", field: \"phone\", note: \"x\"}) { __typename } }"}`, "text/event-stream", "406 BAD_USER_INPUT ACCEPT"},
		{`{"query":"subscription { referralChanged { at } other: referralChanged { at } }"}`, "text/event-stream", "200 GRAPHQL_VALIDATION_FAILED"},
		{`{"query":"subscription { __typename }"}`, "text/event-stream", "200 GRAPHQL_VALIDATION_FAILED"},
		{`{"query":"{ viewer { id } }"}`, "application/json, text/event-stream", "200 "},
	} {
		if got := h.send(t, "case-manager", tt.body, "Accept", tt.accept).refusal(); got != tt.want {
			t.Errorf("%s for %s: %s, want %s", tt.body, tt.accept, got, tt.want)
		}
	}
}
