package object

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"
)

// fromLedongthuc opens the file with ledongthuc/pdf. It may panic on damaged files.
func fromLedongthuc(data []byte, b *budget) (Object, error) {
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	return fast{r.Trailer(), b}, nil
}

// fast is a value of ledongthuc/pdf as an Object.
type fast struct {
	v pdf.Value
	b *budget
}

func (f fast) Kind() Kind {
	switch f.v.Kind() {
	case pdf.Bool:
		return Bool
	case pdf.Integer, pdf.Real:
		return Number
	case pdf.String:
		return String
	case pdf.Name:
		return Name
	case pdf.Array:
		return Array
	case pdf.Dict:
		return Dict
	case pdf.Stream:
		return Stream
	}
	return Null
}

func (f fast) Key(name string) Object { return fast{f.v.Key(name), f.b} }
func (f fast) Keys() []string         { return f.v.Keys() }
func (f fast) Index(i int) Object     { return fast{f.v.Index(i), f.b} }
func (f fast) Len() int               { return f.v.Len() }
func (f fast) Number() float64        { return f.v.Float64() }
func (f fast) True() bool             { return f.v.Bool() }

func (f fast) Text() string {
	if f.v.Kind() == pdf.Name {
		return f.v.Name()
	}
	return f.v.RawString()
}

// Refs reads the references out of the value's printed form, the only place where the library shows them.
func (f fast) Refs() map[string]int {
	refs := map[string]int{}
	switch f.v.Kind() {
	case pdf.Array:
		p := parser{lex: Lexer{Data: []byte(f.v.String())}}
		v, _ := p.value()
		for i, e := range v.arr {
			if e.ref != 0 {
				refs[strconv.Itoa(i)] = e.ref
			}
		}
	case pdf.Dict, pdf.Stream:
		printed := f.v.String()
		for _, key := range f.v.Keys() {
			_, rest, _ := strings.Cut(printed, "/"+key+" ")
			p := parser{lex: Lexer{Data: []byte(rest[:min(len(rest), 20)])}}
			if v, _ := p.value(); v.ref != 0 {
				refs[key] = v.ref
			}
		}
	}
	return refs
}

func (f fast) Data() ([]byte, error) {
	if f.v.Kind() != pdf.Stream {
		return nil, errNoStream
	}
	r := f.v.Reader()
	defer r.Close()
	return f.b.read(r, int(f.v.Key("Length").Int64()))
}
