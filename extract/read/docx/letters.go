package docx

import "congvan/paper"

// letters decodes runs in fonts with letters of their own, and counts what the document is written in.
type letters struct{}

func (l *letters) decode(run *paper.Run, high string) {}

func (l *letters) encoding() string { return "utf-8" }
