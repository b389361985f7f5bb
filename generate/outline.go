package generate

import (
	"strconv"
	"strings"

	"congvan"
)

// points builds the tree of labelled lines as they come.
type points struct {
	top  []congvan.Node
	open []level // from the top down
}

// level is an open heading: how deep its kind of label stands, and the way to its node.
type level struct {
	rank int
	path []int
	id   string
}

// add takes one line and gives its id and its parent's; a line without a label is no part of the tree.
func (o *points) add(label, text string) (id, parent string) {
	if label == "" {
		return "", ""
	}
	rank := rankOf(label)
	for len(o.open) > 0 && o.open[len(o.open)-1].rank >= rank {
		o.open = o.open[:len(o.open)-1]
	}
	list := &o.top
	var path []int
	if n := len(o.open); n > 0 {
		parent, path = o.open[n-1].id, o.open[n-1].path
		for _, i := range path {
			list = &(*list)[i].Children
		}
	}
	own := strings.Trim(label, ".)")
	if label == "-" {
		own = "-" + strconv.Itoa(bullets(*list)+1)
	}
	if rest, ok := strings.CutPrefix(own, lastPart(parent)+"."); ok && parent != "" {
		own = rest // "1.1." under "1."
	}
	id = own
	if parent != "" {
		id = parent + "." + own
	}
	*list = append(*list, congvan.Node{ID: id, Label: label, Text: text})
	o.open = append(o.open, level{rank, append(append([]int(nil), path...), len(*list)-1), id})
	return id, parent
}

func rankOf(label string) int {
	switch {
	case label == "-":
		return 9
	case strings.HasSuffix(label, ")"):
		return 8
	case roman.MatchString(strings.TrimSuffix(label, ".")):
		return 1
	}
	return 1 + strings.Count(label, ".")
}

func bullets(nodes []congvan.Node) int {
	n := 0
	for i := range nodes {
		if nodes[i].Label == "-" {
			n++
		}
	}
	return n
}

func lastPart(id string) string { return id[strings.LastIndex(id, ".")+1:] }

// openID gives the id of the point that holds what comes next, "" at the top.
func (o *points) openID() string {
	if n := len(o.open); n > 0 {
		return o.open[n-1].id
	}
	return ""
}
