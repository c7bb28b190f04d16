package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// tokenCommand keeps what people and programs sign in by.
type tokenCommand struct {
	Create   tokenCreate   `cmd:"" help:"Make a token for an account, and print it once. 토큰을 발급합니다."`
	Exchange tokenExchange `cmd:"" help:"Get a lasting token from a server for a one-time one. 일회용 토큰을 바꿉니다."`
	Revoke   tokenRevoke   `cmd:"" help:"Take a token back. 토큰을 회수합니다."`
	List     tokenList     `cmd:"" help:"List the tokens, without their text. 토큰을 보여 줍니다."`
}

// tokenCreate makes a token.
type tokenCreate struct {
	officeStore

	Account string `required:"" help:"The account, by its id." placeholder:"ID"`
	Name    string `required:"" help:"What it is for, as who revokes it reads it." placeholder:"NAME"`
	Days    int    `default:"7" help:"For how many days: 7 at most for a person, 366 for a client app."`
}

// Help implements kong's longer help.
func (tokenCreate) Help() string {
	return `A client app's token lasts. A person's is good for one exchange, which the person makes ("ieum token exchange", or the
mutation exchangeToken): so nobody who hands one out holds what the person signs in by, and one that somebody else has
used does not work, which the person notices.`
}

// Run implements the command.
func (t tokenCreate) Run(ctx context.Context, c console) error {
	return t.use(ctx, c, "token create", func(s *desk.Session) error {
		return handOut(ctx, c, s, ieum.ID(t.Account), t.Name, t.Days)
	})
}

// handOut makes a token and prints it: to the output alone the token, so that it
// can be led into a file, and to people what it is.
func handOut(ctx context.Context, c console, s *desk.Session, account ieum.ID, name string, days int) error {
	made, err := s.CreateToken(ctx, desk.CreateTokenInput{Account: account, Name: name, ExpiresOn: inDays(s, days)})
	if err != nil {
		return err
	}
	what := "A token"
	if made.Token.Once {
		what = "A one-time token, for ieum token exchange,"
	}
	fmt.Fprintf(c.err, "%s of the account %s, until the end of %s. It is shown this once.\n", what, account, inDays(s, days))
	_, err = fmt.Fprintln(c.out, made.Secret)
	return err
}

// tokenExchange asks a server for a lasting token.
type tokenExchange struct {
	At   string `required:"" help:"Where the server answers, as https://host; http:// for this machine alone." placeholder:"URL"`
	Name string `required:"" help:"What the new one is for." placeholder:"NAME"`
	Days int    `default:"90" help:"For how many days, 366 at most."`
}

// Help implements kong's longer help.
func (tokenExchange) Help() string {
	return `Reads the one-time token from the input, so that it stands in no list of processes, and prints the lasting one:

  ieum token exchange --at https://ieum.example --name laptop < once > mine

A one-time token that does not work was used by somebody, is over, or was revoked: tell the administrator.`
}

// exchangeQuery is what the server is asked.
const exchangeQuery = `mutation($input: ExchangeTokenInput!) { exchangeToken(input: $input) { secret token { expiresAt } } }`

// exchangeLimit is how long the server may take.
const exchangeLimit = 30 * time.Second

