package main

import (
	"context"
	"fmt"
	"os"
	"strconv"

	"congvan/extract/open/limits"
	"congvan/extract/read/pdf"
)

func main() {
	f, _ := os.Open(os.Args[1])
	st, _ := f.Stat()
	only, _ := strconv.Atoi(os.Args[2])
	r, err := pdf.Reader{}.Read(context.Background(), f, st.Size(), limits.Default())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range r.Pages.Pages {
		if p.Number != only {
			continue
		}
		for _, l := range p.Lines {
			fmt.Printf("--- y=%.0f\n", l.Box.Y)
			for _, w := range l.Words {
				fmt.Printf("  %-14q x%.0f-%.0f y%.1f-%.1f s%.1f c%.2f", w.Text, w.Box.X, w.Box.X+w.Box.W, w.Box.Y, w.Box.Y+w.Box.H, float64(w.Style.Size), w.Confidence)
				if w.Apart { fmt.Print(" APART") }
				if w.Red { fmt.Print(" RED") }
				if w.Style.Bold { fmt.Print(" B") }
				if w.Style.Italic { fmt.Print(" I") }
				fmt.Println()
			}
		}
	}
	for _, w := range r.Warnings { fmt.Println(w.Code, w.Message.VI, w.Ranges) }
}
