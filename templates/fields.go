package templates

import (
	_ "embed"
	"strings"
	"sync"

	"congvan"
)

// kind tells whether a field is a text or a list.
type kind string

const (
	text kind = "text"
	list kind = "list"
)

// fields.txt is the dictionary of the fields, one for all forms.
//
//go:embed fields.txt
var fieldsText string

// Field is one entry of the dictionary.
type Field struct {
	Name string
	List bool
	What congvan.Message
}

var dictionary = sync.OnceValue(func() []Field {
	var all []Field
	for line := range strings.Lines(fieldsText) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		all = append(all, Field{Name: col[0], List: kind(col[1]) == list, What: congvan.Message{VI: col[2], EN: col[3]}})
	}
	return all
})

// Fields lists the dictionary in its order.
func Fields() []Field { return append([]Field(nil), dictionary()...) }

// Describe tells what a field is; an unknown one by its name.
func Describe(name string) congvan.Message {
	for _, f := range dictionary() {
		if f.Name == name {
			return f.What
		}
	}
	return congvan.Message{VI: name, EN: name}
}

var fieldKinds = sync.OnceValue(func() map[string]kind {
	kinds := map[string]kind{}
	for _, f := range dictionary() {
		kinds[f.Name] = text
		if f.List {
			kinds[f.Name] = list
		}
	}
	return kinds
})

// nearest names the known field that begins like the unknown one, as an end of a message; "" when there is none.
func nearest(name string) string {
	for n := len(name); n >= 3; n-- {
		for _, f := range dictionary() {
			if strings.HasPrefix(f.Name, name[:n]) {
				return " → " + f.Name + "?"
			}
		}
	}
	return ""
}
