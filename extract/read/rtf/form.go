package rtf

// form is what the file says of a form field, a check box among them.
type form struct {
	said          bool
	result, usual int
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

func (f *form) checked() bool {
	if f.result == formUnset {
		return f.usual == 1
	}
	return f.result == 1
}
