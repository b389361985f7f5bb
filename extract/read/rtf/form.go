package rtf

// form is what the file says of a form field, a check box among them.
type form struct {
	said          bool
	result, usual int
	entries       []string // of a list to choose from
}

const formUnset = 25 // as \ffres: the box is as usual

func (f *form) word(name string, t *token) {
	switch name {
	case "ffres":
		f.result = t.num
	case "ffdefres":
		f.usual = t.num
	}
}

// addEntry adds to the list to choose from of the field at work.
func (p *parser) addEntry(entry string) {
	const most = 64
	if n := len(p.fields); n > 0 && len(p.fields[n-1].form.entries) < most {
		f := &p.fields[n-1].form
		f.entries = append(f.entries, entry)
	}
}

func (f *form) value() int {
	if f.result == formUnset {
		return f.usual
	}
	return f.result
}

func (f *form) checked() bool { return f.value() == 1 }

// chosen gives the entry of a list to choose from, "" where it has none.
func (f *form) chosen() string {
	if n := f.value(); n >= 0 && n < len(f.entries) {
		return f.entries[n]
	}
	return ""
}
