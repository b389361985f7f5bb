package main

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"congvan"
	"congvan/extract"
	"congvan/extract/read"
	"congvan/internal/atomicfile"

	"github.com/spf13/cobra"
)

var (
	renderUse   = congvan.Message{VI: "render TỆP", EN: "render FILE"}
	renderShort = congvan.Message{VI: "Vẽ các trang của PDF hoặc ảnh ra tệp PNG", EN: "Draw the pages of a PDF or an image as PNG files"}
	renderLong  = congvan.Message{
		VI: `Vẽ từng trang của một tệp PDF (cả bản quét) hoặc ảnh (PNG, JPEG, TIFF) ra một tệp PNG. Trong tên tệp ra, %d là số trang,
%03d là số trang đủ ba chữ số. Tệp cùng tên đã có thì bị thay. Lần đầu trên máy này phải chuẩn bị vài giây.`,
		EN: `Draws each page of a PDF file (scans too) or an image (PNG, JPEG, TIFF) as a PNG file. In the name of the output, %d
is the number of the page, %03d the same with three figures. A file of that name is replaced. The first time on a machine
takes some seconds more.`,
	}
	renderExample = congvan.Message{
		VI: `  congvan render cong-van.pdf -o trang-%d.png
  congvan render cong-van.pdf --pages 1-3,7 --dpi 100 -o trang-%03d.png
  congvan render cong-van.pdf --pages 1 -o trang-dau.png`,
		EN: `  congvan render dispatch.pdf -o page-%d.png
  congvan render dispatch.pdf --pages 1-3,7 --dpi 100 -o page-%03d.png
  congvan render dispatch.pdf --pages 1 -o first.png`,
	}
	renderOut   = congvan.Message{VI: "ghi ra các `TỆP`, %d là số trang (mặc định: page-%d.png)", EN: "write to `FILE`s; %d is the number of the page (default: page-%d.png)"}
	renderDPI   = congvan.Message{VI: "`SỐ` điểm ảnh trên một inch, từ %d đến %d (mặc định: %d)", EN: "`NUMBER` of points on an inch, from %d to %d (default: %d)"}
	renderPages = congvan.Message{VI: "các `TRANG` cần vẽ, như 1-3,7 hoặc 5-; không có thì mọi trang", EN: "the `PAGES` to draw, such as 1-3,7 or 5-; else all"}
	docWord     = congvan.Message{VI: "tên tệp", EN: "the file"}

	badPattern = congvan.Message{VI: "tên tệp ra “%s” viết sai", EN: "the output name %q is badly written"}
	patternIs  = congvan.Message{VI: "viết như trang-%d.png", EN: "write it as page-%d.png"}
	needNumber = congvan.Message{VI: "có %d trang mà tên tệp ra “%s” không có %%d", EN: "there are %d pages but no %%d in the output name %q"}
	badDPI     = congvan.Message{VI: "--dpi phải từ %d đến %d", EN: "--dpi must be from %d to %d"}
	badPages   = congvan.Message{VI: "“%s” không phải là các trang", EN: "%q are no pages"}
	pagesAre   = congvan.Message{VI: "viết như 1-3,7 hoặc 5-", EN: "write them as 1-3,7 or 5-"}
	drewLine   = congvan.Message{VI: "đã vẽ %d trang: %s\n", EN: "drew %d pages: %s\n"}
)

const (
	leastDPI = 10
	usualDPI = 150
	mostDPI  = 600
)

// rendering is what the flags of render ask for.
type rendering struct {
	out      string
	dpi      int
	pages    string
	password password
	limits   limitSet
}

func renderCommand(t *terminal) *cobra.Command {
	var x rendering
	cmd := &cobra.Command{
		Use:     t.say(renderUse),
		Short:   t.say(renderShort),
		Long:    t.say(renderLong),
		Example: t.say(renderExample),
		Args:    words(docWord),
		RunE:    func(cmd *cobra.Command, args []string) error { return x.run(cmd.Context(), t, args[0]) },
	}
	cmd.Flags().StringVarP(&x.out, "output", "o", "page-%d.png", t.say(renderOut))
	cmd.Flags().IntVar(&x.dpi, "dpi", usualDPI, t.say(fill(renderDPI, leastDPI, mostDPI, usualDPI)))
	cmd.Flags().StringVar(&x.pages, "pages", "", t.say(renderPages))
	x.password.flags(t, cmd.Flags())
	x.limits.flags(t, cmd.Flags())
	return cmd
}

// pattern is a name with at most one place for the number of a page.
var pattern = regexp.MustCompile(`^[^%]*(%(0?[1-9])?d[^%]*)?$`)

func (x *rendering) run(ctx context.Context, t *terminal, name string) error {
	if !pattern.MatchString(x.out) || x.out == "" {
		return wrongUse(fill(badPattern, x.out), patternIs)
	}
	if x.dpi < leastDPI || x.dpi > mostDPI {
		return wrongUse(fill(badDPI, leastDPI, mostDPI), congvan.Message{})
	}
	pages, err := pageRanges(x.pages)
	if err != nil {
		return err
	}
	opt := extract.Options{Limits: x.limits.Limits}
	if opt.Password, err = x.password.read(t, []string{name}); err != nil {
		return err
	}
	in, err := t.openInput(name, opt.Limits.Input)
	if err != nil {
		return err
	}
	defer in.close() // read only: nothing can be lost
	var drawn []string
	err = extract.Draw(ctx, name, in, in.size, opt, read.Drawing{DPI: x.dpi, Pages: pages}, func(p read.Drawn) error {
		if n := count(pages, p.Total); n > 1 && !strings.Contains(x.out, "%") {
			return wrongUse(fill(needNumber, n, x.out), patternIs)
		}
		out := x.out
		if strings.Contains(out, "%") {
			out = fmt.Sprintf(out, p.Number)
		}
		if err := atomicfile.Write(out, func(w io.Writer) error { _, err := w.Write(p.PNG); return err }); err != nil {
			return fileError(out, err)
		}
		drawn = append(drawn, out)
		return nil
	})
	if len(drawn) > 0 {
		fmt.Fprint(t.err, t.say(fill(drewLine, len(drawn), between(drawn))))
	}
	return err
}

// between names the first and the last file.
func between(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	return names[0] + " … " + names[len(names)-1]
}

// count gives the number of pages that the ranges have in a file of so many.
func count(pages []read.Range, total int) (n int) {
	if len(pages) == 0 {
		return total
	}
	for _, r := range pages {
		for range r.Numbers(total) {
			n++
		}
	}
	return n
}

// pageRanges reads "1-3,7,9-".
func pageRanges(s string) ([]read.Range, error) {
	if s == "" {
		return nil, nil
	}
	var out []read.Range
	for part := range strings.SplitSeq(s, ",") {
		from, to, isRange := strings.Cut(strings.TrimSpace(part), "-")
		r := read.Range{From: pageNumber(from)}
		switch {
		case !isRange:
			r.To = r.From
		case to != "":
			r.To = pageNumber(to)
		}
		if r.From < 1 || r.To < 0 || r.To > 0 && r.To < r.From || isRange && to != "" && r.To == 0 {
			return nil, wrongUse(fill(badPages, s), pagesAre)
		}
		out = append(out, r)
	}
	return out, nil
}

// pageNumber gives -1 for what is none.
func pageNumber(s string) int {
	n, err := strconv.ParseUint(s, 10, 20)
	if err != nil {
		return -1
	}
	return int(n)
}
