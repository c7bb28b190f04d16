// Command genqlient asks a running Ieum with the client that genqlient
// generates from its schema:
//
//	go tool genqlient && go run . URL TOKEN
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/Khan/genqlient/graphql"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: genqlient URL TOKEN")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// signed adds the token to each request.
type signed struct{ token string }

// RoundTrip implements [http.RoundTripper].
func (s signed) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+s.token)
	return http.DefaultTransport.RoundTrip(r)
}

func run(ctx context.Context, url, token string) error {
	client := graphql.NewClient(url, &http.Client{Transport: signed{token}})
	all, err := Students(ctx, client, 5)
	if err != nil {
		return err
	}
	if all.Students.TotalCount == 0 || len(all.Students.Nodes) == 0 {
		return fmt.Errorf("no students: %+v", all)
	}
	for _, listed := range all.Students.Nodes {
		named, err := Named(ctx, client, listed.Id)
		if err != nil {
			return err
		}
		student, ok := named.Node.(*NamedNodeStudent)
		if !ok || student.DisplayName != listed.DisplayName {
			return fmt.Errorf("%s is %T by its id, with another answer", listed.Id, named.Node)
		}
	}
	fmt.Printf("%d students, each the same by its id\n", len(all.Students.Nodes))
	return nil
}
