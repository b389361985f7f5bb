package rule

import (
	"strings"

	"congvan"
	"congvan/extract/lexicon"
)

const docType = lexicon.DocType

// Marks reads the marks of urgency and secrecy (ô 10a, 10b). A mark that may mean secrecy counts as one.
var Marks = &Rule{
	Name: "marks",
	Doc:  "khẩn, thượng khẩn, hỏa tốc; mật, tối mật, tuyệt mật: a line of its own in the head",
	Keys: []string{"urgency", "secrecy"},
	Run: func(d *Doc, r *congvan.Record) []congvan.Warning {
		p := d.main()
		for i := p.Head.From; i < p.Head.To; i++ {
			l := d.Lines[i]
			k := -1
			if l.To-l.From <= 6 {
				k = d.mark(l.From, l.To)
			}
			if k < 0 {
				continue
			}
			s := d.Trim(d.line(i), `"([:*-`, `")]:.*-!`)
			if marks[k].urgency {
				r.Urgency = strings.ToLower(d.Value(s))
				set(&r.At, "urgency", d.Where(sure, s))
			} else {
				r.Secrecy = strings.ToLower(d.Value(s))
				set(&r.At, "secrecy", d.Where(sure, s))
			}
		}
		return nil
	},
}
