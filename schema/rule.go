package schema

import (
	"encoding/json"
	"strings"

	"github.com/invopop/jsonschema"
)

// rule says of one key what its type cannot.
type rule func(*jsonschema.Schema)

// place applies the rule to the key "Type.key". A key that is not there is a slip in the rules, which every test meets.
func place(s *jsonschema.Schema, root, key string, apply rule) {
	typ, name, _ := strings.Cut(key, ".")
	def := s
	if typ != root {
		def = s.Definitions[typ]
	}
	if def == nil || def.Properties == nil {
		panic("schema: no type " + typ)
	}
	property, ok := def.Properties.Get(name)
	if !ok {
		panic("schema: no key " + key)
	}
	apply(property)
}

// oneOf allows these words alone.
func oneOf[T ~string](words ...T) rule {
	return func(s *jsonschema.Schema) {
		for _, w := range words {
			s.Enum = append(s.Enum, string(w))
		}
	}
}

// emptyOr also allows "".
func emptyOr(r rule) rule {
	return func(s *jsonschema.Schema) {
		filled := &jsonschema.Schema{}
		r(filled)
		s.AnyOf = []*jsonschema.Schema{{Const: ""}, filled}
	}
}

// always is the one value.
func always(value string) rule { return func(s *jsonschema.Schema) { s.Const = value } }

// day is an ISO day of the calendar.
func day(s *jsonschema.Schema) { s.Format = "date" }

// pattern is a regular expression for the whole value.
func pattern(p string) rule { return func(s *jsonschema.Schema) { s.Pattern = "^(" + p + ")$" } }

// nullable also allows null.
func nullable(s *jsonschema.Schema) {
	filled := *s
	*s = jsonschema.Schema{AnyOf: []*jsonschema.Schema{&filled, {Type: "null"}}}
}

// between bounds a number.
func between(low, high string) rule {
	return func(s *jsonschema.Schema) {
		s.Minimum = json.Number(low)
		s.Maximum = json.Number(high)
	}
}
