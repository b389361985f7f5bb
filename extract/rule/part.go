package rule

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/outline"
)

// Part lists what is attached after the dispatch: appendices and documents with a head of their own.
var Part = &Rule{
	Name: "part",
	Doc:  "appendices and attached documents, in order",
	Keys: []string{"parts"},
	Run: func(d *Doc, r *congvan.Record) []congvan.Warning {
		for _, p := range d.Outline.Parts[1:] {
			r.Parts = append(r.Parts, d.part(p))
		}
		return nil
	},
}

func (d *Doc) part(p *outline.Part) congvan.Part {
	part := congvan.Part{Part: p.ID, Kind: "attached"}
	first := d.Lines[p.Span.From]
	set(&part.At, "part", congvan.Where{From: congvan.FromInferred, Confidence: likely})
	set(&part.At, "kind", congvan.Where{From: congvan.FromInferred, Confidence: likely})
	if p.Label != "" {
		part.Kind = "appendix"
		s := d.Trim(span{From: first.From, To: first.To}, "", ".:")
		for s.To > s.From && d.Of(s.From, s.To) != p.Label {
			s.To--
		}
		if s.From < s.To {
			part.Label = d.Value(s)
			set(&part.At, "label", d.Where(sure, s))
		}
	}
	if p.Title >= 0 {
		if h, ok := d.Hit(d.Lines[p.Title].From, lexicon.DocType); ok {
			s := span{From: d.Lines[p.Title].From, To: d.Lines[p.Title].From + int(h.Len)}
			part.Type = h.Value
			set(&part.At, "type", d.Where(sure, s))
		}
	}
	var title []span
	for i := p.Subject.From; i < p.Subject.To; i++ {
		title = append(title, d.line(i))
	}
	if len(title) > 0 {
		part.Title = d.Value(title...)
		set(&part.At, "title", d.Where(likely, title...))
	}
	return part
}
