package extract_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/extract/recordtest"
)

type packed struct {
	name string
	data []byte
}

func archive(t testing.TB, entries ...packed) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		f, err := w.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(e.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func mailed(text string, attachments ...packed) []byte {
	var b strings.Builder
	b.WriteString("From: van.thu@example.vn\nTo: nhan@example.vn\nSubject: Chuyen van ban\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cat\n\n")
	fmt.Fprintf(&b, "--cat\nContent-Type: text/plain; charset=utf-8\n\n%s\n", text)
	for _, a := range attachments {
		fmt.Fprintf(&b, "--cat\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"%s\"\nContent-Transfer-Encoding: base64\n\n%s\n", a.name, base64.StdEncoding.EncodeToString(a.data))
	}
	return []byte(b.String() + "--cat--\n")
}

// packet makes an edXML package with the fields in the header of its message.
func packet(fields string, attachments ...packed) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><edXML><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLHeader><edXML:MessageHeader>`)
	b.WriteString(strings.NewReplacer("</", "</edXML:", "<", "<edXML:").Replace(fields))
	b.WriteString(`</edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope><AttachmentEncoded>`)
	for _, a := range attachments {
		fmt.Fprintf(&b, `<Attachment><AttachmentName>%s</AttachmentName><ContentTransferEncoded>%s</ContentTransferEncoded></Attachment>`, a.name, base64.StdEncoding.EncodeToString(a.data))
	}
	return []byte(b.String() + `</AttachmentEncoded></edXML>`)
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func files(name string, data []byte, lim limits.Limits) ([]*extract.Result, error) {
	return extract.Files(context.Background(), name, bytes.NewReader(data), int64(len(data)), extract.Options{Limits: lim})
}

const (
	forest    = "../testdata/dispatch/cv-ubnd-xa-van-dai-chay-rung.txt"
	lakes     = "../testdata/dispatch/ct-ubnd-tinh-long-thuan-an-toan-ho-boi.docx"
	lakesPDF  = "../testdata/dispatch/ct-ubnd-tinh-long-thuan-an-toan-ho-boi.pdf"
	taskTable = "read/xlsx/testdata/nhiem-vu.xlsx"
)

// TestFiles: every document of a container, wherever it lies, with the way to it.
func TestFiles(t *testing.T) {
	inner := packet(`<Code><CodeNumber>9</CodeNumber><CodeNotation>X</CodeNotation></Code>`, packed{"cv.txt", read(t, forest)})
	data := archive(t, packed{"chi thi.docx", read(t, lakes)}, packed{"PL/bang.xlsx", read(t, taskTable)},
		packed{"thu.eml", mailed("Đề nghị báo cáo trước ngày 20/3/2027.", packed{"goi.edxml", inner}, packed{"hong.pdf", []byte("%PDF-1.4 no more")})},
		packed{"trong.txt", nil}, packed{"../ngoai.txt", []byte("x")})
	found, err := files("thu muc/goi.zip", data, limits.Default())
	var got []string
	for _, r := range found {
		got = append(got, r.Record.Source.Container+" | "+r.Record.Source.Name+" | "+r.Name)
		for _, f := range recordtest.Faults(r.Record, r.Text.String) {
			t.Errorf("%s: %s", r.Name, f)
		}
		valid(t, r.Record.AppendJSON(nil))
	}
	want := []string{
		"goi.zip | chi thi.docx | thu muc/goi.zip/chi thi.docx",
		"goi.zip/PL | bang.xlsx | thu muc/goi.zip/PL/bang.xlsx",
		"goi.zip/thu.eml | nội dung thư.txt | thu muc/goi.zip/thu.eml/nội dung thư.txt",
		"goi.zip/thu.eml/goi.edxml | cv.txt | thu muc/goi.zip/thu.eml/goi.edxml/cv.txt",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var names []string
	for _, fault := range err.(interface{ Unwrap() []error }).Unwrap() {
		var e *congvan.Error
		if !errors.As(fault, &e) || e.What.VI == "" {
			t.Errorf("not our error: %v", fault)
			continue
		}
		names = append(names, e.File)
	}
	if got, want := strings.Join(names, " "), "thu muc/goi.zip/thu.eml/hong.pdf thu muc/goi.zip/trong.txt thu muc/goi.zip/..-ngoai.txt"; got != want {
		t.Errorf("errors of %s\nwant      %s", got, want)
	}
	if e := found[2].Record.Arrival.Envelope; e == nil || e.Format != congvan.EnvelopeMail || e.Subject != "Chuyen van ban" {
		t.Errorf("the letter's envelope is %+v", e)
	}
	if e := found[3].Record.Arrival.Envelope; e == nil || e.Format != congvan.EnvelopeEdXML {
		t.Errorf("the package's envelope is %+v", e)
	}
}

// broken is a file whose bytes from one place to another make a fault of the program.
type broken struct {
	*bytes.Reader
	from, to int64
}

func (b broken) ReadAt(p []byte, at int64) (int, error) {
	if at < b.to && at+int64(len(p)) > b.from {
		panic("a fault of the program")
	}
	return b.Reader.ReadAt(p, at)
}

// TestFilesAfterAFault: a fault of the program in one document of a container is an error of that document alone.
func TestFilesAfterAFault(t *testing.T) {
	inside := []byte("VĂN BẢN HỎNG " + strings.Repeat("x", 8<<10))
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range []packed{{"a.txt", read(t, forest)}, {"b.txt", inside}, {"c.txt", read(t, forest)}} {
		f, err := w.CreateHeader(&zip.FileHeader{Name: e.name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(e.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	at := int64(bytes.Index(b.Bytes(), inside))
	src := broken{bytes.NewReader(b.Bytes()), at + 4<<10, at + 4<<10 + 1}
	found, err := extract.Files(context.Background(), "goi.zip", src, src.Size(), extract.Options{Limits: limits.Default()})
	var e *congvan.Error
	if len(found) != 2 || !errors.As(err, &e) || e.File != "goi.zip/b.txt" || !strings.Contains(e.What.EN, "the program failed") {
		t.Errorf("%d documents, %v", len(found), err)
	}
	src = broken{bytes.NewReader(inside), 4 << 10, 4<<10 + 1}
	_, err = extract.Document(context.Background(), "b.txt", src, src.Size(), extract.Options{Limits: limits.Default()})
	if !errors.As(err, &e) || e.File != "b.txt" || !strings.Contains(e.What.EN, "the program failed") {
		t.Errorf("got %v", err)
	}
}

// TestFilesOfADocument: a plain document gives what Document gives.
func TestFilesOfADocument(t *testing.T) {
	data := read(t, lakes)
	found, err := files("a/b.docx", data, limits.Default())
	if err != nil || len(found) != 1 || found[0].Record.Source.Container != "" || found[0].Name != "a/b.docx" {
		t.Fatalf("got %v, %v", found, err)
	}
	one, err := extract.Document(context.Background(), "a/b.docx", bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one.Record.AppendJSON(nil), found[0].Record.AppendJSON(nil)) {
		t.Error("Files and Document differ")
	}
	text, err := extract.Document(context.Background(), "a/b.docx", bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default(), TextOnly: true})
	if err != nil || text.Text.String != one.Text.String || text.Record.Source.SHA256 != one.Record.Source.SHA256 || len(text.Record.Tasks) > 0 {
		t.Errorf("the text alone differs: %v", err)
	}
	_, err = files("x.bin", []byte{1, 2, 3}, limits.Default())
	var e *congvan.Error
	if !errors.As(err, &e) || e.File != "x.bin" {
		t.Errorf("got %v", err)
	}
}

// TestFilesLimits: what is inside counts together.
func TestFilesLimits(t *testing.T) {
	text := packed{"a.txt", []byte(strings.Repeat("Kế hoạch. ", 100))}
	zipped := archive(t, text)
	for range 8 {
		zipped = archive(t, packed{"b.zip", zipped})
	}
	small := limits.Default()
	small.Unpacked = 3000
	few := limits.Default()
	few.Entries = 3
	pair := archive(t, text, packed{"b.txt", text.data})
	for _, c := range []struct {
		name string
		data []byte
		lim  limits.Limits
		what string
	}{
		{"archives in archives", zipped, limits.Default(), "too deep"},
		{"bytes of all archives", archive(t, packed{"1.zip", pair}, packed{"2.zip", pair}), small, "too much"},
		{"files of all archives", archive(t, packed{"1.zip", pair}, packed{"2.zip", pair}), few, "too many"},
	} {
		_, err := files("x.zip", c.data, c.lim)
		if err == nil || !strings.Contains(err.Error(), c.what) {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

// TestPassedLimits: an error about a limit says which one it is, its value, and how to raise it; raised so, the document
// is read.
func TestPassedLimits(t *testing.T) {
	text := packed{"a.txt", read(t, forest)}
	pack := archive(t, text, packed{"b.txt", text.data})
	nested := archive(t, packed{"1.zip", archive(t, packed{"2.zip", pack})})
	bomb := archive(t, packed{"a.txt", append(bytes.Clone(text.data), times(11<<20, " ")...)})
	for _, c := range []struct {
		limit, low, enough string
		name               string
		data               []byte
	}{
		{"input", "2KB", "1MB", "a.txt", text.data},
		{"input", "2KB", "1MB", "a.zip", pack},
		{"input", "2KB", "1MB", "a.docx", read(t, lakes)},
		{"unpacked", "2KB", "1MB", "a.zip", pack},
		{"unpacked", "2KB", "1MB", "a.docx", read(t, lakes)},
		{"unpacked", "2KB", "1MB", "a.eml", mailed("", text)},
		{"part", "2KB", "1MB", "a.txt", text.data},
		{"part", "2KB", "1MB", "a.zip", pack},
		{"part", "2KB", "1MB", "a.docx", read(t, lakes)},
		{"part", "2KB", "1MB", "a.edxml", packet("", text)},
		{"entries", "1", "2", "a.zip", pack},
		{"entries", "1", "20", "a.docx", read(t, lakes)},
		{"ratio", "9", "9000", "a.zip", bomb},
		{"layers", "2", "3", "a.zip", nested},
		{"depth", "5", "256", "a.docx", read(t, lakes)},
		{"depth", "2", "256", "a.edxml", packet("", text)},
		{"depth", "1", "256", "a.rtf", []byte(`{\rtf1{\b a}\par}`)},
		{"pages", "1", "9", "a.txt", []byte("Kính gửi: a" + times(300, "\n"))},
		{"blocks", "5", "500", "a.txt", text.data},
		{"blocks", "5", "5000", "a.docx", read(t, lakes)},
		{"blocks", "5", "5000", "a.xlsx", read(t, taskTable)},
		{"text", "1KB", "1MB", "a.txt", text.data},
		{"text", "1KB", "1MB", "a.docx", read(t, lakes)},
		{"time", "1ns", "60s", "a.docx", read(t, lakes)},
		{"time", "1ns", "60s", "a.pdf", read(t, lakesPDF)},
		{"time", "1ns", "60s", "a.txt", text.data},
		{"ocr", "1ns", "30m", "a.jpg", read(t, "read/scan/testdata/page-1.jpg")},
	} {
		lim := limits.Default()
		lim.Text = 64 << 20 // much air is past it too
		set := func(value string) []error {
			t.Helper()
			if err := lim.Set(c.limit, value); err != nil {
				t.Fatal(err)
			}
			_, err := files(c.name, c.data, lim)
			if many, ok := err.(interface{ Unwrap() []error }); ok {
				return many.Unwrap()
			}
			return []error{err}
		}
		for _, err := range set(c.low) {
			var e *congvan.Error
			says, raise := c.limit+" "+lim.Value(limits.Name(c.limit))+")", "--limit "+c.limit+"="+lim.Raised(limits.Name(c.limit))
			if !errors.As(err, &e) || strings.Count(e.What.VI, says) != 1 || strings.Count(e.What.EN, says) != 1 || !strings.HasSuffix(e.Next.VI, raise) || !strings.HasSuffix(e.Next.EN, raise) {
				t.Errorf("%s %s of %s: %v", c.limit, c.low, c.name, err)
			}
		}
		for _, err := range set(c.enough) {
			if err != nil {
				t.Errorf("%s %s of %s: %v", c.limit, c.enough, c.name, err)
			}
		}
	}
}

// TestCutLetter: a letter that ends too early says so of the document that it cuts.
func TestCutLetter(t *testing.T) {
	data := mailed("", packed{"cv.txt", read(t, forest)})
	found, err := files("thu.eml", data[:len(data)*2/3], limits.Default())
	if err != nil || len(found) != 1 || !found[0].Record.Source.Truncated {
		t.Fatalf("got %v, %v", found, err)
	}
}

const sampleHeader = `<From><OrganId>H99</OrganId><OrganizationInCharge>UBND tỉnh Long Thuận</OrganizationInCharge><OrganName>Sở Giao thông</OrganName></From>` +
	`<To><OrganName>UBND xã Vân Đài</OrganName></To><Code><CodeNumber>45</CodeNumber><CodeNotation>SGT-KT</CodeNotation></Code>` +
	`<PromulgationInfo><Place>Long Thuận</Place><PromulgationDate>2027/03/05</PromulgationDate></PromulgationInfo><DocumentType><TypeName>CÔNG VĂN</TypeName></DocumentType>` +
	`<Subject>V/v khảo sát luồng sông</Subject><SignerInfo><Competence>KT. GIÁM ĐỐC</Competence><Position>PHÓ GIÁM ĐỐC</Position><FullName>Phan Văn Mẫu</FullName></SignerInfo>` +
	`<DueDate>2027/03/20</DueDate><OtherInfo><Priority>1</Priority></OtherInfo><TraceHeaderList><TraceHeader><Timestamp>2027/03/06 07:00:00</Timestamp></TraceHeader></TraceHeaderList>`

// TestEnvelope: the envelope fills what the document lacks, and nothing else.
func TestEnvelope(t *testing.T) {
	found, err := files("goi.edxml", packet(sampleHeader, packed{"bang.xlsx", read(t, taskTable)}), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	r := found[0].Record
	d := r.Deadlines[len(r.Deadlines)-1]
	got := fmt.Sprint(r.Number.Text, r.Number.Ordinal, r.Number.Symbol, "|", r.Date.Value, "|", r.Place, "|", r.Issuer.Name, "|", r.Issuer.Parent, "|", r.Type.Code, r.Type.Name, "|",
		r.Subject, "|", r.Urgency, "|", r.Signer.Authority, r.Signer.Position, r.Signer.Name, "|", r.Addressees[0].Name, "|", r.Arrival.Date, "|", d.Date, d.Due, d.Bound)
	const want = "45/SGT-KT45SGT-KT|2027-03-05|Long Thuận|Sở Giao thông|UBND tỉnh Long Thuận|CVCông văn|khảo sát luồng sông|khẩn|KT. GIÁM ĐỐCPHÓ GIÁM ĐỐCPhan Văn Mẫu|UBND xã Vân Đài|2027-03-06|2027-03-202027-03-20by"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, w := range []congvan.Where{r.Number.At.Of("text"), r.Date.At.Of("value"), r.At.Of("subject"), r.Arrival.At.Of("date"), d.At.Of("date"), r.Addressees[0].At.Of("name")} {
		if w.From != congvan.FromEnvelope || len(w.Ranges) > 0 {
			t.Errorf("the place is %+v", w)
		}
	}
	for _, w := range r.Warnings {
		if strings.HasSuffix(string(w.Code), ".missing") {
			t.Errorf("%s is no longer missing", w.Code)
		}
	}
	for _, f := range recordtest.Faults(r, found[0].Text.String) {
		t.Error(f)
	}
	valid(t, r.AppendJSON(nil))
}

// TestEnvelopeOfAnother: a document with a number of its own takes nothing from an envelope of another one.
func TestEnvelopeOfAnother(t *testing.T) {
	for _, c := range []struct {
		header  string
		differs bool
	}{
		{sampleHeader, true},
		{`<Code><CodeNumber>9</CodeNumber><CodeNotation>ct-ubnd</CodeNotation></Code><OtherInfo><Priority>1</Priority></OtherInfo>`, false},
	} {
		found, err := files("goi.edxml", packet(c.header, packed{"ct.docx", read(t, lakes)}), limits.Default())
		if err != nil {
			t.Fatal(err)
		}
		r := found[0].Record
		warned := false
		for _, w := range r.Warnings {
			warned = warned || w.Code == congvan.EnvelopeDiffers
		}
		if r.Number.Text != "09/CT-UBND" || warned != c.differs || (r.Urgency != "") == c.differs || r.Arrival.Envelope == nil {
			t.Errorf("number %s, urgency %q, warned %v of %s", r.Number.Text, r.Urgency, warned, c.header)
		}
	}
}

func FuzzFiles(f *testing.F) {
	f.Add(archive(f, packed{"a.txt", []byte("KẾ HOẠCH")}, packed{"b.eml", mailed("chữ", packed{"c.txt", []byte("x")})}))
	f.Add(packet(sampleHeader, packed{"a.txt", []byte("CÔNG VĂN")}))
	lim := limits.Default()
	lim.Part, lim.Unpacked = 1<<20, 4<<20
	f.Fuzz(func(t *testing.T, data []byte) {
		found, err := files("x", data, lim)
		if len(found) == 0 && err == nil {
			t.Fatal("neither documents nor an error")
		}
		for _, r := range found {
			for _, fault := range recordtest.Faults(r.Record, r.Text.String) {
				t.Error(fault)
			}
		}
	})
}
