package recordtest

import (
	"strings"

	"congvan"
)

// values lists every value of the record with its class and its place.
func values(r *congvan.Record) []value {
	out := []value{
		{"issuer.parent", "parent", r.Issuer.Parent, plain, r.Issuer.At},
		{"issuer.name", "name", r.Issuer.Name, plain, r.Issuer.At},
		{"number.text", "text", r.Number.Text, code, r.Number.At},
		{"number.ordinal", "ordinal", r.Number.Ordinal, code, r.Number.At},
		{"number.symbol", "symbol", r.Number.Symbol, code, r.Number.At},
		{"place", "place", r.Place, plain, r.At},
		{"date.text", "text", r.Date.Text, plain, r.Date.At},
		{"date.value", "value", r.Date.Value, normal, r.Date.At},
		{"type.code", "code", r.Type.Code, normal, r.Type.At},
		{"type.name", "name", r.Type.Name, normal, r.Type.At},
		{"subject", "subject", r.Subject, plain, r.At},
		{"urgency", "urgency", r.Urgency, mark, r.At},
		{"secrecy", "secrecy", r.Secrecy, mark, r.At},
		{"signer.authority", "authority", r.Signer.Authority, plain, r.Signer.At},
		{"signer.position", "position", r.Signer.Position, plain, r.Signer.At},
		{"signer.name", "name", r.Signer.Name, plain, r.Signer.At},
		{"arrival.number", "number", r.Arrival.Number, plain, r.Arrival.At},
		{"arrival.date", "date", r.Arrival.Date, normal, r.Arrival.At},
	}
	for _, a := range r.Addressees {
		out = append(out, value{"addressee", "name", a.Name, plain, a.At})
	}
	for i := range r.References {
		x := &r.References[i]
		out = append(out,
			value{x.ID + ".number", "number", x.Number, code, x.At},
			value{x.ID + ".date", "date", x.Date, normal, x.At},
			value{x.ID + ".type", "type", x.Type, normal, x.At},
			value{x.ID + ".issuer", "issuer", x.Issuer, plain, x.At},
			value{x.ID + ".title", "title", x.Title, plain, x.At},
			value{x.ID + ".relation", "relation", string(x.Relation), normal, x.At})
	}
	for _, p := range r.Parts {
		out = append(out,
			value{p.Part + ".label", "label", p.Label, plain, p.At},
			value{p.Part + ".title", "title", p.Title, plain, p.At},
			value{p.Part + ".type", "type", p.Type, normal, p.At})
	}
	for i := range r.Tasks {
		out = append(out, taskValues(&r.Tasks[i])...)
	}
	for i := range r.Indicators {
		x := &r.Indicators[i]
		out = append(out,
			value{x.ID + ".name", "name", x.Name, plain, x.At},
			value{x.ID + ".unit", "unit", x.Unit, normal, x.At})
	}
	for i := range r.Deadlines {
		x := &r.Deadlines[i]
		out = append(out,
			value{x.ID + ".text", "text", x.Text, plain, x.At},
			value{x.ID + ".kind", "kind", x.Kind, normal, x.At},
			value{x.ID + ".bound", "bound", x.Bound, normal, x.At},
			value{x.ID + ".date", "date", x.Date, normal, x.At},
			value{x.ID + ".rrule", "rrule", x.RRule, normal, x.At})
	}
	for i := range r.Recipients {
		x := &r.Recipients[i]
		out = append(out,
			value{"recipient.name", "name", x.Name, plain, x.At},
			value{"recipient.purpose", "purpose", x.Purpose, plain, x.At},
			value{"recipient.role", "role", x.Role, normal, x.At},
			value{"recipient.units", "units", strings.Join(x.Units, " "), plain, x.At})
	}
	return out
}

func taskValues(t *congvan.Task) []value {
	out := []value{
		{t.ID + ".title", "title", t.Title, plain, t.At},
		{t.ID + ".text", "text", t.Text, plain, t.At},
		{t.ID + ".action", "action", t.Action, plain, t.At},
		{t.ID + ".output", "output", t.Output, plain, t.At},
		{t.ID + ".id", "id", t.ID, normal, t.At},
		{t.ID + ".label", "label", t.Label, plain, t.At},
	}
	for _, b := range t.Lead {
		out = append(out, value{t.ID + ".lead", "name", b.Name, plain, b.At})
	}
	for _, b := range t.Support {
		out = append(out, value{t.ID + ".support", "name", b.Name, plain, b.At})
	}
	for _, p := range t.Reports {
		out = append(out,
			value{t.ID + ".report.to", "to", p.To, plain, p.At},
			value{t.ID + ".report.via", "via", p.Via, plain, p.At})
	}
	return out
}
