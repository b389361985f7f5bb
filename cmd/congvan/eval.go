package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"congvan"
	"congvan/corpus/eval"

	"github.com/spf13/cobra"
)

var (
	evalUse   = congvan.Message{VI: "eval THƯ-MỤC-MẪU THƯ-MỤC", EN: "eval GOLD-FOLDER FOLDER"}
	evalShort = congvan.Message{VI: "Chấm điểm bản ghi theo bản mẫu", EN: "Score records against gold"}
	evalLong  = congvan.Message{
		VI: `So bản ghi với bản mẫu do người đọc lập và in, theo từng trường: đúng (tp), thừa (fp), thiếu (fn), độ chính xác P,
độ bao phủ R và F1. THƯ-MỤC-MẪU có các tệp TÊN.json. THƯ-MỤC có bản ghi TÊN.json, hoặc chính các văn bản TÊN.pdf,
TÊN.docx …: khi đó từng văn bản được đọc rồi mới chấm. Văn bản thiếu bản ghi tính như bản ghi trống.`,
		EN: `Compares records with gold made by people and prints for each field: right (tp), too many (fp), missed (fn),
precision P, recall R and F1. GOLD-FOLDER has files NAME.json. FOLDER has records NAME.json, or the documents themselves,
NAME.pdf, NAME.docx …: then each is read first. A missing record counts as an empty one.`,
	}
	evalGold   = congvan.Message{VI: "thư mục mẫu", EN: "the gold folder"}
	evalGot    = congvan.Message{VI: "thư mục bản ghi hoặc văn bản", EN: "the folder of records or documents"}
	errorsFlag = congvan.Message{VI: "liệt kê chỗ thiếu và chỗ sai", EN: "list what was missed and what is wrong"}
	jsonFlag   = congvan.Message{VI: "in JSON cho chương trình khác", EN: "print JSON for programs"}
	softFlag   = congvan.Message{
		VI: "thêm cột số mẫu và F1 mềm (chữ giống nhau từ 0,8 trở lên tính là đúng)",
		EN: "add columns for support and soft F1 (texts alike by 0.8 count as right)",
	}
	compareFlag = congvan.Message{VI: "so với các bản ghi cũ trong `THƯ-MỤC`", EN: "compare with the older records in `FOLDER`"}
	scoreHead   = congvan.Message{VI: "%d văn bản, %d không có bản ghi\n", EN: "%d documents, %d without a record\n"}
	changeLine  = congvan.Message{VI: "%-20s F1 %.3f → %.3f  thêm đúng %d, thêm sai %d\n", EN: "%-20s F1 %.3f → %.3f  %d gained, %d lost\n"}
	noGold      = congvan.Message{VI: "không có tệp mẫu .json nào", EN: "it has no gold file .json"}
)

// evaluation is what the flags of eval ask for.
type evaluation struct {
	errors, json, soft bool
	compare            string
}

func evalCommand(t *terminal) *cobra.Command {
	var e evaluation
	cmd := &cobra.Command{
		Use:   t.say(evalUse),
		Short: t.say(evalShort),
		Long:  t.say(evalLong),
		Args:  words(evalGold, evalGot),
		RunE:  func(cmd *cobra.Command, args []string) error { return e.run(cmd.Context(), t, args[0], args[1]) },
	}
	cmd.Flags().BoolVar(&e.errors, "errors", false, t.say(errorsFlag))
	cmd.Flags().BoolVar(&e.json, "json", false, t.say(jsonFlag))
	cmd.Flags().BoolVar(&e.soft, "soft", false, t.say(softFlag))
	cmd.Flags().StringVar(&e.compare, "compare", "", t.say(compareFlag))
	return cmd
}

func (e *evaluation) run(ctx context.Context, t *terminal, goldDir, gotDir string) error {
	names, gold, err := readGold(goldDir)
	if err != nil {
		return err
	}
	got, err := t.readings(ctx, gotDir, names)
	if err != nil {
		return err
	}
	score := scoreAll(names, gold, got)
	switch {
	case e.json:
		err = writeScoreJSON(t.out, score, got.missing)
	default:
		err = e.writeScore(t, score, got.missing)
	}
	if err == nil && e.errors {
		err = writeFaults(t.out, "", score.Errors())
	}
	if err == nil && e.compare != "" && !e.json {
		var old *readings
		if old, err = t.readings(ctx, e.compare, names); err == nil {
			err = writeDifferences(t, scoreAll(names, gold, old), score, e.errors)
		}
	}
	if err == nil && got.failed > 0 {
		return errReported
	}
	return err
}

func scoreAll(names []string, gold []*eval.Facts, got *readings) *eval.Score {
	score := &eval.Score{}
	for i, name := range names {
		score.Add(name, gold[i], got.facts[i])
	}
	return score
}

// readGold reads every gold file of the folder, sorted by name.
func readGold(dir string) (names []string, gold []*eval.Facts, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, nil, fileError(dir, err)
	}
	for _, entry := range entries {
		name, ok := strings.CutSuffix(entry.Name(), ".json")
		if !ok {
			continue
		}
		facts, err := readFacts(filepath.Join(dir, entry.Name()))
		if err != nil {
			return nil, nil, err
		}
		names, gold = append(names, name), append(gold, facts)
	}
	if names == nil {
		return nil, nil, &congvan.Error{File: dir, What: noGold}
	}
	return names, gold, nil
}

