package rule

import (
	"strings"

	"congvan"
	"congvan/extract/outline"
	"congvan/extract/token"
)

// Number reads số, ký hiệu (ô 3).
var Number = &Rule{
	Name: "number",
	Doc:  "the number and symbol after \"Số\"; the ordinal is \"\" where it is not filled in, and a warning says so",
	Keys: []string{"number"},
	Run:  number,
}

func number(d *Doc, r *congvan.Record) []congvan.Warning {
	p := d.main()
	for i := p.Head.From; i < p.Head.To; i++ {
		l := d.Lines[i]
		if i == p.Title || p.Subject.Has(i) || p.Address.Has(i) {
			continue
		}
		if from := d.numberAt(l.From, l.To); from >= 0 {
			return d.setNumber(r, p, i, from)
		}
	}
	for i := p.Head.From; i < p.Head.To && i < p.Head.From+8; i++ { // "CỦA BỘ NỘI VỤ SỐ 07/2008/CT-BNV"
		l := d.Lines[i]
		for j := l.From; l.Upper && j < l.To; j++ {
			if d.Tokens[j].Key == keySo && d.Number(j+1) > 0 && (d.Is(j+2, '/') || d.Is(j+2, '-')) {
				return d.setNumber(r, p, i, j+1)
			}
		}
	}
	return []congvan.Warning{congvan.NewWarning(congvan.NumberMissing)}
}

func (d *Doc) setNumber(r *congvan.Record, p *outline.Part, line, from int) []congvan.Warning {
	s := d.numberSpan(from, d.Lines[line].To)
	spans := []span{s}
	text := d.Code(s)
	if text == "" {
		return []congvan.Warning{congvan.NewWarning(congvan.NumberBlank, d.Range(d.Lines[line].From, d.Lines[line].To))}
	}
	conf := sure
	if ordinal, _ := splitNumber(text); ordinal == "" {
		if n, ok := d.loneNumber(p, line); ok { // typed or stamped over the blank, on a line of its own
			spans = append([]span{n}, s)
			text = d.Code(spans...)
			conf = likely
		}
	}
	r.Number.Text = text
	r.Number.Ordinal, r.Number.Symbol = splitNumber(text)
	w := d.Where(conf, spans...)
	set(&r.Number.At, "text", w)
	if r.Number.Symbol != "" {
		set(&r.Number.At, "symbol", d.symbolWhere(w, r.Number.Symbol))
	}
	if r.Number.Ordinal == "" {
		return []congvan.Warning{congvan.NewWarning(congvan.NumberBlank, w.Ranges...)}
	}
	ordinal := span{From: spans[0].From, To: spans[0].From + 1}
	for ordinal.To < spans[0].To && d.Tokens[ordinal.To].Kind == token.Number {
		ordinal.To++
	}
	set(&r.Number.At, "ordinal", d.Where(conf, ordinal))
	return nil
}

// numberSpan gives the tokens of a number that begins at from: a blank ends it, unless a "/" or "-" stands beside it.
// Dots that stand for a blank to fill in are skipped.
func (d *Doc) numberSpan(from, to int) span {
	for from < to && (d.Is(from, '.') || d.Is(from, '_') || d.Of(from, from+1) == "…") {
		from++
	}
	j := from
	for j < to {
		t := d.Tokens[j]
		joins := d.Is(j, '/') || d.Is(j, '-') || d.Is(j, '&')
		switch {
		case d.Is(j, ',') || d.Is(j, ';') || d.Is(j, '('):
			return d.Trim(span{From: from, To: j}, "", "-.…_")
		case j > from && t.Kind == token.Number && d.onlyDigits(from, j): // "14 6 8 /STP": filled in digit by digit
		case j > from && !t.Has(token.Glued) && !joins && !d.Is(j-1, '/') && !d.Is(j-1, '-'):
			return d.Trim(span{From: from, To: j}, "", "-.…_")
		case t.Kind == token.Word && !t.Has(token.Cap) && t.End-t.Start > 3:
			return d.Trim(span{From: from, To: j}, "", "-.…_")
		}
		j++
	}
	return d.Trim(span{From: from, To: j}, "", "-.…_")
}

func (d *Doc) onlyDigits(from, to int) bool {
	for j := from; j < to; j++ {
		if d.Tokens[j].Kind != token.Number {
			return false
		}
	}
	return true
}

// splitNumber cuts "32/KH-UBND" into "32" and "KH-UBND", "09/2009/CT-UBND" into "09" and "CT-UBND".
func splitNumber(text string) (ordinal, symbol string) {
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	ordinal, symbol = text[:n], strings.TrimLeft(text[n:], "/-–")
	if year, rest, ok := strings.Cut(symbol, "/"); ok && len(year) == 4 && strings.Trim(year, "0123456789") == "" {
		symbol = rest
	}
	return ordinal, symbol
}

// symbolWhere cuts the place of a number down to its symbol.
func (d *Doc) symbolWhere(w congvan.Where, symbol string) congvan.Where {
	last := w.Ranges[len(w.Ranges)-1]
	text := d.String[last[0]:last[1]]
	for cut := range text {
		if strings.ReplaceAll(text[cut:], " ", "") == symbol {
			return congvan.Where{Ranges: congvan.Ranges{{last[0] + cut, last[1]}}, Confidence: w.Confidence}
		}
	}
	return w
}

// loneNumber finds an ordinal that stands alone on a line near the number line.
func (d *Doc) loneNumber(p *outline.Part, line int) (span, bool) {
	for _, i := range []int{line - 1, line + 1} {
		if i < p.Head.From || i >= p.Head.To {
			continue
		}
		l := d.Lines[i]
		if l.To-l.From == 1 && d.Number(l.From) > 0 && d.Tokens[l.From].End-d.Tokens[l.From].Start <= 6 {
			return span{From: l.From, To: l.To}, true
		}
	}
	return span{}, false
}
