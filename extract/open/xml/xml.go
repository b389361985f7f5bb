// Package xml reads XML from a byte slice as a stream of tokens with their byte offsets.
//
// In: the bytes of one part, UTF-8 (or UTF-16 with a byte order mark). Out: start tags, end tags and text, in the order
// of the file, with namespaces resolved. Comments and processing instructions are passed over.
// It knows no DTD: "<!DOCTYPE" is an error, so there are no entities but the five of XML, and nothing outside the bytes
// is ever read.
package xml

import (
	"bytes"
	"io"
)

// Kind is what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Start Kind = iota + 1
	End
	Text
)

// Attr is one attribute of a start tag. Namespace declarations are not among them.
type Attr struct {
	Space string // the namespace or its alias; "" for a name without prefix
	Local []byte
	raw   []byte
}

// Value gives the attribute's value with its entities replaced. It may be a piece of the input: do not change it.
func (a Attr) Value() []byte { return unescape(a.raw) }

// Reader gives the tokens of one part. The exported fields describe the current token until the next call.
type Reader struct {
	Kind   Kind
	Space  string // namespace of a tag, or its alias; the prefix itself where none is declared
	Local  []byte // name of a tag without prefix
	Attrs  []Attr // of a start tag
	Offset int    // of the token's first byte

	data     []byte
	pos      int
	raw      []byte // text as written
	cdata    bool
	close    bool // the start tag closes itself: its end tag is next
	open     []element
	bindings []binding
	aliases  map[string]string
	maxDepth int
	err      error
	prefix   []byte // the last prefix that was resolved, and to what
	space    string
}

type element struct {
	name     []byte
	bindings int // how many were in force outside
}

type binding struct {
	prefix []byte
	space  string
}

// maxAttrs is the number of attributes of one tag past which a part is refused; real parts stay below 80.
const maxAttrs = 512

// maxBindings is the number of namespace declarations in force past which a part is refused; real parts stay below 60.
const maxBindings = 512

// NewReader begins to read data, whose elements may be nested maxDepth deep. aliases gives short names for namespaces:
// two namespaces with one alias are read alike. The tokens point into data.
func NewReader(data []byte, maxDepth int, aliases map[string]string) *Reader {
	r := &Reader{data: data, aliases: aliases, maxDepth: maxDepth}
	r.data, r.err = toUTF8(data)
	r.declare([]byte("xml"), []byte("http://www.w3.org/XML/1998/namespace"))
	return r
}

// Next reads the next token. At the end of a complete part it gives io.EOF; every other error is an *Error.
func (r *Reader) Next() error {
	if r.err != nil {
		return r.err
	}
	r.Attrs = r.Attrs[:0]
	if r.close {
		r.close = false
		r.Kind = End
		r.pop()
		return nil
	}
	for {
		r.Offset = r.pos
		if r.pos >= len(r.data) {
			if len(r.open) > 0 {
				return r.fail(Cut)
			}
			r.err = io.EOF
			return r.err
		}
		if r.data[r.pos] != '<' {
			return r.text()
		}
		rest := r.data[r.pos+1:]
		switch {
		case len(rest) == 0:
			return r.fail(Cut)
		case rest[0] == '/':
			return r.endTag()
		case rest[0] == '?':
			if err := r.instruction(); err != nil {
				return err
			}
		case rest[0] != '!':
			return r.startTag()
		case bytes.HasPrefix(rest, []byte("!--")):
			if err := r.comment(); err != nil {
				return err
			}
		case bytes.HasPrefix(rest, []byte("![CDATA[")):
			return r.cdataText()
		case bytes.HasPrefix(rest, []byte("!DOCTYPE")):
			return r.fail(Doctype)
		default:
			return r.fail(Syntax)
		}
	}
}

// Err gives the error that ended the reading, nil at a proper end.
func (r *Reader) Err() error {
	if r.err == io.EOF {
		return nil
	}
	return r.err
}

// Depth is the number of open elements, the current start tag's included, the current end tag's not.
func (r *Reader) Depth() int { return len(r.open) }

// In reads on to the next start tag that is a child of the element at depth, and passes over what lies deeper. It gives
// false when that element has ended, or on an error, which Err then tells.
//
//	for depth := r.Depth(); r.In(depth); {
//		switch string(r.Local) {
func (r *Reader) In(depth int) bool {
	for r.Next() == nil {
		switch {
		case r.Kind == Start && len(r.open) == depth+1:
			return true
		case r.Kind == End && len(r.open) < depth:
			return false
		}
	}
	return false
}

// Skip reads past the end of the current element.
func (r *Reader) Skip() {
	for depth := r.Depth(); r.In(depth); {
	}
}

// Content gives the text of the current element and of all elements within, and reads past its end.
func (r *Reader) Content() []byte {
	depth, first, copied := r.Depth(), []byte(nil), false
	for r.Next() == nil {
		if r.Kind == End && len(r.open) < depth {
			break
		}
		if r.Kind != Text {
			continue
		}
		switch b := r.Text(); {
		case first == nil:
			first = b
		case copied:
			first = append(first, b...)
		default:
			first, copied = append(append(make([]byte, 0, 2*(len(first)+len(b))), first...), b...), true
		}
	}
	return first
}

// Attr gives the value of an attribute of the current start tag.
func (r *Reader) Attr(space, local string) (value []byte, ok bool) {
	for i := range r.Attrs {
		if a := &r.Attrs[i]; string(a.Local) == local && a.Space == space {
			return a.Value(), true
		}
	}
	return nil, false
}

