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
	Doc:  "khẩn, thượng khẩn, hỏa tốc; mật, tối mật, tuyệt mật: a line of its own in the head, or stamped in red on the first page",
	Keys: []string{"urgency", "secrecy"},
	Run: func(d *Doc, r *congvan.Record) []congvan.Warning {
		p := d.main()
		for i := p.Head.From; i < p.Head.To; i++ {
			s := d.line(i)
			if i == p.Title { // "CÔNG ĐIỆN KHẨN"
				h, _ := d.titleHit(p)
				s.From += h
			}
			k := -1
			if s.To-s.From <= 6 && s.From < s.To {
				k = d.mark(s.From, s.To)
			}
			if k < 0 {
				continue
			}
			s = d.Trim(s, `"([:*-`, `")]:.*-!`)
			if marks[k].urgency {
				r.Urgency = strings.ToLower(d.Value(s))
				set(&r.At, "urgency", d.Where(sure, s))
			} else {
				r.Secrecy = strings.ToLower(d.Value(s))
				set(&r.At, "secrecy", d.Where(sure, s))
			}
		}
		if r.Urgency == "" {
			if mark, where, ok := d.inkMark(true); ok {
				r.Urgency = mark
				set(&r.At, "urgency", where)
			}
		}
		if r.Secrecy == "" {
			if mark, where, ok := d.inkMark(false); ok {
				r.Secrecy = mark
				set(&r.At, "secrecy", where)
			}
		}
		return nil
	},
}
