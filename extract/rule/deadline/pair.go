package deadline

import (
	"strconv"
	"strings"

	"congvan"
	"congvan/extract/token"
)

// pair joins a frequency with the days that stand with it: "hằng năm … trước ngày 30/11", "15/6 và 15/12 hằng năm".
func (p *parser) pair(k int) {
	f := &p.atoms[k]
	for n := range f.rules {
		m := p.partner(k, n)
		if m < 0 {
			continue
		}
		d := &p.atoms[m]
		rr := recur(f.rules[n], d)
		if rr == nil {
			continue
		}
		d.used = true
		f.used = true
		at := span{min(d.cue.from, d.from), d.to}
		for _, s := range rr {
			p.add(congvan.Deadline{Kind: congvan.KindRecurring, Bound: bounds[d.bound], Time: d.time, RRule: s}, []span{f.span, at}, d, 0.92)
		}
	}
}

// pairMore makes the other days without a year yearly where the clause says "định kỳ" or "hằng năm": "báo cáo 6 tháng
// trước ngày 15/6, báo cáo năm trước ngày 15/12 hằng năm".
func (p *parser) pairMore() {
	for k := range p.atoms {
		f := &p.atoms[k]
		if f.shape != frequency || f.rules[0].report || f.reason != "" || !f.used || !f.rules[0].periodic && f.rules[0].freq != "YEARLY" && f.rules[0].freq != "" {
			continue
		}
		for m := range p.atoms {
			d := &p.atoms[m]
			if d.shape != dates || d.used || d.reason != "" || d.points[0].year != 0 || (d.points[0].day == 0 || d.points[0].month == 0) && !p.governs(f) {
				continue
			}
			d.used = true
			for _, s := range yearly(d.points) {
				p.add(congvan.Deadline{Kind: congvan.KindRecurring, Bound: bounds[d.bound], Time: d.time, RRule: s}, []span{f.span, {min(d.cue.from, d.from), d.to}}, d, 0.8)
			}
		}
		return
	}
}

// partner finds the unused day, weekday or hour that goes with the n-th frequency of atom k, -1 if none does.
func (p *parser) partner(k, n int) int {
	f := &p.atoms[k]
	fits := func(d *atom) bool {
		if d.used || d.reason != "" {
			return false
		}
		if f.rules[n].report && (d.shape != weekday && d.points == nil || d.shape == dates && (d.points[0].month > 0 || d.points[0].quarter > 0)) {
			return false // a day with its month is that day
		}
		switch d.shape {
		case weekday:
			return f.rules[n].freq == "WEEKLY" || f.rules[n].freq == ""
		case dates:
			return d.points[0].year == 0 && (d.points[0].day > 0 || d.points[0].month > 0 || d.points[0].quarter > 0) && (d.points[0].day > 0 || d.to == f.from || p.governs(f))
		case stretch:
			return d.points[0].year == 0 && d.points[0].day == 0 && d.points[0].month > 0 && d.to == f.from && f.rules[n].freq == "YEARLY"
		}
		return false
	}
	if k > 0 { // "trước ngày 05/12 hằng năm"
		if d := &p.atoms[k-1]; fits(d) && f.from-d.to <= 1 {
			return k - 1
		}
	}
	for m := k + 1; m < len(p.atoms) && p.atoms[m].from-f.to < 45; m++ {
		d := &p.atoms[m]
		if d.shape == frequency && d.from-p.atoms[m-1].to > 1 && d.rules[0].freq != "" {
			if len(f.rules) == 1 {
				return -1 // the next frequency has its own
			}
		}
		if fits(d) && !(m+1 < len(p.atoms) && p.atoms[m+1].shape == frequency && p.atoms[m+1].from-d.to <= 1 && p.atoms[m+1].rules[0].freq != "") {
			return m
		}
	}
	return -1
}

// governs tells whether "hằng năm" opens the sentence: the months and quarters in it are those of each year.
func (p *parser) governs(f *atom) bool {
	i := p.from
	for i < f.from && p.x.Tokens[i].Kind == token.Sign {
		i++
	}
	return f.from == i && f.rules[0].freq == "YEARLY" && f.rules[0].interval <= 1
}

// recur writes the RRULEs of a frequency with its day; nil where they do not go together.
func recur(r rule, d *atom) []string {
	if d.shape == weekday {
		return []string{"FREQ=WEEKLY;BYDAY=" + d.unit}
	}
	pt := d.points[0]
	if d.shape == stretch {
		var months []point
		for m := pt.month; m <= d.points[1].month; m++ {
			months = append(months, point{month: m})
		}
		return yearly(months)
	}
	if d.ofMonth == monthBefore {
		return []string{"FREQ=MONTHLY;BYMONTHDAY=" + strconv.Itoa(pt.day)}
	}
	if d.ofMonth != anyMonth && pt.month == 0 {
		months := "1,4,7,10"
		if d.ofMonth == lastMonth {
			months = "3,6,9,12"
		} else if r.freq == "MONTHLY" && r.interval == 1 || r.freq == "" {
			return []string{"FREQ=MONTHLY;BYMONTHDAY=" + strconv.Itoa(pt.day)}
		}
		return []string{"FREQ=YEARLY;BYMONTH=" + months + ";BYMONTHDAY=" + strconv.Itoa(pt.day)}
	}
	if pt.month > 0 || pt.quarter > 0 {
		if r.freq == "WEEKLY" || r.freq == "DAILY" {
			return nil
		}
		return yearly(d.points)
	}
	switch r.freq {
	case "MONTHLY", "":
		if r.interval <= 1 {
			return []string{"FREQ=MONTHLY;BYMONTHDAY=" + days(d.points)}
		}
		return []string{"FREQ=MONTHLY;INTERVAL=" + strconv.Itoa(r.interval) + ";BYMONTHDAY=" + days(d.points)}
	case "YEARLY":
		return nil
	}
	return nil
}

// yearly writes days or months of each year: in one rule where the day is the same.
func yearly(pts []point) []string {
	var out []string
	for i := 0; i < len(pts); {
		k := i + 1
		for k < len(pts) && pts[k].day == pts[i].day && pts[k].month != pts[i].month {
			k++
		}
		var months []string
		for _, q := range pts[i:k] {
			if q.quarter > 0 {
				for m := 3*q.quarter - 2; m <= 3*q.quarter; m++ {
					months = append(months, strconv.Itoa(m))
				}
				continue
			}
			months = append(months, strconv.Itoa(q.month))
		}
		s := "FREQ=YEARLY;BYMONTH=" + strings.Join(months, ",")
		if pts[i].day > 0 {
			s += ";BYMONTHDAY=" + strconv.Itoa(pts[i].day)
		}
		out = append(out, s)
		i = k
	}
	return out
}

func days(pts []point) string {
	var b strings.Builder
	for i, q := range pts {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(q.day))
	}
	return b.String()
}
