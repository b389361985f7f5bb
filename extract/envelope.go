package extract

import (
	"slices"
	"strconv"
	"strings"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/token"
	"congvan/paper"

	"golang.org/x/text/cases"
)

// envelopeConfidence is that of a value that only the envelope says: typed by the sender's clerk, not printed.
const envelopeConfidence = 0.9

// applyEnvelope puts the envelope into the record, and where it is one of edXML its values in the places of those that
// the head of the document lacks. Where number or day are not the document's, it was not written for this document (an
// annex, an enclosed copy), so it fills nothing, and a warning says so.
func applyEnvelope(r *congvan.Record, e *congvan.Envelope) {
	r.Arrival.Envelope = e
	if e.Format != congvan.EnvelopeEdXML {
		return
	}
	if r.Arrival.Date == "" && e.Arrived != "" {
		r.Arrival.Date = e.Arrived
		fromEnvelope(&r.Arrival.At, "date")
	}
	if differs(r, e) {
		r.Warnings = append(r.Warnings, congvan.NewWarning(congvan.EnvelopeDiffers))
		return
	}
	fill := func(to *string, at *congvan.At, key, value string, missing ...congvan.Code) {
		if *to != "" || value == "" {
			return
		}
		*to = value
		fromEnvelope(at, key)
		r.Warnings = slices.DeleteFunc(r.Warnings, func(w congvan.Warning) bool { return slices.Contains(missing, w.Code) })
	}
	if r.Number.Ordinal == "" && e.Number != "" {
		ordinal, symbol, _ := strings.Cut(e.Number, "/")
		r.Number.Text, r.Number.Ordinal, r.Number.Symbol = "", "", ""
		fill(&r.Number.Text, &r.Number.At, "text", e.Number, congvan.NumberMissing)
		fill(&r.Number.Ordinal, &r.Number.At, "ordinal", ordinal)
		fill(&r.Number.Symbol, &r.Number.At, "symbol", symbol)
	}
	if len(r.Date.Value) < len("2006-01-02") && e.Date != "" {
		r.Date = congvan.Date{}
		fill(&r.Date.Value, &r.Date.At, "value", e.Date, congvan.DateMissing)
	}
	fill(&r.Place, &r.At, "place", e.Place)
	if r.Issuer.Name == "" {
		fill(&r.Issuer.Name, &r.Issuer.At, "name", e.From.Name, congvan.IssuerMissing)
		if e.From.Parent != e.From.Name {
			fill(&r.Issuer.Parent, &r.Issuer.At, "parent", e.From.Parent)
		}
	}
	if e.Type != "" && (r.Type.Name == "" || r.Type.At.Of("name").From == congvan.FromInferred) {
		if code, name, ok := docType(e.Type); ok {
			r.Type = congvan.Type{}
			fill(&r.Type.Name, &r.Type.At, "name", name, congvan.TypeUnknown)
			fill(&r.Type.Code, &r.Type.At, "code", code)
		}
	}
	fill(&r.Subject, &r.At, "subject", withoutAbout(e.Subject), congvan.SubjectMissing)
	fill(&r.Urgency, &r.At, "urgency", e.Urgency)
	if r.Signer.Name == "" && r.Signer.Position == "" {
		fill(&r.Signer.Name, &r.Signer.At, "name", e.Signer.Name, congvan.SignerMissing)
		fill(&r.Signer.Position, &r.Signer.At, "position", e.Signer.Position)
		fill(&r.Signer.Authority, &r.Signer.At, "authority", e.Signer.Authority)
	}
	if len(r.Addressees) == 0 {
		for _, to := range e.To {
			if to.Name != "" {
				b := congvan.Body{Name: to.Name}
				fromEnvelope(&b.At, "name")
				r.Addressees = append(r.Addressees, b)
			}
		}
	}
}

// applyDue adds the day by which the envelope wants an answer as a deadline, unless the document states one of that day.
func applyDue(r *congvan.Record, e *congvan.Envelope) {
	if e.Format != congvan.EnvelopeEdXML || e.Due == "" || slices.ContainsFunc(r.Deadlines, func(d congvan.Deadline) bool { return d.Date == e.Due }) {
		return
	}
	d := congvan.Deadline{ID: "d" + strconv.Itoa(len(r.Deadlines)+1), Kind: congvan.KindDate, Bound: congvan.BoundBy, Date: e.Due}
	for _, key := range [...]string{"kind", "bound", "date"} {
		fromEnvelope(&d.At, key)
	}
	r.Deadlines = append(r.Deadlines, d)
}

func fromEnvelope(at *congvan.At, key string) {
	at.Set(key, congvan.Where{From: congvan.FromEnvelope, Confidence: envelopeConfidence})
}

// differs tells whether the envelope names another number or another day than the document, as far as both say them.
func differs(r *congvan.Record, e *congvan.Envelope) bool {
	if e.Number != "" && r.Number.Text != "" {
		ordinal, symbol, _ := strings.Cut(e.Number, "/")
		if r.Number.Ordinal != "" && strings.TrimLeft(r.Number.Ordinal, "0") != strings.TrimLeft(ordinal, "0") {
			return true
		}
		if r.Number.Symbol != "" && symbol != "" && !same(r.Number.Symbol, symbol) && !same(r.Number.Text, e.Number) {
			return true
		}
	}
	return e.Date != "" && !strings.HasPrefix(e.Date, r.Date.Value)
}

func same(a, b string) bool {
	fold := cases.Fold()
	plain := func(s string) string { return strings.ReplaceAll(fold.String(paper.NFC(s)), " ", "") }
	return plain(a) == plain(b)
}

// docType finds the kind of paper that the envelope names.
func docType(name string) (code, full string, ok bool) {
	tokens, words := token.Scan(name), lexicon.Default()
	if len(tokens) == 0 {
		return "", "", false
	}
	for _, h := range words.Hits(words.Find(tokens)) {
		if h.Class == lexicon.DocType && int(h.Len) == len(tokens) && h.Value != "" {
			full, _ = words.DocTypeName(h.Value)
			return h.Value, full, true
		}
	}
	return "", "", false
}

// withoutAbout drops "V/v" and "Về việc" from the front of a subject, as records do.
func withoutAbout(subject string) string {
	low := strings.ToLower(subject)
	for _, about := range [...]string{"v/v", "về việc"} {
		if strings.HasPrefix(low, about+" ") || strings.HasPrefix(low, about+":") {
			return strings.TrimLeft(subject[len(about):], ": ")
		}
	}
	return subject
}
