package odt

import (
	"strings"

	"congvan/paper"
)

// textLook is the look of text: a run without text, and whether the text is shown.
type textLook struct {
	run    paper.Run
	hidden bool
}

// apply lays the attributes of a text style over the look. faces gives the families of font faces.
func (t *textLook) apply(attrs []attr, faces map[string]string) {
	r := &t.run
	for _, a := range attrs {
		v := a.value
		switch a.name {
		case "style:font-name":
			r.Font = v
			if family, ok := faces[v]; ok {
				r.Font = family
			}
		case "fo:font-family":
			r.Font = family(v)
		case "fo:font-size":
			if n, ok := percent(v); ok {
				r.Size = r.Size * paper.Length(n) / 100
			} else {
				set(&r.Size, v)
			}
		case "fo:font-weight":
			r.Bold = v == "bold" || len(v) == 3 && v >= "600" && v <= "900"
		case "fo:font-style":
			r.Italic = v == "italic" || v == "oblique"
		case "style:text-underline-style":
			r.Underline = v != "none"
		case "style:text-line-through-style":
			r.Strike = v != "none"
		case "fo:text-transform":
			r.Caps = v == "uppercase"
		case "fo:font-variant":
			r.Caps = r.Caps || v == "small-caps"
		case "style:text-position":
			r.Raise = raised(v)
		case "fo:color":
			r.Color = color(v)
		case "style:use-window-font-color":
			if v == "true" {
				r.Color = ""
			}
		case "text:display":
			t.hidden = v == "none"
		}
	}
}

// family gives the first of a list of font families.
func family(v string) string {
	v, _, _ = strings.Cut(v, ",")
	return strings.Trim(strings.TrimSpace(v), `'"`)
}

// raised reads "super 58%" or "-33% 58%".
func raised(v string) int8 {
	first, _, _ := strings.Cut(v, " ")
	switch {
	case first == "super":
		return 1
	case first == "sub", strings.HasPrefix(first, "-"):
		return -1
	case first == "" || strings.HasPrefix(first, "0%"):
		return 0
	}
	return 1
}

func color(v string) string {
	if len(v) != 7 || v[0] != '#' {
		return ""
	}
	return strings.ToLower(v[1:])
}
