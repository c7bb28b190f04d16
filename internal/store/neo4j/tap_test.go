package neo4j_test

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/url"
	"sync"
	"testing"
)

// tap is a wire to the server that reads the text of every statement on it:
// what is really sent, whoever in the package sends it.
type tap struct {
	once    sync.Once
	err     error
	address string

	mu    sync.Mutex
	texts map[string]bool
}

// to returns the address of the wire to a server.
func (w *tap) to(t testing.TB, server string) string {
	t.Helper()
	w.once.Do(func() { w.err = w.lay(server) })
	if w.err != nil {
		t.Fatal(w.err)
	}
	return w.address
}

// lay opens the wire, which lives as long as the process.
func (w *tap) lay(server string) error {
	address, err := url.Parse(server)
	if err != nil {
		return fmt.Errorf("the server's address: %w", err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("lay a wire: %w", err)
	}
	w.texts = map[string]bool{}
	w.address = address.Scheme + "://" + listener.Addr().String()
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			go w.join(client, address.Host)
		}
	}()
	return nil
}

func (w *tap) join(client net.Conn, host string) {
	defer client.Close()
	server, err := net.Dial("tcp", host)
	if err != nil {
		return
	}
	defer server.Close()
	heard, copied := io.Pipe()
	go w.listen(heard)
	go func() {
		io.Copy(client, server)
		client.Close()
	}()
	io.Copy(io.MultiWriter(server, copied), client)
	copied.Close()
}

// listen takes the client's half of a connection apart: after a greeting, of
// a length that depends on the version, come messages in chunks. What it does
// not understand it lets pass.
func (w *tap) listen(from io.Reader) {
	defer io.Copy(io.Discard, from)
	stream := bufio.NewReader(from)
	if _, err := stream.Discard(20); err != nil {
		return
	}
	// The first message is a structure of one field; what stands before it is
	// the client's choice among the server's versions.
	for {
		head, err := stream.Peek(4)
		if err != nil {
			return
		}
		if head[2] == 0xB1 && head[3] == 0x01 {
			break
		}
		stream.Discard(1)
	}
	for {
		message, err := readMessage(stream)
		if err != nil {
			return
		}
		if text, ok := runText(message); ok {
			w.mu.Lock()
			w.texts[text] = true
			w.mu.Unlock()
		}
	}
}

// readMessage joins the chunks of a message; an empty chunk ends it.
func readMessage(from io.Reader) ([]byte, error) {
	var message []byte
	for {
		var size [2]byte
		if _, err := io.ReadFull(from, size[:]); err != nil {
			return nil, err
		}
		length := int(binary.BigEndian.Uint16(size[:]))
		if length == 0 {
			if len(message) == 0 {
				continue // a sign of life
			}
			return message, nil
		}
		chunk := make([]byte, length)
		if _, err := io.ReadFull(from, chunk); err != nil {
			return nil, err
		}
		message = append(message, chunk...)
	}
}

// runText returns the text of the message RUN: a structure of three fields
// whose first is a string with its length before it.
func runText(message []byte) (string, bool) {
	if len(message) < 3 || message[0] != 0xB3 || message[1] != 0x10 {
		return "", false
	}
	rest := message[3:]
	var length int
	switch marker := message[2]; {
	case marker&0xF0 == 0x80:
		length = int(marker & 0x0F)
	case marker == 0xD0:
		length, rest = int(rest[0]), rest[1:]
	case marker == 0xD1:
		length, rest = int(binary.BigEndian.Uint16(rest)), rest[2:]
	default:
		return "", false
	}
	return string(rest[:length]), true
}