// Text gives the current text token with its entities replaced. It may be a piece of the input: do not change it.
func (r *Reader) Text() []byte {
	if r.cdata {
		return newlines(r.raw)
	}
	return unescape(r.raw)
}

// Source gives what is written from an offset up to the current token, or to the end of a part that is cut.
func (r *Reader) Source(from int) []byte {
	if r.err != nil {
		return r.data[from:]
	}
	return r.data[from:r.Offset]
}

func (r *Reader) startTag() error {
	start := r.pos + 1
	r.pos = start
	name := r.name()
	if name == nil {
		return r.fail(Syntax)
	}
	if len(r.open) >= r.maxDepth {
		return r.fail(Deep)
	}
	outside := len(r.bindings)
	for {
		r.blanks()
		if r.pos >= len(r.data) {
			return r.fail(Cut)
		}
		c := r.data[r.pos]
		if c == '>' {
			r.pos++
			break
		}
		if c == '/' {
			if r.pos+1 >= len(r.data) {
				return r.fail(Cut)
			}
			if r.data[r.pos+1] != '>' {
				return r.fail(Syntax)
			}
			r.pos += 2
			r.close = true
			break
		}
		if err := r.attr(); err != nil {
			return err
		}
	}
	r.open = append(r.open, element{name: name, bindings: outside})
	r.Kind = Start
	prefix, local := split(name)
	r.Local = local
	r.Space = r.resolve(prefix)
	for i := range r.Attrs {
		a := &r.Attrs[i]
		prefix, local := split(a.Local)
		a.Local = local
		if len(prefix) > 0 {
			a.Space = r.resolve(prefix)
		}
	}
	return nil
}

// attr reads one attribute; its name is split and resolved when all declarations of the tag are known.
func (r *Reader) attr() error {
	name := r.name()
	if name == nil {
		return r.fail(Syntax)
	}
	r.blanks()
	if r.pos >= len(r.data) {
		return r.fail(Cut)
	}
	if r.data[r.pos] != '=' {
		return r.fail(Syntax)
	}
	r.pos++
	r.blanks()
	if r.pos >= len(r.data) {
		return r.fail(Cut)
	}
	quote := r.data[r.pos]
	if quote != '"' && quote != '\'' {
		return r.fail(Syntax)
	}
	r.pos++
	n := bytes.IndexByte(r.data[r.pos:], quote)
	if n < 0 {
		return r.fail(Cut)
	}
	raw := r.data[r.pos : r.pos+n]
	r.pos += n + 1
	if !validAttr(raw) {
		return r.fail(Syntax)
	}
	switch prefix, local := split(name); {
	case len(r.bindings) > maxBindings:
		return r.fail(Attributes)
	case string(prefix) == "xmlns":
		r.declare(local, unescape(raw))
	case len(prefix) == 0 && string(name) == "xmlns":
		r.declare(nil, unescape(raw))
	case len(r.Attrs) >= maxAttrs:
		return r.fail(Attributes)
	default:
		r.Attrs = append(r.Attrs, Attr{Local: name, raw: raw})
	}
	return nil
}

func (r *Reader) endTag() error {
	r.pos += 2
	name := r.name()
	if name == nil {
		return r.fail(Syntax)
	}
	r.blanks()
	if r.pos >= len(r.data) {
		return r.fail(Cut)
	}
	if r.data[r.pos] != '>' || len(r.open) == 0 || !bytes.Equal(name, r.open[len(r.open)-1].name) {
		return r.fail(Syntax)
	}
	r.pos++
	r.Kind = End
	r.pop()
	return nil
}

// pop closes the innermost element and makes it the current end tag.
func (r *Reader) pop() {
	e := r.open[len(r.open)-1]
	r.open = r.open[:len(r.open)-1]
	prefix, local := split(e.name)
	r.Local = local
	r.Space = r.resolve(prefix)
	if len(r.bindings) != e.bindings {
		r.bindings = r.bindings[:e.bindings]
		r.prefix = nil
	}
}

func (r *Reader) text() error {
	n := bytes.IndexByte(r.data[r.pos:], '<')
	if n < 0 {
		n = len(r.data) - r.pos
	}
	r.raw = r.data[r.pos : r.pos+n]
	r.cdata = false
	r.pos += n
	if !validText(r.raw) {
		return r.fail(Syntax)
	}
	r.Kind = Text
	return nil
}

func (r *Reader) cdataText() error {
	from := r.pos + len("<![CDATA[")
	n := bytes.Index(r.data[from:], []byte("]]>"))
	if n < 0 {
		return r.fail(Cut)
	}
	r.raw = r.data[from : from+n]
	r.cdata = true
	r.pos = from + n + len("]]>")
	if !validChars(r.raw) {
		return r.fail(Syntax)
	}
	r.Kind = Text
	return nil
}

func (r *Reader) comment() error {
	from := r.pos + len("<!--")
	n := bytes.Index(r.data[from:], []byte("--"))
	if n < 0 || from+n+2 >= len(r.data) {
		return r.fail(Cut)
	}
	if r.data[from+n+2] != '>' {
		return r.fail(Syntax)
	}
	r.pos = from + n + len("-->")
	return nil
}

func (r *Reader) instruction() error {
	r.pos += len("<?")
	from := r.pos
	if target := r.name(); target == nil && r.pos == from { // of colons it may have any number
		return r.fail(Syntax)
	}
	target := r.data[from:r.pos]
	n := bytes.Index(r.data[r.pos:], []byte("?>"))
	if n < 0 {
		return r.fail(Cut)
	}
	if string(target) == "xml" && !knownDeclaration(r.data[r.pos:r.pos+n]) {
		return r.fail(Declaration)
	}
	r.pos += n + len("?>")
	return nil
}
