package rule

import (
	"strconv"

	"congvan"
	"congvan/extract/outline"
)

// Outline lists every point, heading and row of a task table as a tree.
var Outline = &Rule{
	Name: "outline",
	Doc:  "every numbered or lettered heading, point and table row, as a tree; silent on tables that charge nobody",
	Keys: []string{"outline"},
	Run: func(d *Doc, r *congvan.Record) []congvan.Warning {
		d.know(r.Issuer.Name)
		for _, p := range d.Outline.Parts {
			w := &nodeReader{taskReader: &taskReader{Doc: d, record: r, part: p}}
			r.Outline = append(r.Outline, w.nodes(p.Points, "")...)
		}
		return nil
	},
}

// nodeReader makes the nodes of one part.
type nodeReader struct{ *taskReader }

func (w *nodeReader) nodes(points []*outline.Point, parent string) []congvan.Node {
	size := 0
	for _, p := range points {
		if p.Label.Kind != outline.Plain || len(p.Children) > 0 || p.Table != nil {
			size++
		}
	}
	if size == 0 {
		return nil
	}
	out := make([]congvan.Node, 0, size)
	ids := counter{}
	for _, p := range points {
		if p.Table != nil {
			out = append(out, w.tableNodes(p.Table)...)
			continue
		}
		if p.Label.Kind == outline.Plain && len(p.Children) == 0 {
			continue
		}
		s := span{From: p.From, To: p.To}
		n := congvan.Node{ID: partID(w.part, join(parent, ids.of(p))), Label: p.Label.Text, Text: w.Value(s), Ranges: w.Where(0, s).Ranges}
		n.Children = w.nodes(p.Children, join(parent, ids.last))
		out = append(out, n)
	}
	return out
}

// tableNodes gives the rows of a task table below a node for the table itself, nothing for any other table.
func (w *nodeReader) tableNodes(at *outline.TableAt) []congvan.Node {
	cols, body := w.columns(at)
	if !taskTable(cols) || w.programme(at, cols, body) {
		return nil
	}
	w.tables++
	id := "T" + strconv.Itoa(w.tables)
	table := congvan.Node{ID: partID(w.part, id), Ranges: w.Where(0, span{From: w.Lines[at.Lines.From].From, To: w.Lines[at.Lines.To-1].To}).Ranges}
	section := -1 // place of the section row above
	for _, r := range w.tableRows(at, cols, body, id) {
		n := congvan.Node{ID: partID(w.part, r.id), Label: r.number, Text: w.Value(r.draft.text...), Ranges: w.Where(0, r.draft.text...).Ranges}
		switch {
		case r.section:
			section = len(table.Children)
			table.Children = append(table.Children, n)
		case section >= 0:
			table.Children[section].Children = append(table.Children[section].Children, n)
		default:
			table.Children = append(table.Children, n)
		}
	}
	return []congvan.Node{table}
}
