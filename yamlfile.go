package congvan

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"golang.org/x/text/unicode/norm"
)

// Limits on what people write by hand: far above any real office file, low enough that no file can hold the program up.
const (
	maxYAML      = 256 << 10
	maxYAMLDepth = 40
)

// decodeYAML reads the one YAML document in data into v. A key that v does not know, a key given twice and a value of the
// wrong kind are errors that name the line. Data without any key leave v as it is.
func decodeYAML(data []byte, v any) error {
	if len(data) > maxYAML {
		return &Error{What: say("tệp dài quá %d KB", "longer than %d KB", maxYAML>>10)}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		return &Error{What: say("không phải chữ Unicode UTF-8", "this is no UTF-8 text"),
			Next: say("lưu lại tệp với mã hóa UTF-8", "save the file with the encoding UTF-8")}
	}
	if line := tooDeep(data); line > 0 {
		return &Error{Place: atLine(line), What: say("ngoặc lồng nhau quá sâu", "brackets nested too deep")}
	}
	file, err := parser.ParseBytes(norm.NFC.Bytes(data), 0)
	if err != nil {
		return yamlError(err)
	}
	var body ast.Node
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if body != nil {
			return &Error{Place: atLine(doc.Body.GetToken().Position.Line),
				What: say("có nhiều hơn một tài liệu YAML (dòng “---”)", "more than one YAML document (a line \"---\")")}
		}
		body = doc.Body
	}
	if body == nil || body.Type() == ast.CommentType {
		return nil
	}
	body = asTexts(body)
	var first error // of several unknown keys the library names any one; people look for the first
	for {
		err = yaml.NodeToValue(body, v, yaml.Strict())
		if !isUnknown(err) {
			break
		}
		if first == nil || lineOf(err) < lineOf(first) {
			first = err
		}
		if !without(body, err) {
			break
		}
	}
	switch {
	case first != nil:
		return yamlError(first)
	case err != nil:
		return yamlError(err)
	}
	return nil
}

func isUnknown(err error) bool {
	var unknown *yaml.UnknownFieldError
	return errors.As(err, &unknown) && unknown.Token != nil && unknown.Token.Position != nil
}

// lineOf gives the line of an unknown key.
func lineOf(err error) int {
	var unknown *yaml.UnknownFieldError
	errors.As(err, &unknown)
	return unknown.Token.Position.Line
}

// without takes the unknown key that the error names out of the tree, and tells whether it was there.
func without(n ast.Node, err error) bool {
	var unknown *yaml.UnknownFieldError
	errors.As(err, &unknown)
	switch n := n.(type) {
	case *ast.MappingNode:
		for i, v := range n.Values {
			if v.Key.GetToken() == unknown.Token {
				n.Values = slices.Delete(n.Values, i, i+1)
				return true
			}
			if without(v.Value, err) {
				return true
			}
		}
	case *ast.MappingValueNode:
		return without(n.Value, err)
	case *ast.SequenceNode:
		return slices.ContainsFunc(n.Values, func(v ast.Node) bool { return without(v, err) })
	}
	return false
}

// asTexts gives the tree with every number and truth value as the text that was written: task 1.10 is not task 1.1.
func asTexts(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return ast.String(n.GetToken())
	case *ast.MappingNode:
		for _, v := range n.Values {
			asTexts(v)
		}
	case *ast.MappingValueNode:
		n.Value = asTexts(n.Value)
	case *ast.SequenceNode:
		for i, v := range n.Values {
			n.Values[i] = asTexts(v)
		}
	case *ast.AnchorNode:
		n.Value = asTexts(n.Value)
	}
	return n
}

// yamlError puts what the YAML library found wrong into our words, with the line.
func yamlError(err error) error {
	var known *Error
	if errors.As(err, &known) {
		return err
	}
	var (
		at      yaml.Error
		unknown *yaml.UnknownFieldError
		double  *yaml.DuplicateKeyError
		syntax  *yaml.SyntaxError
	)
	if !errors.As(err, &at) || at.GetToken() == nil || at.GetToken().Position == nil {
		return &Error{What: Message{VI: err.Error(), EN: err.Error()}, Err: err}
	}
	e := &Error{Place: atLine(at.GetToken().Position.Line), Err: err}
	key := at.GetToken().Value
	switch {
	case errors.As(err, &unknown):
		e.What = say("không có khóa “%s”", "no key %q", key)
		e.Next = say("xem các khóa: congvan schema, congvan office init", "see the keys: congvan schema, congvan office init")
	case errors.As(err, &double), strings.Contains(at.GetMessage(), "already defined"):
		e.What = say("khóa “%s” ghi hai lần", "the key %q is given twice", key)
	case errors.As(err, &syntax):
		e.What = say("viết sai YAML: %s", "bad YAML: %s", at.GetMessage())
		e.Next = say("đặt giá trị có dấu hai chấm hoặc ký tự đặc biệt trong dấu nháy kép", "put a value with a colon or special characters in double quotes")
	default:
		e.What = say("giá trị “%s” không đúng kiểu: %s", "the value %q is of the wrong kind: %s", key, at.GetMessage())
	}
	return e
}

// tooDeep gives the line where brackets of the flow style nest deeper than any sensible file, or 0.
func tooDeep(data []byte) int {
	depth, line := 0, 1
	for _, c := range data {
		switch c {
		case '[', '{':
			if depth++; depth > maxYAMLDepth {
				return line
			}
		case ']', '}':
			depth = max(depth-1, 0)
		case '\n':
			line++
		}
	}
	return 0
}

func atLine(n int) Message { return say("dòng %d", "line %d", n) }

// say fills both languages' texts with the same values.
func say(vi, en string, values ...any) Message {
	return Message{VI: fmt.Sprintf(vi, values...), EN: fmt.Sprintf(en, values...)}
}

// faults gathers everything that is wrong with a file, so that people mend it in one go.
type faults []Message

func (f *faults) add(m Message) { *f = append(*f, m) }

// err gives all faults as one error, nil when there are none.
func (f faults) err() error {
	if len(f) == 0 {
		return nil
	}
	var vi, en []string
	for _, m := range f {
		vi = append(vi, m.VI)
		en = append(en, m.EN)
	}
	return &Error{What: Message{VI: strings.Join(vi, "; "), EN: strings.Join(en, "; ")}}
}

// checkSchema adds a fault when a file names another schema than the one it is read by; it may leave it out.
func checkSchema(f *faults, got, want string) {
	if got != "" && got != want {
		f.add(say("schema là “%s”, chương trình này đọc “%s”", "the schema is %q, this program reads %q", got, want))
	}
}
