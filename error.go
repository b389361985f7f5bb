package congvan

import "strings"

// Lang is a language of what people read: Vietnamese unless they ask for English.
type Lang string

// The languages of messages.
const (
	Vietnamese Lang = "vi"
	English    Lang = "en"
)

// Message is one text in both languages.
type Message struct {
	VI string `json:"vi"`
	EN string `json:"en"`
}

// In gives the text in the language.
func (m Message) In(lang Lang) string {
	if lang == English {
		return m.EN
	}
	return m.VI
}

// Error says what is wrong with which file, where in it, and what to do next.
type Error struct {
	File  string  // name as the user gave it
	Place Message // "trang 2" / "page 2"; empty: the whole file
	What  Message
	Next  Message // the next step; may be empty
	Err   error   // the cause, for errors.Is; may be nil
}

// Error gives the English text.
func (e *Error) Error() string { return e.In(English) }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// In gives "file: place: what; next" in the language.
func (e *Error) In(lang Lang) string {
	var parts []string
	for _, s := range []string{e.File, e.Place.In(lang), e.What.In(lang)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	s := strings.Join(parts, ": ")
	if next := e.Next.In(lang); next != "" {
		s += "; " + next
	}
	return s
}