// Run implements the command.
func (t tokenExchange) Run(ctx context.Context, c console) error {
	at, err := url.Parse(t.At)
	if safe := err == nil && at.Host != "" && (at.Scheme == "https" || at.Scheme == "http" && ieum.ThisMachine(at.Hostname())); !safe {
		return fmt.Errorf("%w: --at: the token would go over the network in the clear, or nowhere: use https://host", errUnsafe)
	}
	once, err := io.ReadAll(io.LimitReader(os.Stdin, 4<<10))
	if err != nil {
		return fmt.Errorf("read the one-time token: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, exchangeLimit)
	defer cancel()
	got, err := t.ask(ctx, at.JoinPath("graphql"), strings.TrimSpace(string(once)))
	if err != nil {
		return err
	}
	fmt.Fprintf(c.err, "A token that lasts until %s. It is shown this once; the one-time token is used up.\n", got.Token.ExpiresAt)
	_, err = fmt.Fprintln(c.out, got.Secret)
	return err
}

// exchanged is what a server answers.
type exchanged struct {
	Secret string
	Token  struct{ ExpiresAt string }
}

// ask sends the mutation. An error repeats no token.
func (t tokenExchange) ask(ctx context.Context, at *url.URL, once string) (exchanged, error) {
	day := ieum.DateOf(time.Now().In(koreanTime())).AddDays(t.Days)
	body, err := json.Marshal(map[string]any{"query": exchangeQuery, "variables": map[string]any{"input": map[string]any{"name": t.Name, "expiresOn": day}}})
	if err != nil {
		return exchanged{}, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, at.String(), bytes.NewReader(body))
	if err != nil {
		return exchanged{}, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept-Language", "en")
	request.Header.Set("Authorization", "Bearer "+once)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return exchanged{}, fmt.Errorf("ask the server: %w: %w", ieum.ErrUnavailable, err)
	}
	defer response.Body.Close()
	var answer struct {
		Data   struct{ ExchangeToken *exchanged }
		Errors []struct{ Message string }
	}
	if err := json.NewDecoder(io.LimitReader(response.Body, 1<<20)).Decode(&answer); err != nil {
		return exchanged{}, fmt.Errorf("--at: what answers there is no Ieum: %w", ieum.ErrInvalid)
	}
	switch {
	case response.StatusCode == http.StatusUnauthorized:
		return exchanged{}, errors.New("the one-time token does not work: it was used, is over, or was revoked; ask the administrator")
	case answer.Data.ExchangeToken == nil && len(answer.Errors) > 0:
		return exchanged{}, errors.New("the server refused: " + answer.Errors[0].Message)
	case answer.Data.ExchangeToken == nil:
		return exchanged{}, fmt.Errorf("--at: what answers there is no Ieum: %w", ieum.ErrInvalid)
	}
	return *answer.Data.ExchangeToken, nil
}

// tokenRevoke takes a token back.
type tokenRevoke struct {
	officeStore

	Token string `required:"" help:"The token, by the id that token list shows." placeholder:"ID"`
}

// Run implements the command.
func (t tokenRevoke) Run(ctx context.Context, c console) error {
	return t.use(ctx, c, "token revoke", func(s *desk.Session) error {
		gone, err := s.RevokeToken(ctx, desk.RevokeTokenInput{Token: ieum.ID(t.Token)})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(c.out, gone.Token.Name, "is revoked")
		return err
	})
}

// tokenList lists the tokens.
type tokenList struct {
	officeStore

	Account string `help:"Only those of this account, by its id." placeholder:"ID"`
}

// Run implements the command.
func (t tokenList) Run(ctx context.Context, c console) error {
	return t.look(ctx, c, "token list", func(s *desk.Session) error {
		count, now := 0, time.Now()
		err := everyPage(func(page ieum.Page) (ieum.Slice[*ieum.Token], error) {
			return s.Tokens(ctx, ieum.TokenFilter{Account: ieum.ID(t.Account)}, page)
		}, func(token *ieum.Token) {
			count++
			state := "stands"
			switch {
			case !token.RevokedAt.IsZero():
				state = "revoked"
			case !token.Signs(now):
				state = "over"
			}
			kind := "lasting"
			if token.Once {
				kind = "one-time"
			}
			fmt.Fprintf(c.out, "%s  %-8s  %-7s  until %s  last used %-10s  of %s  %s\n", token.ID, kind, state,
				dayIn(koreanTime(), token.ExpiresAt.Add(-time.Microsecond)), orDash(token.LastUsedOn), token.Account, token.Name)
		})
		if err == nil && count == 0 {
			fmt.Fprintln(c.err, "No token: ieum token create")
		}
		return err
	})
}
