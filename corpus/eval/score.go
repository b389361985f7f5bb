package eval

import (
	"slices"
	"strconv"
	"strings"
)

// Score adds up what documents got right and wrong. Its zero value is ready.
type Score struct {
	rows      map[string]*Row
	errors    []Fault
	documents int
}

// Row counts one field over all documents.
type Row struct {
	TP int `json:"tp"` // right
	FP int `json:"fp"` // said, but not in gold
	FN int `json:"fn"` // in gold, but not said
	// Near counts those of FN whose text comes close to one of FP: soft scores take them as right.
	Near int `json:"near"`
}

// Support is how many gold has.
func (r Row) Support() int { return r.TP + r.FN }

// Precision is the share of what was said that is right; 1 when nothing was said.
func (r Row) Precision() float64 { return share(r.TP, r.TP+r.FP) }

// Recall is the share of gold that was said; 1 when gold has nothing.
func (r Row) Recall() float64 { return share(r.TP, r.TP+r.FN) }

// F1 is the harmonic mean of precision and recall.
func (r Row) F1() float64 { return f1(r.Precision(), r.Recall()) }

// SoftF1 is F1 with near misses taken as right.
func (r Row) SoftF1() float64 {
	tp := r.TP + r.Near
	return f1(share(tp, r.TP+r.FP), share(tp, r.TP+r.FN))
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Fault is one item that was missed or is wrong.
type Fault struct {
	Document, Field string
	Wrong           bool   // said, but not in gold; else missed
	Item            string // as written
	key             string // as compared
}

// Kind names the fault: "wrong" or "missed".
func (f Fault) Kind() string {
	if f.Wrong {
		return "wrong"
	}
	return "missed"
}

// Documents is how many documents were added.
func (s *Score) Documents() int { return s.documents }

// Errors lists what was missed or is wrong, document by document.
func (s *Score) Errors() []Fault { return s.errors }

// Fields lists the fields that were scored, sorted.
func (s *Score) Fields() []string {
	var names []string
	for name := range s.rows {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Row gives the counts of a field.
func (s *Score) Row(field string) Row {
	if r := s.rows[field]; r != nil {
		return *r
	}
	return Row{}
}

func (s *Score) row(field string) *Row {
	if s.rows == nil {
		s.rows = map[string]*Row{}
	}
	if s.rows[field] == nil {
		s.rows[field] = &Row{}
	}
	return s.rows[field]
}

// Add scores one document. A record that is missing counts as an empty one: pass &Facts{}.
func (s *Score) Add(doc string, gold, rec *Facts) {
	s.documents++
	d := document{s, doc}
	d.header(gold, rec)
	d.bodies(gold, rec)
	if gold.References != nil {
		d.references(gold.References, rec.References)
	}
	if gold.Tasks != nil {
		d.tasks(gold.Tasks, resolved(rec))
	}
	if gold.Tasks != nil || gold.Deadlines != nil {
		d.deadlines(gold, rec)
	}
	if gold.Indicators != nil {
		d.sets("indicators", each(gold.Indicators, indicatorItem), each(rec.Indicators, indicatorItem))
	}
}

// document is one document being scored.
type document struct {
	score *Score
	name  string
}

// sets compares two bags of items.
func (d document) sets(field string, gold, got []item) {
	row := d.score.row(field)
	missed, wrong := minus(gold, got), minus(got, gold)
	row.TP += len(gold) - len(missed)
	row.FP += len(wrong)
	row.FN += len(missed)
	if textual(field) {
		row.Near += near(missed, wrong)
	}
	for _, item := range missed {
		d.fault(field, false, item)
	}
	for _, item := range wrong {
		d.fault(field, true, item)
	}
}

func (d document) fault(field string, wrong bool, i item) {
	d.score.errors = append(d.score.errors, Fault{d.name, field, wrong, i.shown, i.key})
}

// value compares two single values; "" is none.
func (d document) value(field, gold, got string) {
	one := func(s string) []item {
		if s == "" {
			return nil
		}
		return []item{worded(s)}
	}
	d.sets(field, one(gold), one(got))
}

func (d document) header(gold, rec *Facts) {
	whole := true
	for _, f := range []struct {
		name      string
		gold, got *string
	}{
		{"issuer.parent", gold.Issuer.Parent, rec.Issuer.Parent},
		{"issuer.name", gold.Issuer.Name, rec.Issuer.Name},
		{"number.text", gold.Number.Text, rec.Number.Text},
		{"place", gold.Place, rec.Place},
		{"date.value", gold.Date.Value, rec.Date.Value},
		{"type.code", gold.Type.Code, rec.Type.Code},
		{"subject", gold.Subject, rec.Subject},
		{"urgency", gold.Urgency, rec.Urgency},
		{"secrecy", gold.Secrecy, rec.Secrecy},
		{"signer.authority", gold.Signer.Authority, rec.Signer.Authority},
		{"signer.position", gold.Signer.Position, rec.Signer.Position},
		{"signer.name", gold.Signer.Name, rec.Signer.Name},
	} {
		if f.gold != nil {
			d.value(f.name, *f.gold, text(f.got))
			whole = whole && Fold(*f.gold) == Fold(text(f.got))
		}
	}
	all := []item{plain(d.name)}
	got := all
	if !whole {
		got = nil
	}
	d.sets("header.whole", all, got)
}

func (d document) bodies(gold, rec *Facts) {
	name := func(n Named) item { return worded(n.Name) }
	role := func(n Named) item { return worded(n.Name).with(plain(text(n.Role))) }
	if gold.Addressees != nil {
		d.sets("addressees", each(gold.Addressees, name), each(rec.Addressees, name))
	}
	if gold.Recipients != nil {
		d.sets("recipients", each(gold.Recipients, name), each(rec.Recipients, name))
		withRole := slices.DeleteFunc(slices.Clone(gold.Recipients), func(n Named) bool { return n.Role == nil })
		d.sets("recipients.role", each(withRole, role), each(rec.Recipients, role))
	}
}

func (d document) references(gold, got []Reference) {
	goldItems, goldBy := byKey(gold)
	gotItems, gotBy := byKey(got)
	d.sets("references", goldItems, gotItems)
	for _, field := range []struct {
		name string
		of   func(Reference) *string
	}{
		{"date", func(r Reference) *string { return r.Date }},
		{"type", func(r Reference) *string { return r.Type }},
		{"issuer", func(r Reference) *string { return r.Issuer }},
		{"relation", func(r Reference) *string { return r.Relation }},
	} {
		for _, i := range goldItems {
			if other, both := gotBy[i.key]; both && field.of(goldBy[i.key]) != nil {
				d.value("references."+field.name, text(field.of(goldBy[i.key])), text(field.of(other)))
			}
		}
	}
}

// byKey gives the items in order, each once, and the last reference of each.
func byKey(refs []Reference) ([]item, map[string]Reference) {
	by := map[string]Reference{}
	for _, r := range refs {
		by[referenceItem(r).key] = r
	}
	return once(each(refs, referenceItem)), by
}

func (d document) deadlines(gold, rec *Facts) {
	want := gold.Deadlines
	if len(want) == 0 {
		for _, t := range gold.Tasks {
			for _, id := range t.Deadlines {
				want = append(want, id.itself())
			}
		}
	}
	d.sets("deadlines", once(each(want, deadlineItem)), once(each(rec.Deadlines, deadlineItem)))
}

// referenceItem is the number, or type and title of an unnumbered paper.
func referenceItem(r Reference) item {
	if n := foldCode(r.Number); n != "" {
		return item{n, r.Number}
	}
	return plain("", text(r.Type)).with(worded(r.Title))
}

func deadlineItem(d Deadline) item {
	rule := slices.DeleteFunc(strings.Split(strings.ToUpper(d.RRule), ";"), func(s string) bool { return s == "" })
	slices.Sort(rule)
	n, unit := "", ""
	if d.Relative != nil {
		if d.Relative.N != nil {
			n = number(*d.Relative.N)
		}
		unit = text(d.Relative.Unit)
	}
	return plain(d.Kind, d.Bound, d.Date, d.Start, d.End, d.Time, strings.Join(rule, ";"), n, unit)
}

func indicatorItem(i Indicator) item {
	return plain(i.Op, number(i.Value)).with(worded(i.Unit)).with(plain(i.By))
}

func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

func text(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}
