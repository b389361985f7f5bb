package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"congvan"
	"congvan/corpus/eval"
	"congvan/extract"
	"congvan/extract/open/limits"

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
	noGold      = congvan.Message{VI: "không có tệp mẫu .json nào", EN: "it has no gold file .json"}
)

// evaluation is what the flags of eval ask for.
type evaluation struct {
	errors, json, soft bool
	compare            string
	limits             limitSet
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
	e.limits.flags(t, cmd.Flags())
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
	got, err := t.readings(ctx, gotDir, names, e.limits.Limits)
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
		if old, err = t.readings(ctx, e.compare, names, e.limits.Limits); err == nil {
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
func (t *terminal) readings(ctx context.Context, dir string, names []string, lim limits.Limits) (*readings, error) {
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
	return t.readAll(ctx, names, documents, lim)
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
func (t *terminal) readAll(ctx context.Context, names []string, documents map[string]string, lim limits.Limits) (*readings, error) {
	r := &readings{facts: make([]*eval.Facts, len(names))}
	faults := make([]error, len(names))
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		wait.Go(func() {
			for i := range next {
				r.facts[i], faults[i] = t.readDocument(ctx, documents[names[i]], lim)
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

func (t *terminal) readDocument(ctx context.Context, path string, lim limits.Limits) (*eval.Facts, error) {
	if path == "" || ctx.Err() != nil {
		return nil, ctx.Err()
	}
	found, err := t.extract(ctx, path, extract.Options{Limits: lim})
	if len(found) == 0 {
		return nil, err
	}
	return eval.FromRecord(found[0].Record) // gold is of one document: of a container, its first
}
