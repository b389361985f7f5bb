// Package templates holds the texts of the forms, and the one tag language in which they and an office's own texts are
// written.
//
// In: the text of a form and a scope of values. Out: lines of styled text, each with the items it came from. It knows no
// record, lays nothing out, and has no code in its language: values, lists and their absence alone. README.md tells
// people how to write one.
package templates

import (
	"embed"
	"errors"
	"io/fs"

	"congvan"
)

//go:embed forms/*.txt
var forms embed.FS

// Load gives the template of a form: the office's own text "FORM.txt" in own where there is one, else the program's.
// own may be nil.
func Load(own fs.FS, form string) (*Template, error) {
	name := form + ".txt"
	if own != nil {
		data, err := fs.ReadFile(own, name)
		switch {
		case err == nil:
			return Parse(name, data)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, &congvan.Error{File: name, What: say("không đọc được mẫu", "the template cannot be read"), Err: err}
		}
	}
	data, err := Text(form)
	if err != nil {
		return nil, err
	}
	return Parse(name, data)
}

// Text gives the program's own text of a form, for an office to copy and change.
func Text(form string) ([]byte, error) {
	data, err := forms.ReadFile("forms/" + form + ".txt")
	if err != nil {
		return nil, &congvan.Error{What: say("không có mẫu “%s”", "no template %q", form), Err: err}
	}
	return data, nil
}

// officeText is an office file that is whole, of an invented office.
//
//go:embed office.yaml
var officeText []byte

// Office gives the text of an office file to start from: an invented office, with notes, that generates as it stands.
func Office() []byte { return append([]byte(nil), officeText...) }