func readFacts(path string) (*eval.Facts, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	facts, err := eval.Parse(data)
	if err != nil {
		return nil, fileError(path, err)
	}
	return facts, nil
}

// readings are what the documents of the gold files were read as, in the order of the names.
type readings struct {
	facts   []*eval.Facts
	missing int // without a record
	failed  int // of those, documents that could not be read; each was told of
}

// readings takes the records of the folder, or reads its documents where it has no record.
func (t *terminal) readings(ctx context.Context, dir string, names []string) (*readings, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fileError(dir, err)
	}
	documents := map[string]string{}
	for _, entry := range entries {
		ext := filepath.Ext(entry.Name())
		if ext == ".json" {
			return recordsOf(dir, names)
		}
		if name := strings.TrimSuffix(entry.Name(), ext); documents[name] == "" && !entry.IsDir() {
			documents[name] = filepath.Join(dir, entry.Name())
		}
	}
	return t.readAll(ctx, names, documents)
}

func recordsOf(dir string, names []string) (*readings, error) {
	r := &readings{facts: make([]*eval.Facts, len(names))}
	for i, name := range names {
		facts, err := readFacts(filepath.Join(dir, name+".json"))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			r.missing++
			facts = &eval.Facts{}
		case err != nil:
			return nil, err
		}
		r.facts[i] = facts
	}
	return r, nil
}

// readAll extracts the documents, as many at once as there are processors.
func (t *terminal) readAll(ctx context.Context, names []string, documents map[string]string) (*readings, error) {
	r := &readings{facts: make([]*eval.Facts, len(names))}
	faults := make([]error, len(names))
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		wait.Go(func() {
			for i := range next {
				r.facts[i], faults[i] = t.readDocument(ctx, documents[names[i]])
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	wait.Wait()
	for i, name := range names {
		if faults[i] != nil {
			r.failed++
			t.warn(faults[i])
		}
		if faults[i] != nil || documents[name] == "" {
			r.missing++
			r.facts[i] = &eval.Facts{}
		}
	}
	return r, ctx.Err()
}

func (t *terminal) readDocument(ctx context.Context, path string) (*eval.Facts, error) {
	if path == "" || ctx.Err() != nil {
		return nil, ctx.Err()
	}
	res, err := t.extract(ctx, path, "")
	if err != nil {
		return nil, err
	}
	return eval.FromRecord(res.Record)
}

func (e *evaluation) writeScore(t *terminal, score *eval.Score, missing int) error {
	var b strings.Builder
	b.WriteString(t.say(fill(scoreHead, score.Documents(), missing)))
	for _, field := range score.Fields() {
		r := score.Row(field)
		fmt.Fprintf(&b, "%-20s tp %5d fp %5d fn %5d   P %.3f  R %.3f  F1 %.3f", field, r.TP, r.FP, r.FN, r.Precision(), r.Recall(), r.F1())
		if e.soft {
			fmt.Fprintf(&b, "  support %5d  soft %.3f", r.Support(), r.SoftF1())
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(t.out, b.String())
	return err
}

// scoredField is a row as programs read it.
type scoredField struct {
	TP        int     `json:"tp"`
	FP        int     `json:"fp"`
	FN        int     `json:"fn"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Support   int     `json:"support"`
	SoftF1    float64 `json:"soft_f1"`
}

func writeScoreJSON(w io.Writer, score *eval.Score, missing int) error {
	fields := map[string]scoredField{}
	for _, name := range score.Fields() {
		r := score.Row(name)
		fields[name] = scoredField{r.TP, r.FP, r.FN, r.Precision(), r.Recall(), r.F1(), r.Support(), r.SoftF1()}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(struct {
		Documents int                    `json:"documents"`
		Missing   int                    `json:"missing"`
		Fields    map[string]scoredField `json:"fields"`
	}{score.Documents(), missing, fields})
}

// writeFaults lists one fault a line, after the mark: document, field, missed or wrong, item.
func writeFaults(w io.Writer, mark string, faults []eval.Fault) error {
	var b strings.Builder
	for _, f := range faults {
		fmt.Fprintf(&b, "%s%s\t%s\t%s\t%s\n", mark, f.Document, f.Field, f.Kind(), f.Item)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeDifferences tells field by field how F1 moved and how many faults are gone and new, and with list which.
func writeDifferences(t *terminal, old, score *eval.Score, list bool) error {
	if _, err := fmt.Fprintln(t.out); err != nil {
		return err
	}
	for _, d := range eval.Compare(old, score) {
		line := fill(changeLine, d.Field, old.Row(d.Field).F1(), score.Row(d.Field).F1(), len(d.Gained), len(d.Lost))
		if _, err := io.WriteString(t.out, t.say(line)); err != nil {
			return err
		}
		if !list {
			continue
		}
		if err := errors.Join(writeFaults(t.out, "+ ", d.Gained), writeFaults(t.out, "- ", d.Lost)); err != nil {
			return err
		}
	}
	return nil
}
