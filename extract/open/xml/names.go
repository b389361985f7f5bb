package xml

import (
	"bytes"
	"unicode/utf8"
)

func (r *Reader) blanks() {
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\t', '\r', '\n':
			r.pos++
		default:
			return
		}
	}
}

// name reads a name; nil where none stands, or one with two colons.
func (r *Reader) name() []byte {
	from, colons := r.pos, 0
	for r.pos < len(r.data) && nameByte[r.data[r.pos]] {
		if r.data[r.pos] == ':' {
			colons++
		}
		r.pos++
	}
	name := r.data[from:r.pos]
	if len(name) == 0 || colons > 1 || name[0] == '-' || name[0] == '.' || name[0] >= '0' && name[0] <= '9' {
		return nil
	}
	return name
}

func split(name []byte) (prefix, local []byte) {
	i := bytes.IndexByte(name, ':')
	if i <= 0 || i == len(name)-1 {
		return nil, name
	}
	return name[:i], name[i+1:]
}

func (r *Reader) declare(prefix, uri []byte) {
	space, ok := r.aliases[string(uri)]
	if !ok {
		space = string(uri)
	}
	r.bindings = append(r.bindings, binding{prefix, space})
	r.prefix = nil
}

func (r *Reader) resolve(prefix []byte) string {
	if r.prefix != nil && bytes.Equal(prefix, r.prefix) {
		return r.space
	}
	r.prefix = prefix
	for i := len(r.bindings) - 1; i >= 0; i-- {
		if bytes.Equal(r.bindings[i].prefix, prefix) {
			r.space = r.bindings[i].space
			return r.space
		}
	}
	r.space = string(prefix)
	return r.space
}

var nameByte = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == ':' || c == '.' ||
			c == '-' || c >= utf8.RuneSelf
	}
	return t
}()
