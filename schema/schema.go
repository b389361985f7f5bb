// Package schema gives the JSON Schemas (draft 2020-12) of what people and programs exchange with congvan: the record,
// the review, the choices for a follow-up and the office file.
//
// In: the Go types of package congvan. Out: schemas as JSON. Keys, kinds and lists of words come from the types and
// their constants; only what the types cannot say (days, patterns) stands here. It validates nothing itself.
package schema

import (
	"bytes"
	"encoding/json"
	"reflect"

	"congvan"

	"github.com/invopop/jsonschema"
)

// Names lists the schemas.
func Names() []string { return []string{"record", "review", "choices", "office"} }

// Of gives the schema of the name as JSON, indented, false when there is none of that name.
//
// A record may have keys that the schema does not know: new ones may come without a new version. The files that people
// write may not, since there an unknown key is a slip.
func Of(name string) ([]byte, bool) {
	var s *jsonschema.Schema
	switch name {
	case "record":
		s = record()
	case "review":
		s = review()
	case "choices":
		s = choices()
	case "office":
		s = office()
	default:
		return nil, false
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(s); err != nil {
		panic(err) // a schema is made of strings and maps
	}
	return b.Bytes(), true
}

// defined makes the schema of a type, with its parts under $defs, and then says what the rules add: for "Type.key".
func defined(v any, id, description string, open bool, rules map[string]rule) *jsonschema.Schema {
	r := &jsonschema.Reflector{
		Anonymous:                  true,
		ExpandedStruct:             true,
		AllowAdditionalProperties:  open,
		RequiredFromJSONSchemaTags: !open, // a file that people write may leave out what it does not need
		Mapper:                     mapped,
	}
	s := r.Reflect(v)
	s.ID = jsonschema.ID(id)
	s.Description = description
	root := reflect.TypeOf(v).Elem().Name()
	for key, apply := range rules {
		place(s, root, key, apply)
	}
	return s
}

// mapped is for the types whose JSON is not what their fields say.
func mapped(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[congvan.TaskSet](): // an id such as 1 or 2.1 may be written without quotes
		id := &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "string"}, {Type: "number"}}}
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Const: "all"}, {Type: "array", Items: id}}}
	case reflect.TypeFor[json.RawMessage]():
		return &jsonschema.Schema{} // any value
	case reflect.TypeFor[congvan.Range]():
		two := uint64(2)
		return &jsonschema.Schema{Type: "array", MinItems: &two, MaxItems: &two, Items: &jsonschema.Schema{Type: "integer", Minimum: "0"}}
	}
	return nil
}
