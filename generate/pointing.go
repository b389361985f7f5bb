package generate

import (
	"strings"

	"congvan"
)

// themselves are the words with which an incoming paper speaks of itself.
var themselves = func() *strings.Replacer {
	var pairs []string
	for _, kind := range []string{"ông văn", "ế hoạch", "uyết định", "hỉ thị", "ghị quyết", "hông báo", "ết luận", "ướng dẫn", "hương trình", "ông điện", "ăn bản", "áo cáo"} {
		pairs = append(pairs, kind+" này", kind+" nêu trên")
	}
	return strings.NewReplacer(pairs...)
}()

// pointingBack puts "Công văn nêu trên" for the incoming paper's "Công văn này": in ours that would be our own.
func pointingBack(action string) string { return themselves.Replace(action) }

// actionOf gives what a task asks for in our paper's words. A time limit counted from "this" paper stays as stated.
func (d *draft) actionOf(t *congvan.Task) string {
	action := actionOf(t)
	for _, limit := range d.deadlinesOf(t) {
		if pointingBack(limit.Text) != limit.Text {
			return action
		}
	}
	return pointingBack(action)
}
