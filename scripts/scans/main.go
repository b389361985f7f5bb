// Scans measures how well scans are read: it prints the invented dispatches of testdata/dispatch (LibreOffice → PDF →
// pdftoppm), spoils the pages as scanners do, reads them again and prints, for each way of spoiling, the rate of wrong
// letters, how many printed numbers, dates and names of signers are right, and the processor time beside that of Tesseract
// alone on the same pages (on Windows that time is not measured).
//
//	go run ./scripts/scans [-pages 2]
//
// It needs LibreOffice, poppler and Tesseract with Vietnamese (scripts/test.sh installs them) and takes some minutes.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/extract/read/scan/spoil"
	"congvan/internal/edits"
	"congvan/paper/layout"
)

var ways = []spoil.Way{
	{Name: "300 dpi", DPI: 300, Quality: 85},
	{Name: "200 dpi", DPI: 200, Quality: 85},
	{Name: "300 dpi, 2° askew, noise", DPI: 300, Degrees: 2, Noise: 12, Quality: 75},
	{Name: "200 dpi, -2° askew, noise", DPI: 200, Degrees: -2, Noise: 12, Quality: 75},
	{Name: "300 dpi, JPEG 40, seal", DPI: 300, Quality: 40, Seal: image.Pt(1, 1)},
	{Name: "200 dpi, JPEG 40, seal, 1° askew, noise", DPI: 200, Degrees: 1, Noise: 8, Quality: 40, Seal: image.Pt(1, 1)},
}

func main() {
	last := flag.Int("pages", 2, "pages of each dispatch that are read")
	show := flag.Bool("v", false, "name each wrong number and date")
	flag.Parse()
	if err := run(*last, *show); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// tally is what was counted for one way.
type tally struct {
	letters, wrong int
	fields, right  int
	names, signed  int
	ours, bare     float64 // seconds of processor time: this program with its Tesseract runs, and one run of Tesseract alone
}

func (c tally) plus(o tally) tally {
	return tally{
		c.letters + o.letters, c.wrong + o.wrong, c.fields + o.fields, c.right + o.right,
		c.names + o.names, c.signed + o.signed, c.ours + o.ours, c.bare + o.bare,
	}
}

func run(last int, show bool) error {
	dir, err := os.MkdirTemp("", "scans")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	sources, err := filepath.Glob("testdata/dispatch/*.docx")
	if err != nil || len(sources) == 0 {
		return fmt.Errorf("no dispatch in testdata/dispatch: start this in the folder of the project")
	}
	args := append([]string{"--headless", "-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--convert-to", "pdf", "--outdir", dir}, sources...)
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("soffice: %w: %s", err, out)
	}
	counts := make([]tally, len(ways))
	start := time.Now()
	for _, source := range sources {
		name := strings.TrimSuffix(filepath.Base(source), ".docx")
		for i, way := range ways {
			if err := measure(filepath.Join(dir, name+".pdf"), name, way, last, &counts[i], show); err != nil {
				return fmt.Errorf("%s, %s: %w", name, way.Name, err)
			}
		}
	}
	var all tally
	fmt.Printf("%-42s %14s %22s %14s %28s\n", "", "wrong letters", "number and date right", "signers right", "seconds of CPU, of Tesseract")
	for i, way := range ways {
		c := counts[i]
		all = all.plus(c)
		c.print(way.Name)
	}
	all.print("all")
	fmt.Printf("%d dispatches, %v\n", len(sources), time.Since(start).Round(time.Second))
	return nil
}

func (c tally) print(name string) {
	times := fmt.Sprintf("%.1f, %.1f: %.2f", c.ours, c.bare, c.ours/max(c.bare, 0.001))
	fmt.Printf("%-42s %12.2f %% %22s %14s %28s\n", name, 100*float64(c.wrong)/float64(max(c.letters, 1)),
		fmt.Sprintf("%d of %d", c.right, c.fields), fmt.Sprintf("%d of %d", c.signed, c.names), times)
}

func measure(pdf, name string, way spoil.Way, last int, c *tally, show bool) error {
	truth, err := read(pdf)
	if err != nil {
		return err
	}
	gold, err := expected(name)
	if err != nil {
		return err
	}
	pages, err := spoil.Print(pdf, way.DPI, last)
	if err != nil {
		return err
	}
	sealed := way.Seal != image.Point{}
	for i, page := range pages {
		printed := truth.Read.Pages.Pages[i]
		way.Seal = image.Point{}
		if at, ok := nameOn(printed, gold.Signer.Name); ok && sealed {
			way.Seal = image.Pt(int(at.X/72*float64(way.DPI)), int(at.Y/72*float64(way.DPI)))
		}
		file, err := spoil.Page(page, way)
		if err != nil {
			return err
		}
		before := processorTime()
		got, err := extract.Document(context.Background(), "page.jpg", bytes.NewReader(file), int64(len(file)), extract.Options{Limits: limits.Default()})
		if err != nil {
			return err
		}
		c.ours += processorTime() - before
		if err := bare(file, &c.bare); err != nil {
			return err
		}
		want := spoil.Text(printed)
		c.letters, c.wrong = c.letters+len([]rune(want)), c.wrong+edits.Distance(spoil.Text(got.Read.Pages.Pages[0]), want)
		if i == 0 {
			for _, f := range [][2]string{{got.Record.Number.Text, gold.Number.Text}, {got.Record.Date.Value, gold.Date.Value}} {
				c.fields++
				if f[0] == f[1] {
					c.right++
				} else if show {
					fmt.Printf("%s, %s: %q is read as %q\n", name, way.Name, f[1], f[0])
				}
			}
		}
		if _, ok := nameOn(printed, gold.Signer.Name); ok {
			c.names++
			if strings.Contains(spoil.Text(got.Read.Pages.Pages[0]), gold.Signer.Name) {
				c.signed++
			} else if show {
				fmt.Printf("%s, %s: no %q\n", name, way.Name, gold.Signer.Name)
			}
		}
	}
	return nil
}

// bare adds the time that Tesseract alone takes for the picture.
func bare(file []byte, seconds *float64) error {
	cmd := exec.Command("tesseract", "stdin", "stdout", "-l", "vie", "tsv")
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	cmd.Stdin = bytes.NewReader(file)
	if _, err := cmd.Output(); err != nil {
		return fmt.Errorf("tesseract: %w", err)
	}
	*seconds += (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	return nil
}

func read(file string) (*extract.Result, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return extract.Document(context.Background(), filepath.Base(file), bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
}

func expected(name string) (*congvan.Record, error) {
	data, err := os.ReadFile(filepath.Join("testdata", "dispatch", "gold", name+".json"))
	if err != nil {
		return nil, err
	}
	var gold struct {
		Number congvan.Number
		Date   congvan.Date
		Signer congvan.Signer
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		return nil, err
	}
	return &congvan.Record{Number: gold.Number, Date: gold.Date, Signer: gold.Signer}, nil
}

// place is a point on a page, in points from the top left.
type place struct{ X, Y float64 }

// nameOn gives the left edge of the signer's name on the page, where the seal goes.
func nameOn(p layout.Page, name string) (place, bool) {
	words := strings.Fields(name)
	for _, l := range p.Lines {
		for i := range l.Words {
			n := 0
			for n < len(words) && i+n < len(l.Words) && l.Words[i+n].Text == words[n] {
				n++
			}
			if n == len(words) && n > 0 {
				return place{l.Words[i].Box.X, l.Words[i].Box.Y - 20}, true
			}
		}
	}
	return place{}, false
}
