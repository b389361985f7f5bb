package explain

import (
	"fmt"
	"strconv"
	"strings"

	"congvan"
)

// fields are the fields of the head, each with what adds its values.
var fields = []struct {
	name string
	add  func(*explainer, *congvan.Record)
}{
	{"issuer", func(x *explainer, r *congvan.Record) {
		x.add("parent", r.Issuer.Parent, r.Issuer.At)
		x.add("name", r.Issuer.Name, r.Issuer.At)
	}},
	{"number", func(x *explainer, r *congvan.Record) {
		x.addAs("number", "text", r.Number.Text, r.Number.At)
		x.add("ordinal", r.Number.Ordinal, r.Number.At)
		x.add("symbol", r.Number.Symbol, r.Number.At)
	}},
	{"place", func(x *explainer, r *congvan.Record) { x.add("place", r.Place, r.At) }},
	{"date", func(x *explainer, r *congvan.Record) {
		x.addAs("words", "text", r.Date.Text, r.Date.At)
		x.add("value", r.Date.Value, r.Date.At)
	}},
	{"type", func(x *explainer, r *congvan.Record) {
		x.add("code", r.Type.Code, r.Type.At)
		x.add("name", r.Type.Name, r.Type.At)
	}},
	{"subject", func(x *explainer, r *congvan.Record) { x.add("subject", r.Subject, r.At) }},
	{"urgency", func(x *explainer, r *congvan.Record) { x.add("urgency", r.Urgency, r.At) }},
	{"secrecy", func(x *explainer, r *congvan.Record) { x.add("secrecy", r.Secrecy, r.At) }},
	{"arrival", func(x *explainer, r *congvan.Record) {
		x.add("number", r.Arrival.Number, r.Arrival.At)
		x.add("date", r.Arrival.Date, r.Arrival.At)
	}},
	{"addressees", func(x *explainer, r *congvan.Record) {
		for _, a := range r.Addressees {
			x.add("name", a.Name, a.At)
		}
	}},
	{"recipients", func(x *explainer, r *congvan.Record) {
		for _, a := range r.Recipients {
			x.add("name", a.Name, a.At)
			x.add("purpose", a.Purpose, a.At)
			x.add("role", a.Role, a.At)
			x.add("units", strings.Join(a.Units, ", "), a.At)
		}
	}},
	{"signer", func(x *explainer, r *congvan.Record) {
		x.add("authority", r.Signer.Authority, r.Signer.At)
		x.add("position", r.Signer.Position, r.Signer.At)
		x.add("name", r.Signer.Name, r.Signer.At)
	}},
}

func fieldNames() []string {
	var out []string
	for _, f := range fields {
		out = append(out, f.name)
	}
	return out
}

// find adds the values of the object with the id, and gives the key of the record that holds it; "" when there is none.
func (x *explainer) find(id string) string {
	r := x.rec
	for i := range r.Tasks {
		if r.Tasks[i].ID == id {
			x.out.What = objectNames["tasks"]
			x.task(&r.Tasks[i])
			return "tasks"
		}
	}
	for i := range r.Deadlines {
		if r.Deadlines[i].ID == id {
			x.out.What = objectNames["deadlines"]
			x.deadline(&r.Deadlines[i])
			return "deadlines"
		}
	}
	for i := range r.References {
		if r.References[i].ID == id {
			x.out.What = objectNames["references"]
			x.reference(&r.References[i])
			return "references"
		}
	}
	for i := range r.Indicators {
		if r.Indicators[i].ID == id {
			x.out.What = objectNames["indicators"]
			x.indicator(&r.Indicators[i])
			return "indicators"
		}
	}
	for _, f := range fields {
		if f.name == id {
			x.out.What = objectNames[id]
			f.add(x, r)
			return id
		}
	}
	return ""
}

func (x *explainer) task(t *congvan.Task) {
	x.add("title", t.Title, t.At)
	x.add("action", t.Action, t.At)
	for _, list := range []struct {
		key    string
		bodies []congvan.Body
	}{{"lead", t.Lead}, {"support", t.Support}} {
		for _, b := range list.bodies {
			v := x.addAs(list.key, "name", b.Name, b.At)
			for _, key := range t.Inherited {
				if key == list.key {
					v.Note = inherited
				}
			}
		}
	}
	x.add("output", t.Output, t.At)
	x.add("label", t.Label, t.At)
	for _, p := range t.Reports {
		x.add("to", p.To, p.At)
		x.add("via", p.Via, p.At)
	}
	if t.Ours != "" {
		v := x.add("ours", t.Ours, t.At)
		v.Note = congvan.Message{VI: t.OursWhy, EN: t.OursWhy}
	}
	x.out.See = append(append(append(x.out.See, t.Deadlines...), t.References...), t.Indicators...)
}

func (x *explainer) deadline(d *congvan.Deadline) {
	x.addAs("words", "text", d.Text, d.At)
	x.add("kind", d.Kind, d.At).Note = gloss[d.Kind]
	x.add("bound", d.Bound, d.At).Note = gloss[d.Bound]
	v := x.add("date", d.Date, d.At)
	if d.YearInferred {
		v.Note = yearInferred
	}
	x.addAs("time", "text", d.Time, d.At)
	x.addAs("start", "text", d.Start, d.At)
	x.addAs("end", "text", d.End, d.At)
	x.add("rrule", d.RRule, d.At)
	if d.Relative != nil {
		x.addAs("relative", "text", fmt.Sprintf("%d %s ← %s", d.Relative.N, d.Relative.Unit, d.Relative.From), d.At)
	}
	x.add("due", d.Due, d.At).Note = counted
	for i := range x.rec.Tasks {
		for _, id := range x.rec.Tasks[i].Deadlines {
			if id == d.ID {
				x.out.See = append(x.out.See, x.rec.Tasks[i].ID)
			}
		}
	}
}

func (x *explainer) reference(r *congvan.Reference) {
	x.add("number", r.Number, r.At)
	x.add("type", r.Type, r.At)
	x.add("date", r.Date, r.At)
	x.add("issuer", r.Issuer, r.At)
	x.add("title", r.Title, r.At).Name = titleOfPaper
	x.add("relation", string(r.Relation), r.At).Note = gloss[string(r.Relation)]
	for _, m := range r.Mentions {
		x.addAs("mention", "m", x.quoted(m), congvan.At{{Key: "m", Where: congvan.Where{Ranges: m}}})
	}
	for i := range x.rec.Tasks {
		for _, id := range x.rec.Tasks[i].References {
			if id == r.ID {
				x.out.See = append(x.out.See, x.rec.Tasks[i].ID)
			}
		}
	}
}

// quoted gives the words of the ranges on one line.
func (x *explainer) quoted(ranges congvan.Ranges) string {
	var parts []string
	for _, r := range ranges {
		parts = append(parts, strings.ReplaceAll(x.text[r[0]:r[1]], "\n", " "))
	}
	return strings.Join(parts, " ")
}

func (x *explainer) indicator(i *congvan.Indicator) {
	x.add("name", i.Name, i.At)
	x.addAs("target", "value", i.Op+" "+strconv.FormatFloat(i.Value, 'f', -1, 64)+" "+i.Unit, i.At)
	x.add("unit", i.Unit, i.At)
	x.add("by", i.By, i.At)
	if i.Task != "" {
		x.out.See = append(x.out.See, i.Task)
	}
}
