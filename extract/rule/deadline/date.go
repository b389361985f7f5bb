package deadline

import (
	"congvan"
	"congvan/extract/tag"
)

// date takes days, months, quarters, years and stretches.
func (p *parser) date(a *atom) {
	if a.points[0].day > 0 && a.points[0].month == 0 {
		if a.ofMonth != anyMonth && a.reason == "" { // "trước ngày 20 tháng cuối quý" without "hằng quý"
			r := rule{freq: "MONTHLY", interval: 3}
			for _, s := range recur(r, a) {
				p.add(congvan.Deadline{Kind: congvan.KindRecurring, Bound: bounds[a.bound], Time: a.time, RRule: s}, []span{{a.cue.from, a.to}}, a, 0.85)
			}
		}
		return
	}
	if n, _ := otherYear.At(p.x, a.to); n > 0 && a.points[len(a.points)-1].year == 0 {
		a.reason = reasonNoCue
	}
	inferred := p.infer(a)
	a.inferred = inferred
	for _, pt := range a.points {
		if pt.year == 0 {
			return // no year is known
		}
		if !pt.valid() {
			p.impossible(congvan.Where{Ranges: congvan.Ranges{p.x.Range(a.from, a.to)}})
			return
		}
	}
	if a.reason == "" {
		a.reason = p.refuse(a)
	}
	if a.reason != "" {
		if a.points[0].shape() > 0 || a.bound != none {
			p.candidate(a, a.points[len(a.points)-1].iso())
		}
		return
	}
	b, confidence := p.bounded(a)
	if n, _ := onward.At(p.x, a.to); n > 0 && len(a.points) == 1 && a.shape == dates && a.bound != before && a.bound != by {
		b, a.to = congvan.BoundFrom, min(a.to+n, p.to)
	}
	if inferred {
		confidence -= 0.1
	}
	at := []span{{min(a.cue.from, a.from), a.to}}
	if a.timeAt.to > 0 && a.timeAt.from < at[0].from {
		at[0].from = a.timeAt.from
	}
	if a.shape == stretch {
		if b != congvan.BoundBy || !p.labelled && a.bound != by {
			b = congvan.BoundOn
		}
		p.add(congvan.Deadline{Kind: congvan.KindPeriod, Bound: b, Start: a.points[0].iso(), End: a.points[1].iso(), Time: a.time, YearInferred: inferred}, at, a, confidence)
		return
	}
	for _, pt := range a.points {
		p.add(congvan.Deadline{Kind: congvan.KindDate, Bound: b, Date: pt.iso(), Time: a.time, YearInferred: inferred}, at, a, confidence)
	}
}

// otherYear after a day says in which year it is, but not by its number: "ngày 10 tháng 6 năm cuối của giai đoạn".
var otherYear = tag.Phrases("năm cuối", "năm đầu", "năm trước", "năm sau", "năm liền kề", "năm liền trước", "năm kế hoạch", "năm kế tiếp", "của năm cuối", "của năm đầu", "của năm trước", "của năm sau",
	"của năm liền kề", "của năm liền trước", "của năm kế hoạch", "của năm kế tiếp", "năm tiếp theo", "của năm tiếp theo")

// onward after a time says that it only begins what goes on: "Năm 2026 và các năm tiếp theo".
var onward = tag.NewCues(onwards())

func onwards() (out []string) {
	for _, unit := range []string{"năm", "quý", "tháng", "giai đoạn", "năm học"} {
		for _, some := range []string{"các", "những"} {
			for _, next := range []string{"tiếp theo", "sau", "kế tiếp", "sau đó", "tiếp sau"} {
				out = append(out, "và "+some+" "+unit+" "+next)
			}
		}
	}
	return append(out, "trở đi", "trở về sau")
}

// bounded gives the bound that the cue, the label or the kind of time says.
func (p *parser) bounded(a *atom) (string, float64) {
	switch {
	case a.bound == start && a.time != "" && (a.hourEnds || p.labelled && !p.begins(a) || p.meets(a.from)):
		return congvan.BoundOn, 0.9
	case a.bound == on && p.label == by && a.cue.to == a.cue.from:
		return congvan.BoundBy, 0.9
	case a.bound != none:
		return bounds[a.bound], 0.95
	case p.label == by:
		return congvan.BoundBy, 0.92
	case p.labelled && a.points[0].shape() < 3:
		return congvan.BoundWithin, 0.85
	case p.labelled:
		return congvan.BoundOn, 0.92
	case a.time != "":
		return congvan.BoundOn, 0.85
	}
	if p.completes(a) {
		return congvan.BoundBy, 0.8
	}
	return congvan.BoundOn, 0.75
}

// begins tells whether the words before the time say that something begins then, which lasts: "bắt đầu từ 7h30 ngày …".
func (p *parser) begins(a *atom) bool {
	for i := a.cue.from; i < a.cue.to; i++ {
		if p.x.Tokens[i].Key == kBat {
			return true
		}
	}
	return false
}

// meets tells whether the clause before the hour speaks of a meeting: from when it lasts is when it is.
func (p *parser) meets(at int) bool {
	for i := max(p.from, at-200); i < at; i++ {
		if n, _ := meetings.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

var meetings = tag.NewCues([]string{"họp", "hội nghị", "buổi", "làm việc", "lễ", "tập huấn", "khai mạc", "gặp", "hội thảo", "tọa đàm", "dự", "tham dự", "diễn tập", "đại hội", "lớp", "thi", "tiếp"})

// finishing before a bare day make it the day by which something is done: "hoàn thành … ngày 15/3/2024".
var finishing = tag.NewCues([]string{"hoàn thành", "hoàn tất", "thời hạn", "hạn", "xong"})

func (p *parser) completes(a *atom) bool {
	for i := a.from - 1; i >= p.from && i > a.from-18; i-- {
		if n, _ := finishing.At(p.x, i); n > 0 {
			return true
		}
		if p.x.Is(i, ',') {
			return false
		}
	}
	return false
}

// infer gives points without a year the dispatch's own, or the next where the day would be past.
func (p *parser) infer(a *atom) bool {
	inferred := false
	for i := range a.points {
		pt := &a.points[i]
		if pt.year != 0 || p.year == 0 {
			continue
		}
		pt.year, inferred = p.year, true
		if a.shape != stretch && p.month > 0 && p.past(*pt) && !p.labelled && a.bound != start {
			pt.year++
		}
	}
	if a.shape == stretch && inferred {
		from, to := &a.points[0], &a.points[1]
		if !earlier(*from, *to) { // "từ ngày 15/12 đến ngày 15/01"
			to.year = from.year + 1
		}
		if p.month > 0 && p.past(*to) && !p.labelled && from.year == p.year && to.year == p.year { // over by its end, not by its beginning
			from.year, to.year = from.year+1, to.year+1
		}
	}
	return inferred
}

// lately tells whether the day lies in the month before the dispatch: what was concluded at a meeting is sent out days later.
func (p *parser) lately(pt point) bool {
	months := 12*(p.year-pt.year) + p.month - pt.month
	return pt.day > 0 && (months == 0 || months == 1 && pt.day >= p.day)
}

// past tells whether the whole point lies before the dispatch's own date.
func (p *parser) past(pt point) bool {
	if p.year == 0 || pt.year == 0 {
		return false
	}
	if pt.year != p.year {
		return pt.year < p.year
	}
	month := pt.month
	if pt.quarter > 0 {
		month = 3 * pt.quarter
	}
	if month == 0 || p.month == 0 {
		return false
	}
	if month != p.month {
		return month < p.month
	}
	return pt.day > 0 && p.day > 0 && pt.day < p.day
}
