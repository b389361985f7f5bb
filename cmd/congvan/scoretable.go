package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"congvan"
	"congvan/corpus/eval"
)

var (
	scoreHead  = congvan.Message{VI: "%d văn bản, %d không có bản ghi\n", EN: "%d documents, %d without a record\n"}
	changeLine = congvan.Message{VI: "%-20s F1 %.3f → %.3f  thêm đúng %d, thêm sai %d\n", EN: "%-20s F1 %.3f → %.3f  %d gained, %d lost\n"}
)

func (e *evaluation) writeScore(t *terminal, score *eval.Score, missing int) error {
	var b strings.Builder
	b.WriteString(t.say(fill(scoreHead, score.Documents(), missing)))
	for _, field := range score.Fields() {
		r := score.Row(field)
		fmt.Fprintf(&b, "%-20s tp %5d fp %5d fn %5d   P %.3f  R %.3f  F1 %.3f", field, r.TP, r.FP, r.FN, r.Precision(), r.Recall(), r.F1())
		if e.soft {
			fmt.Fprintf(&b, "  support %5d  soft %.3f", r.Support(), r.SoftF1())
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(t.out, b.String())
	return err
}

// scoredField is a row as programs read it.
type scoredField struct {
	TP        int     `json:"tp"`
	FP        int     `json:"fp"`
	FN        int     `json:"fn"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Support   int     `json:"support"`
	SoftF1    float64 `json:"soft_f1"`
}

func writeScoreJSON(w io.Writer, score *eval.Score, missing int) error {
	fields := map[string]scoredField{}
	for _, name := range score.Fields() {
		r := score.Row(name)
		fields[name] = scoredField{r.TP, r.FP, r.FN, r.Precision(), r.Recall(), r.F1(), r.Support(), r.SoftF1()}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(struct {
		Documents int                    `json:"documents"`
		Missing   int                    `json:"missing"`
		Fields    map[string]scoredField `json:"fields"`
	}{score.Documents(), missing, fields})
}

// writeFaults lists one fault a line, after the mark: document, field, missed or wrong, item.
func writeFaults(w io.Writer, mark string, faults []eval.Fault) error {
	var b strings.Builder
	for _, f := range faults {
		fmt.Fprintf(&b, "%s%s\t%s\t%s\t%s\n", mark, f.Document, f.Field, f.Kind(), f.Item)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeDifferences tells field by field how F1 moved and how many faults are gone and new, and with list which.
func writeDifferences(t *terminal, old, score *eval.Score, list bool) error {
	if _, err := fmt.Fprintln(t.out); err != nil {
		return err
	}
	for _, d := range eval.Compare(old, score) {
		line := fill(changeLine, d.Field, old.Row(d.Field).F1(), score.Row(d.Field).F1(), len(d.Gained), len(d.Lost))
		if _, err := io.WriteString(t.out, t.say(line)); err != nil {
			return err
		}
		if !list {
			continue
		}
		if err := errors.Join(writeFaults(t.out, "+ ", d.Gained), writeFaults(t.out, "- ", d.Lost)); err != nil {
			return err
		}
	}
	return nil
}
