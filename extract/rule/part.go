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

// Outline lists every point, heading and table of the body as a tree.
var Outline = &Rule{
	Name: "outline",
	Doc:  "every numbered or lettered heading, point and table row, as a tree",
	Keys: []string{"outline"},
	Run: func(d *Doc, r *congvan.Record) []congvan.Warning {
		for _, p := range d.Outline.Parts {
			r.Outline = append(r.Outline, d.nodes(p, p.Points, "")...)
		}
		return nil
	},
}

func (d *Doc) nodes(part *outline.Part, points []*outline.Point, parent string) []congvan.Node {
	var out []congvan.Node
	ids := counter{}
	for _, p := range points {
		if p.Label.Kind == outline.Plain && p.Table == nil && len(p.Children) == 0 {
			continue
		}
		s := span{From: p.From, To: p.To}
		n := congvan.Node{ID: partID(part, join(parent, ids.of(p))), Label: p.Label.Text}
		if p.Table != nil {
			n.Label = ""
			s = span{From: d.Lines[p.Table.Lines.From].From, To: d.Lines[p.Table.Lines.To-1].To}
			n.Ranges = d.Where(0, s).Ranges
		} else {
			n.Text, n.Ranges = d.Value(s), d.Where(0, s).Ranges
		}
		n.Children = d.nodes(part, p.Children, join(parent, ids.last))
		out = append(out, n)
	}
	return out
}
