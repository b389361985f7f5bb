// Package lexicon knows the words of administrative Vietnamese by class: kinds of document, heads of names of bodies,
// verbs of instruction, headings that instruct nobody.
//
// In: its data files, one phrase a line, each file with its meaning and source on top. Out: for each place in a text the
// phrases of the lexicon that begin there. Words are folded (case, tone placement), so one spelling serves all.
package lexicon

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"congvan/extract/token"
)

//go:embed data/*.txt
var files embed.FS

// Class is a set of kinds of phrase.
type Class uint16

// The classes, one data file each.
const (
	DocType    Class = 1 << iota // doctypes.txt; the entry's Value is the code
	Body                         // bodyheads.txt
	Verb                         // verbs.txt
	Background                   // background.txt
	Law                          // laws.txt
	Issuer                       // issuers.txt
	Compound                     // compounds.txt
	Noun                         // nouns.txt
	Field                        // fields.txt
	Group                        // groups.txt
)

// The file of each class.
var sources = []struct {
	class Class
	file  string
}{
	{DocType, "doctypes.txt"},
	{Body, "bodyheads.txt"},
	{Verb, "verbs.txt"},
	{Background, "background.txt"},
	{Law, "laws.txt"},
	{Issuer, "issuers.txt"},
	{Compound, "compounds.txt"},
	{Noun, "nouns.txt"},
	{Field, "fields.txt"},
	{Group, "groups.txt"},
}

// Hit is a phrase of the lexicon found in a text.
type Hit struct {
	Class Class
	Len   uint8  // tokens
	Value string // of a DocType the code
}

// Lexicon finds phrases.
type Lexicon struct {
	tree  tree
	names map[string]string // kind of document by code, the first name that the file gives
	hash  string
}

// Default is the lexicon of the data files in the program.
var Default = sync.OnceValue(func() *Lexicon {
	sub, err := fs.Sub(files, "data")
	if err == nil {
		var l *Lexicon
		if l, err = Load(sub); err == nil {
			return l
		}
	}
	panic("lexicon: " + err.Error()) // the files are part of the program and tested
})

// Load reads the data files.
func Load(dir fs.FS) (*Lexicon, error) {
	l := &Lexicon{tree: newTree(), names: map[string]string{}}
	sum := sha256.New()
	for _, s := range sources {
		data, err := fs.ReadFile(dir, s.file)
		if err != nil {
			return nil, err
		}
		sum.Write(data)
		if err := l.read(s.class, s.file, string(data)); err != nil {
			return nil, err
		}
	}
	l.tree.close()
	l.hash = hex.EncodeToString(sum.Sum(nil))[:8]
	return l, nil
}

// Phrases gives the phrases of all data files as they are written there.
var Phrases = sync.OnceValue(func() []string {
	var out []string
	for _, s := range sources {
		data, err := files.ReadFile("data/" + s.file)
		if err != nil {
			panic("lexicon: " + err.Error()) // as above
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				out = append(out, line[strings.LastIndexByte(line, '\t')+1:])
			}
		}
	}
	return out
})

// Hash names the state of the data files; it is part of source.program.
func (l *Lexicon) Hash() string { return l.hash }

func (l *Lexicon) read(class Class, file, data string) error {
	lines := bufio.NewScanner(strings.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		value, phrase := "", line
		if class == DocType {
			code, name, ok := strings.Cut(line, "\t")
			if !ok {
				return fmt.Errorf("%s:%d: want code TAB name", file, n)
			}
			if code == "-" { // a kind without code
				code = ""
			}
			value, phrase = code, name
			if _, ok := l.names[code]; !ok {
				r, size := utf8.DecodeRuneInString(name)
				l.names[code] = string(unicode.ToUpper(r)) + name[size:]
			}
		}
		l.add(class, phrase, value)
	}
	return lines.Err()
}

func (l *Lexicon) add(class Class, phrase, value string) {
	keys := token.KeysOf(phrase)
	n := uint32(root)
	for _, k := range keys {
		n = l.tree.add(n, k)
	}
	l.tree.hits[n] = append(l.tree.hits[n], Hit{Class: class, Len: uint8(len(keys)), Value: value})
}

// Place is where the phrases lead that begin at a place of a text; 0 where none begins.
type Place uint32

// Find gives the place to which the tokens lead.
func (l *Lexicon) Find(tokens []token.Token) Place {
	return l.tree.follow(tokens)
}

// Hits gives the phrases that begin where the place was found, shorter ones first.
func (l *Lexicon) Hits(p Place) []Hit { return l.tree.hits[p] }

// Classes gives the classes of these phrases.
func (l *Lexicon) Classes(p Place) Class { return l.tree.classes[p] }

// DocTypeName gives the name of a kind of document by its code, with one capital.
func (l *Lexicon) DocTypeName(code string) (string, bool) {
	name, ok := l.names[code]
	return name, ok
}
