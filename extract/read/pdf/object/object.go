// Package object gives the objects of a PDF file, whoever parses them.
//
// In: the bytes of a file and limits. Out: a tree of objects from the trailer down, references already followed.
// Three layers stand behind one small interface: ledongthuc/pdf for whole and tame files, an own one that finds objects
// without a cross-reference table for damaged and cut files, and pdfcpu for encrypted ones.
// It knows nothing of pages, fonts or text.
package object

// Kind is the kind of an object.
type Kind uint8

// The kinds of objects. A reference never shows: it is followed.
const (
	Null Kind = iota
	Bool
	Number
	String
	Name
	Array
	Dict
	Stream
)

// Object is one object of a file. Asking it for what it is not gives the zero value, so a path of keys needs no checks.
type Object interface {
	Kind() Kind
	Key(name string) Object // of a dictionary or of a stream's dictionary
	Keys() []string         // sorted
	Index(i int) Object     // of an array
	Len() int               // of an array
	Number() float64
	Text() string // the bytes of a string, or a name without its slash
	True() bool

	// Refs gives the object numbers of the members that are references: by key of a dictionary, or by decimal index of
	// an array. They tell one shared object from another.
	Refs() map[string]int

	// Data gives the decoded bytes of a stream. Bytes that came before an error are given with it.
	Data() ([]byte, error)
}

// Nothing gives the object that is not there.
func Nothing() Object { return null{} }

// null is the object that is not there.
type null struct{}

func (null) Kind() Kind            { return Null }
func (null) Key(string) Object     { return null{} }
func (null) Keys() []string        { return nil }
func (null) Index(int) Object      { return null{} }
func (null) Len() int              { return 0 }
func (null) Number() float64       { return 0 }
func (null) Text() string          { return "" }
func (null) True() bool            { return false }
func (null) Refs() map[string]int  { return nil }
func (null) Data() ([]byte, error) { return nil, errNoStream }

// File is one way to see the objects of a file.
type File struct {
	Layer   string // who shows them: "ledongthuc", "own", "pdfcpu"
	Trailer Object
	// Pages are the page objects found by looking at every object, where the page tree is lost; else nil.
	Pages []Object
	Cut   bool // the file ends before its end mark
}
