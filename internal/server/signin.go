package server

import (
	"encoding/json"
	"log/slog"
	"net/http"

	"ieum/internal/auth"
	"ieum/internal/ieum"
)

// SignIn signs browsers in as accounts of a demo, without a password: whoever
// reaches a demo may be anybody in it. Elsewhere [ProviderSignIn] takes its place.
type SignIn struct {
	// Accounts are those to choose from.
	Accounts []Account
	// Sessions are those that the API knows.
	Sessions *auth.Sessions
	// Logger takes what goes wrong.
	Logger *slog.Logger
}

// maxForm is how long a form may be: it names a role.
const maxForm = 1 << 10

func (s *SignIn) add(handle func(string, http.Handler)) {
	handle("GET /demo/roles", http.HandlerFunc(s.roles))
	handle("POST /demo/sign-in", ownPages(s.Sessions, s.signIn))
}

// addSignOut puts what ends sessions on a mux.
func addSignOut(handle func(string, http.Handler), sessions *auth.Sessions, logger *slog.Logger) {
	for path, end := range map[string]func(http.ResponseWriter, *http.Request) error{
		"POST /sign-out": sessions.End, "POST /sign-out/everywhere": sessions.EndAll,
	} {
		handle(path, ownPages(sessions, func(w http.ResponseWriter, r *http.Request) {
			if err := end(w, r); err != nil {
				logger.WarnContext(r.Context(), "a session could not be ended", "cause", ieum.CauseOf(err))
				say(w, http.StatusServiceUnavailable, "지금은 로그아웃할 수 없습니다. 잠시 뒤 다시 시도하세요.\nNobody can sign out right now. Try again shortly.")
				return
			}
			home(w, r)
		}))
	}
}

// ownPages refuses what no page of this server sent: another site must neither
// sign a browser in, so that somebody works in a session that is not theirs,
// nor out.
func ownPages(sessions *auth.Sessions, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !sessions.Admits(r) {
			say(w, http.StatusForbidden, "이 서버의 페이지에서만 로그인하고 로그아웃할 수 있습니다.\nSign in and out on a page of this server.")
			return
		}
		next(w, r)
	}
}

// roles lists the accounts: role names what to send, name is for people.
func (s *SignIn) roles(w http.ResponseWriter, r *http.Request) {
	type text struct {
		Ko string `json:"ko"`
		En string `json:"en"`
	}
	type role struct {
		Role string `json:"role"`
		Name text   `json:"name"`
		Does text   `json:"does"`
	}
	list := make([]role, 0, len(s.Accounts))
	for _, a := range s.Accounts {
		list = append(list, role{a.Name, text{a.Title.Ko, a.Title.En}, text{a.Ko, a.En}})
	}
	body, err := json.Marshal(list)
	if err != nil {
		panic("server: " + err.Error()) // fixed texts
	}
	newFile("roles.json", body, lastsNot).ServeHTTP(w, r)
}

// signIn signs the browser in as the role of the form, and sends it to the
// dashboard.
func (s *SignIn) signIn(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	staff := s.account(r.PostFormValue("role"))
	if staff == "" {
		say(w, http.StatusBadRequest, "role에 /demo/roles의 역할 하나를 보내세요.\nSend one role of /demo/roles in the form field role.")
		return
	}
	if err := s.Sessions.Begin(w, r, staff); err != nil {
		s.Logger.ErrorContext(r.Context(), "no session could be begun", "error", err)
		say(w, http.StatusServiceUnavailable, "지금은 로그인할 수 없습니다. 잠시 뒤 다시 시도하세요.\nNobody can sign in right now. Try again shortly.")
		return
	}
	home(w, r)
}

func (s *SignIn) account(role string) ieum.ID {
	for _, a := range s.Accounts {
		if a.Name == role {
			return a.Staff
		}
	}
	return ""
}

func home(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, "/", http.StatusSeeOther)
}
