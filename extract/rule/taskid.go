package rule

import (
	"strconv"
	"strings"

	"congvan/extract/outline"
)

// Ids of points: the path of labels without punctuation, "3.a", "II.2.1", "Đ2.1.a", "c.+1", "III.1.¶2".

// counter numbers the points of one parent that have no number of their own.
type counter struct {
	bullets map[string]int
	paras   int // task paragraphs
	last    string
}

// newCounter gives a counter for the points of another parent.
func (t *taskReader) newCounter() *counter {
	const many = 16
	if len(t.counters) == cap(t.counters) {
		t.counters = make([]counter, 0, many)
	}
	t.counters = append(t.counters, counter{})
	return &t.counters[len(t.counters)-1]
}

// of gives the last step of the point's id; "" for a heading without number, which is no step.
func (c *counter) of(p *outline.Point) string {
	switch p.Label.Kind {
	case outline.Plain, outline.Heading:
		c.last = ""
	case outline.Dash, outline.Plus, outline.Dot:
		if c.bullets == nil {
			c.bullets = map[string]int{}
		}
		c.bullets[p.Label.ID]++
		c.last = p.Label.ID + strconv.Itoa(c.bullets[p.Label.ID])
	case outline.Dotted:
		c.last = p.Label.ID
		if p.Parent != nil && (p.Parent.Label.Kind == outline.Arabic || p.Parent.Label.Kind == outline.Dotted) {
			c.last = strings.TrimPrefix(p.Label.ID, p.Parent.Label.ID+".")
		}
	case outline.Chuong, outline.Muc: // no part of an article's id
		c.last = ""
	case outline.Phan: // "Phần II" is II
		c.last = p.Label.ID
		if _, number, ok := strings.Cut(p.Label.ID, " "); ok && !strings.Contains(number, " ") {
			c.last = number
		}
	default:
		c.last = p.Label.ID
	}
	return c.last
}

// join gives the id below a parent.
func join(parent, step string) string {
	if parent == "" || step == "" {
		return parent + step
	}
	return parent + "." + step
}

// partID puts the part before an id: "A1/II.3".
func partID(part *outline.Part, id string) string {
	if part.ID == "" {
		return id
	}
	return part.ID + "/" + id
}
