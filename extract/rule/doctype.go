package rule

import (
	"strings"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
)

// Type reads tên loại (ô 5a): the title, else the code in the symbol, else công văn where there is "V/v" or "Kính gửi".
var Type = &Rule{
	Name:  "type",
	Doc:   "the kind of paper and its code",
	Needs: []*Rule{Number},
	Keys:  []string{"type"},
	Run:   doctype,
}

func doctype(d *Doc, r *congvan.Record) []congvan.Warning {
	p := d.main()
	if p.Title >= 0 {
		l := d.Lines[p.Title]
		h, _ := d.Hit(l.From, lexicon.DocType)
		s := span{From: l.From, To: l.From + int(h.Len)}
		if n := d.notice(s, r); n > 0 {
			h.Value, s.To = "TB", s.From+n
		}
		r.Type.Code, r.Type.Name = h.Value, sentenceCase(d.Value(s))
		set(&r.Type.At, "name", d.Where(sure, s))
		if r.Type.Code == "" {
			return []congvan.Warning{congvan.NewWarning(congvan.TypeUnknown, d.Range(s.From, s.To))}
		}
		set(&r.Type.At, "code", d.Where(sure, s))
		return nil
	}
	for i := p.Head.From; i < p.Head.To; i++ {
		if l := d.Lines[i]; d.Any(l.From, veViec) > 0 || p.Address.Has(i) && r.Number.Text != "" {
			r.Type.Code, r.Type.Name = "CV", "Công văn"
			set(&r.Type.At, "code", congvan.Where{From: congvan.FromInferred, Confidence: sure})
			set(&r.Type.At, "name", congvan.Where{From: congvan.FromInferred, Confidence: sure})
			return nil
		}
	}
	if code, _, _ := strings.Cut(r.Number.Symbol, "-"); code != "" {
		if name, ok := lexicon.Default().DocTypeName(code); ok {
			r.Type.Code, r.Type.Name = code, name
			set(&r.Type.At, "code", congvan.Where{From: congvan.FromInferred, Confidence: unsure})
			set(&r.Type.At, "name", congvan.Where{From: congvan.FromInferred, Confidence: unsure})
			return nil
		}
	}
	return []congvan.Warning{congvan.NewWarning(congvan.TypeUnknown)}
}

// notice gives the length of "thông báo" where the title goes on in its line, "THÔNG BÁO KẾT LUẬN CỦA …", and the symbol
// says that the paper is one; 0 where not.
func (d *Doc) notice(title span, r *congvan.Record) int {
	if title.To-title.From > len(thongBao) && d.At(title.From, thongBao) && strings.HasPrefix(r.Number.Symbol, "TB") {
		return len(thongBao)
	}
	return 0
}

var thongBao = tag.P("thông báo")

// sentenceCase writes a name in capitals with one capital.
func sentenceCase(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + strings.ToLower(s[i:])
		}
	}
	return strings.ToUpper(s)
}
