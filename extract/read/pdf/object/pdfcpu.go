package object

import (
	"bytes"
	"errors"
	"slices"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// fromPdfcpu opens the file with pdfcpu, decrypted with the password.
func fromPdfcpu(data []byte, password string, b *budget) (Object, error) {
	api.DisableConfigDir() // else it writes into the user's home
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	conf.Cmd = model.LISTINFO
	conf.Offline = true
	conf.UserPW, conf.OwnerPW = password, password
	ctx, err := api.ReadContext(bytes.NewReader(data), conf)
	if err != nil {
		if errors.Is(err, pdfcpu.ErrWrongPassword) {
			return nil, ErrPassword
		}
		return nil, err
	}
	if ctx.Root == nil {
		return nil, errXref
	}
	trailer := types.Dict{"Root": *ctx.Root}
	if ctx.Info != nil {
		trailer["Info"] = *ctx.Info
	}
	return slow{ctx.XRefTable, trailer, b}, nil
}

// slow is an object of pdfcpu as an Object.
type slow struct {
	x *model.XRefTable
	o types.Object
	b *budget
}

func (s slow) wrap(o types.Object) Object {
	if o == nil {
		return null{}
	}
	o, err := s.x.Dereference(o)
	if err != nil || o == nil {
		return null{}
	}
	return slow{s.x, o, s.b}
}

func (s slow) Kind() Kind {
	switch s.o.(type) {
	case types.Boolean:
		return Bool
	case types.Integer, types.Float:
		return Number
	case types.StringLiteral, types.HexLiteral:
		return String
	case types.Name:
		return Name
	case types.Array:
		return Array
	case types.Dict:
		return Dict
	case types.StreamDict, *types.StreamDict:
		return Stream
	}
	return Null
}

func (s slow) dict() types.Dict {
	switch o := s.o.(type) {
	case types.Dict:
		return o
	case types.StreamDict:
		return o.Dict
	case *types.StreamDict:
		return o.Dict
	}
	return nil
}

func (s slow) Key(name string) Object {
	o, ok := s.dict()[name]
	if !ok {
		return null{}
	}
	return s.wrap(o)
}

func (s slow) Keys() []string {
	var keys []string
	for k := range s.dict() {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (s slow) Index(i int) Object {
	a, _ := s.o.(types.Array)
	if i < 0 || i >= len(a) {
		return null{}
	}
	return s.wrap(a[i])
}

func (s slow) Len() int {
	a, _ := s.o.(types.Array)
	return len(a)
}

func (s slow) Number() float64 {
	switch o := s.o.(type) {
	case types.Integer:
		return float64(o)
	case types.Float:
		return float64(o)
	}
	return 0
}

func (s slow) Text() string {
	switch o := s.o.(type) {
	case types.Name:
		return string(o)
	case types.StringLiteral:
		if b, err := types.Unescape(string(o)); err == nil {
			return string(b)
		}
		return string(o)
	case types.HexLiteral:
		if b, err := o.Bytes(); err == nil {
			return string(b)
		}
	}
	return ""
}

func (s slow) True() bool {
	b, _ := s.o.(types.Boolean)
	return bool(b)
}

func (s slow) Refs() map[string]int {
	refs := map[string]int{}
	for k, o := range s.dict() {
		if r, ok := o.(types.IndirectRef); ok {
			refs[k] = r.ObjectNumber.Value()
		}
	}
	a, _ := s.o.(types.Array)
	for i, o := range a {
		if r, ok := o.(types.IndirectRef); ok {
			refs[strconv.Itoa(i)] = r.ObjectNumber.Value()
		}
	}
	return refs
}

func (s slow) Data() ([]byte, error) {
	sd, ok := s.o.(types.StreamDict)
	if p, is := s.o.(*types.StreamDict); is {
		sd, ok = *p, true
	}
	if !ok {
		return nil, errNoStream
	}
	return decode(s, sd.Raw, s.b)
}
