// Package compose_test holds docker-compose.yml against what it promises.
// Whether it is a Compose file at all is for the Compose schema to say.
package compose_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"ieum/internal/ieum"
	"ieum/internal/server"
)

type service struct {
	Image       string            `yaml:"image"`
	Environment map[string]string `yaml:"environment"`
	Ports       []string          `yaml:"ports"`
	Secrets     []string          `yaml:"secrets"`
	Networks    []string          `yaml:"networks"`
	ReadOnly    bool              `yaml:"read_only"`
	Command     []string          `yaml:"command"`
	StopGrace   time.Duration     `yaml:"stop_grace_period"`
	DependsOn   map[string]struct {
		Condition string `yaml:"condition"`
	} `yaml:"depends_on"`
}

type project struct {
	Services map[string]service `yaml:"services"`
	Secrets  map[string]struct {
		File string `yaml:"file"`
	} `yaml:"secrets"`
	Networks map[string]struct {
		Internal bool `yaml:"internal"`
	} `yaml:"networks"`
}

func read(t *testing.T) project {
	t.Helper()
	text, err := os.ReadFile("../../docker-compose.yml")
	if err != nil {
		t.Fatal(err)
	}
	var p project
	if err := yaml.Unmarshal(text, &p); err != nil {
		t.Fatal(err)
	}
	if len(p.Services) != 3 {
		t.Fatalf("found %d services, want neo4j, migrate and ieum", len(p.Services))
	}
	return p
}

func TestOnlyIeumIsPublishedAndOnTheLoopback(t *testing.T) {
	p := read(t)
	for name, s := range p.Services {
		for _, port := range s.Ports {
			if name != "ieum" || !strings.HasPrefix(port, "127.0.0.1:") {
				t.Errorf("%s publishes %s", name, port)
			}
		}
	}
	if len(p.Services["ieum"].Ports) != 1 {
		t.Error("Ieum is not published")
	}
	if got := p.Services["neo4j"].Networks; !slices.Equal(got, []string{"inside"}) || !p.Networks["inside"].Internal {
		t.Errorf("Neo4j is on %v, want the internal network only", got)
	}
}

func TestSecretsAreFilesAndHaveNoDefault(t *testing.T) {
	p := read(t)
	for name, s := range p.Services {
		for _, secret := range s.Secrets {
			if p.Secrets[secret].File == "" {
				t.Errorf("%s: the secret %s is no file", name, secret)
			}
		}
		if _, set := s.Environment["NEO4J_AUTH"]; set {
			t.Errorf("%s has a password in its environment", name)
		}
	}
	for _, name := range []string{"IEUM_ENCRYPTED_VOLUME", "IEUM_BEHIND_TLS"} {
		if !strings.HasPrefix(p.Services["ieum"].Environment[name], "${"+name+":?") {
			t.Errorf("%s is attested by the file and not by whoever starts it", name)
		}
	}
}

func TestTheSchemaIsMigratedBeforeAnythingIsServed(t *testing.T) {
	p := read(t)
	if p.Services["ieum"].DependsOn["migrate"].Condition != "service_completed_successfully" ||
		p.Services["migrate"].DependsOn["neo4j"].Condition != "service_healthy" || p.Services["migrate"].Command[0] != "migrate" {
		t.Error("want neo4j healthy, then migrate, then ieum")
	}
	for _, name := range []string{"migrate", "ieum"} {
		if !p.Services[name].ReadOnly {
			t.Errorf("the root of %s can be written", name)
		}
	}
}

func TestTheServerIsGivenTheTimeThatItTakesToEnd(t *testing.T) {
	if given := read(t).Services["ieum"].StopGrace; given < server.StopLimit+time.Second {
		t.Errorf("Docker kills Ieum %s after it asked it to end, which may take %s", given, server.StopLimit)
	}
	if given := strings.Count(manual(t), fmt.Sprintf("within %d seconds", int(server.StopLimit.Seconds()))); given != 1 {
		t.Errorf("docs/running.md does not say that an end takes %s", server.StopLimit)
	}
	if given := strings.Count(manual(t), fmt.Sprintf("within %d seconds", int(ieum.AnswerLimit.Seconds()))); given != 1 {
		t.Errorf("docs/running.md does not say that an answer takes %s", ieum.AnswerLimit)
	}
}

func manual(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../docs/running.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The tests of the Neo4j store run on the same server as an office.
func TestTheServerIsTheOneThatIsTested(t *testing.T) {
	source, err := os.ReadFile("../../internal/store/neo4j/neo4jtest/neo4jtest.go")
	if err != nil {
		t.Fatal(err)
	}
	tag, _, _ := strings.Cut(strings.TrimPrefix(read(t).Services["neo4j"].Image, "neo4j:"), "-")
	if !strings.Contains(string(source), `"`+tag+`"`) {
		t.Errorf("the tests do not run on Neo4j %s", tag)
	}
}
