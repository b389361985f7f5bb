package rule

import (
	"slices"

	"congvan"
	"congvan/extract/token"
)

// reportLimits gives each report the time limit of its clause: the next one behind the one who gets it, else the last one
// before; where the clause sets none, the one of the row's column of times, or of the words that lead the sentence in.
func (t *taskReader) reportLimits(x *draft, limits []congvan.Deadline) {
	for i := range x.Reports {
		r := &x.Reports[i]
		to := r.At.Of("to").Ranges
		if len(to) == 0 {
			continue
		}
		at := t.TokenAt(to[0][0])
		from, end := t.clauseAround(at)
		r.Deadline = t.limitWithin(limits, from, end, at)
		if r.Deadline == "" && len(x.column) == 1 {
			r.Deadline = x.column[0]
		}
	}
}

// limitAt is a place where a limit stands.
type limitAt struct {
	token int
	id    string
}

// limitWithin gives the id of the limit between the tokens from and to that stands next behind the token at, else last
// before it; what goes on all the time limits no report.
func (t *taskReader) limitWithin(limits []congvan.Deadline, from, to, at int) string {
	var places []limitAt
	for _, d := range limits {
		if ranges := d.At.Of("text").Ranges; len(ranges) > 0 && d.Kind != congvan.KindOngoing {
			places = append(places, limitAt{t.TokenAt(ranges[0][0]), d.ID})
		}
	}
	for _, a := range t.again {
		if slices.ContainsFunc(places, func(p limitAt) bool { return p.id == a.id }) {
			places = append(places, a)
		}
	}
	before, behind := limitAt{token: -1}, limitAt{token: to}
	for _, p := range places {
		switch {
		case p.token < from || p.token >= to:
		case p.token > at:
			if p.token < behind.token {
				behind = p
			}
		case p.token > before.token:
			before = p
		}
	}
	if behind.id != "" {
		return behind.id
	}
	return before.id
}

// clauseAround gives the clause that holds the token: between semicolons and the ends of its sentence, outside brackets.
func (t *taskReader) clauseAround(at int) (from, to int) {
	from = at
	for depth := 0; from > 0 && !t.endsClause(from-1, depth); from-- {
		depth += t.bracket(from - 1)
	}
	to = at
	for depth := 0; to < len(t.Tokens) && !t.endsClause(to, -depth); to++ {
		depth += t.bracket(to)
	}
	return from, to
}

// bracket counts -1 for an opening and 1 for a closing bracket.
func (t *taskReader) bracket(i int) int {
	switch {
	case t.Is(i, '('):
		return -1
	case t.Is(i, ')'):
		return 1
	}
	return 0
}

// endsClause tells whether the token ends a clause: a line's end, or a semicolon or full stop so deep in brackets.
func (t *taskReader) endsClause(i, depth int) bool {
	if t.Tokens[i].Kind == token.Line {
		return true
	}
	return depth <= 0 && (t.Is(i, ';') || t.Is(i, '.') && (i+1 >= len(t.Tokens) || !t.Glued(i+1)))
}
