package socket

import (
	"bytes"
	"encoding/json"
	"strings"
)

// The types of messages.
const (
	typeInit      = "connection_init"
	typeAck       = "connection_ack"
	typePing      = "ping"
	typePong      = "pong"
	typeSubscribe = "subscribe"
	typeNext      = "next"
	typeError     = "error"
	typeComplete  = "complete"
)

// maxID bounds the name that a client gives a subscription, in bytes. The
// clients that there are use UUIDs.
const maxID = 128

// message is one of either side.
type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// errMessage closes a connection over which something came that is no message.
var errMessage = Closing{BadMessage, "Invalid message received"}

// read reads a message of a client: one object, with an id exactly where its
// type has one.
func read(text []byte) (message, error) {
	var m message
	d := json.NewDecoder(bytes.NewReader(text))
	if d.Decode(&m) != nil || d.More() {
		return m, errMessage
	}
	switch m.Type {
	case typeInit, typePing, typePong:
		if m.ID != "" {
			return m, errMessage
		}
	case typeSubscribe:
		if m.ID == "" || len(m.ID) > maxID || len(m.Payload) == 0 {
			return m, errMessage
		}
	case typeComplete:
		if m.ID == "" {
			return m, errMessage
		}
	default:
		return m, errMessage
	}
	return m, nil
}

// authorization returns what the payload of the first message signs in by: the
// value of its entry "Authorization", in any casing, or nothing. One of another
// type, or two of them, are no message.
func authorization(payload json.RawMessage) (string, error) {
	if len(payload) == 0 {
		return "", nil
	}
	var entries map[string]json.RawMessage
	if json.Unmarshal(payload, &entries) != nil {
		return "", errMessage
	}
	found := ""
	for key, value := range entries {
		if !strings.EqualFold(key, "authorization") {
			continue
		}
		var text string
		if json.Unmarshal(value, &text) != nil || found != "" {
			return "", errMessage
		}
		found = text
	}
	return found, nil
}
