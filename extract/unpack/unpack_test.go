package unpack

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/open/limits"
)

func open(o Opener, data []byte) (*Container, error) {
	return o(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

// sketch writes the files of a container on one line: name(content), "!" and the error where there is one, "~" where the
// file is cut.
func sketch(c *Container) string {
	var out []string
	for _, f := range c.Files {
		cut := ""
		if f.Cut {
			cut = "~"
		}
		data, err := f.Read()
		if err != nil {
			var e *congvan.Error
			if !errors.As(err, &e) {
				out = append(out, f.Name+"(not our error: "+err.Error()+")")
				continue
			}
			out = append(out, f.Name+cut+"(!"+e.What.EN+")")
			continue
		}
		out = append(out, f.Name+cut+"("+strings.ReplaceAll(string(data), "\n", "|")+")")
	}
	return strings.Join(out, " ")
}

type entry struct{ name, text string }

func archive(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		f, err := w.CreateHeader(&zip.FileHeader{Name: e.name, NonUTF8: !strings.Contains(e.name, "ạ"), Method: zip.Deflate})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestZIP(t *testing.T) {
	data := archive(t, entry{"kế hoạch.txt", "a"}, entry{"PL/", ""}, entry{"PL/phu luc.txt", "b"}, entry{"../../x.txt", "c"}, entry{"C:/y.txt", "d"},
		entry{"__MACOSX/._a", "e"}, entry{"PL/Thumbs.db", "f"}, entry{"c\xf4ng v\xe3n.txt", "g"}, entry{"a\u202efdp.exe", "h"})
	c, err := open(ZIP, data)
	if err != nil {
		t.Fatal(err)
	}
	const out = `(!its name in the archive leads out of it ("..", a drive): it was not read)`
	if got, want := sketch(c), "kế hoạch.txt(a) PL/phu luc.txt(b) công văn.txt(g) afdp.exe(h) ..-..-x.txt"+out+" C:-y.txt"+out; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func b64(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// letterOf makes a letter with these parts, each its header and its body apart by a blank line.
func letterOf(kind string, parts ...string) string {
	s := "From: An <an@example.vn>\nTo: b@example.vn\nMIME-Version: 1.0\nContent-Type: " + kind + "; boundary=\"=_b\"\n\npreamble\n"
	for _, p := range parts {
		s += "--=_b\n" + p + "\n"
	}
	return s + "--=_b--\nepilogue\n"
}

func TestMail(t *testing.T) {
	pdf := "Content-Type: application/pdf; name=\"a.pdf\"\nContent-Transfer-Encoding: base64\n\n" + b64("PDF")
	inner := letterOf("multipart/alternative", "Content-Type: text/plain\n\nchữ", "Content-Type: text/html; charset=utf-8\n\n<p>chữ</p>")
	for _, c := range []struct{ name, mail, want string }{
		{"text alone", "From: a@b.vn\nTo: c@d.vn\n\nKính gửi\nHết", "nội dung thư.txt(Kính gửi|Hết|)"},
		{"blank lines before it", "\ufeff\r\n\r\nFrom: a@b.vn\r\nTo: c@d.vn\r\n\r\nKính gửi", "nội dung thư.txt(Kính gửi|)"},
		{"CRLF", strings.ReplaceAll(letterOf("multipart/mixed", "Content-Type: text/plain\n\nchữ", pdf), "\n", "\r\n"), "nội dung thư.txt(chữ|) a.pdf(PDF)"},
		{"the richest form of the text", inner, "nội dung thư.html(<p>chữ</p>|)"},
		{"a text that shows nothing", letterOf("multipart/mixed", "Content-Type: text/html\n\n<html><head><title>x</title><style>p {}</style></head><body><p>&nbsp;</p></body>", pdf), "a.pdf(PDF)"},
		{"quoted-printable in windows-1258", "From: a\nTo: b\nContent-Type: text/plain; charset=windows-1258\nContent-Transfer-Encoding: quoted-printable\n\nC=F4ng v=E3n =\ns=F4=CC 5=3D=zz", "nội dung thư.txt(Công văn sồ 5==zz|)"},
		{"a letter in a letter", letterOf("multipart/mixed", "Content-Type: message/rfc822\n\nSubject: =?utf-8?q?Chuy=E1=BB=83n_ti=E1=BA=BFp?=\nFrom: x\n\nbên trong"), "Chuyển tiếp.eml(Subject: =?utf-8?q?Chuy=E1=BB=83n_ti=E1=BA=BFp?=|From: x||bên trong)"},
		{"pictures inside, signature, invitation", letterOf("multipart/related", "Content-Type: text/html\n\n<p>a</p>", "Content-Type: image/png; name=logo.png\nContent-ID: <x>\n\nPNG",
			"Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx", "Content-Type: image/jpeg; name=scan.jpg\nContent-Disposition: attachment\n\nJPG"), "nội dung thư.html(<p>a</p>|) scan.jpg(JPG)"},
		{"text around an attachment", letterOf("multipart/mixed", "Content-Type: text/plain\n\nđầu", pdf, "Content-Type: text/plain\n\ncuối"), "nội dung thư.txt(đầu|cuối|) a.pdf(PDF)"},
		{"attached text", letterOf("multipart/mixed", "Content-Type: text/plain; name=kh.txt\n\nkế hoạch"), "kh.txt(kế hoạch)"},
		{"a boundary that begins like another", strings.ReplaceAll(letterOf("multipart/mixed", "Content-Type: text/plain\n\n--=_b2\nx --=_b"), "\n", "\r\n"), "nội dung thư.txt(--=_b2\r|x --=_b|)"},
		{"nested multiparts", letterOf("multipart/mixed", strings.ReplaceAll(inner[strings.Index(inner, "Content-Type"):], "=_b", "=_c"), pdf), "nội dung thư.html(<p>chữ</p>|) a.pdf(PDF)"},
		{"cut", letterOf("multipart/mixed", pdf)[:190], ""},
		{"no boundary", "From: a\nTo: b\nContent-Type: multipart/mixed\n\nchữ", "nội dung thư.txt(chữ|)"},
		{"bad base64", letterOf("multipart/mixed", strings.Replace(pdf, b64("PDF"), "*****", 1)), "a.pdf(!its base64 is damaged)"},
		{"base64 with a footer", letterOf("multipart/mixed", strings.Replace(pdf, b64("PDF"), b64("PDFx")+"\n_____\nDanh sách thư", 1)), "a.pdf(PDFx)"},
		{"base64 in padded pieces", letterOf("multipart/mixed", strings.Replace(pdf, b64("PDF"), b64("một nửa của tệp này")+"\n"+b64("và nửa còn lại của nó."), 1)), "a.pdf(một nửa của tệp nàyvà nửa còn lại của nó.)"},
		{"an unknown encoding", letterOf("multipart/mixed", strings.Replace(pdf, "base64", "x-uuencode", 1)), "a.pdf(!the transfer encoding x-uuencode is unknown)"},
		{"encrypted", "From: a\nTo: b\nContent-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nxxxx", "smime.p7m(!an encrypted or opaquely signed letter (S/MIME))"},
		{"a mailbox of two letters", "From an Mon Jan 1 00:00:00 2027\nFrom: a\nSubject: một\n\nchữ\n\nFrom đây trở đi\nhết\n\nFrom an Tue Jan 2 00:00:00 2027\nFrom: b\nTo: c\n\nnữa\n",
			"một.eml(From: a|Subject: một||chữ||From đây trở đi|hết||) tệp 2(From: b|To: c||nữa|)"},
		{"a mailbox file", "From an Mon Jan 1 00:00:00 2027\nFrom: a\nTo: b\n\nchữ", "nội dung thư.txt(chữ|)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := open(Mail, []byte(c.mail))
			if c.want == "" {
				c.want = "a.pdf~"
				if err != nil || len(got.Files) != 1 || !got.Files[0].Cut {
					t.Errorf("got %v, %v, want a file that is cut", got, err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if s := sketch(got); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// TestMailNames: the forms in which names of attachments come.
func TestMailNames(t *testing.T) {
	for _, c := range []struct{ header, want string }{
		{`Content-Disposition: attachment; filename="ke hoach.pdf"`, "ke hoach.pdf"},
		{`Content-Disposition: attachment; filename==?utf-8?B?` + b64("Kế hoạch.pdf") + `?=`, "Kế hoạch.pdf"},
		{`Content-Disposition: attachment; filename="=?UTF-8?Q?K=E1=BA=BF_ho=E1=BA=A1ch?= .pdf"`, "Kế hoạch .pdf"},
		{"Content-Disposition: attachment;\n filename=\"=?utf-8?B?" + b64("Kế ho\xe1") + "?=\n =?utf-8?B?" + b64("\xba\xa1ch.pdf") + "?=\"", "Kế hoạch.pdf"},
		{`Content-Disposition: attachment; filename*=utf-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf; filename="K? ho?ch.pdf"`, "Kế hoạch.pdf"},
		{"Content-Disposition: attachment; filename*0*=utf-8'vi'K%E1%BA%BF%20ho%E1;\n filename*1*=%BA%A1ch; filename*2=\" số 5.pdf\"", "Kế hoạch số 5.pdf"},
		{`Content-Disposition: attachment; filename*=windows-1258''C%F4ng%20v%E3n.pdf`, "Công văn.pdf"},
		{`Content-Disposition: attachment; filename="Kế hoạch.pdf"`, "Kế hoạch.pdf"},
		{`Content-Disposition: attachment; filename=ke hoach so 5.pdf; size=3`, "ke hoach so 5.pdf"},
		{`Content-Disposition: attachment; filename="C:\Users\an\cv \"12\".pdf"`, `cv "12".pdf`},
		{`Content-Disposition: attachment; filename="../../etc/passwd"`, "..-..-etc-passwd"},
		{`Content-Disposition: attachment; filename="12/KH-UBND.pdf"`, "12-KH-UBND.pdf"},
		{`Content-Disposition: attachment; filename="..."`, "tệp 1"},
		{`Content-Disposition: attachment; x; ; =y; filename`, "tệp 1"},
		{`Content-Type: application/pdf; name="=?iso-8859-1?q?C=F4ng?="`, "Công"},
		{`Content-Disposition: attachment; filename="` + strings.Repeat("ạ", 200) + `.pdf"`, strings.Repeat("ạ", 83) + ".pdf"},
		{`Content-Disposition: attachment; filename="a=?utf-8?x?b?=.pdf"`, "a=?utf-8?x?b?=.pdf"},
	} {
		if !strings.HasPrefix(c.header, "Content-Type") {
			c.header = "Content-Type: application/pdf\n" + c.header
		}
		got, err := open(Mail, []byte(letterOf("multipart/mixed", c.header+"\n\nx")))
		if err != nil || len(got.Files) != 1 || got.Files[0].Name != c.want {
			t.Errorf("%s: got %v, %v; want %q", c.header, got, err, c.want)
		}
	}
}

func TestMailEnvelope(t *testing.T) {
	c, err := open(Mail, []byte("From: =?utf-8?q?Nguy=E1=BB=85n_M=E1=BA=ABu?= <mau@example.vn>\nTo: Van thu <vt@example.vn>, b@example.vn\n"+
		"Subject: =?utf-8?q?V/v_b=C3=A1o_c=C3=A1o?=\nDate: Fri, 05 Mar 2027 08:30:00 +0700\n\nchữ"))
	if err != nil {
		t.Fatal(err)
	}
	e := c.Envelope
	if e.Format != "mail" || e.From.Name != "Nguyễn Mẫu" || e.From.ID != "mau@example.vn" || len(e.To) != 2 || e.Subject != "V/v báo cáo" || e.Sent != "2027-03-05T08:30:00+07:00" {
		t.Errorf("got %+v", e)
	}
}

// packet makes an edXML package: header fields, and attachments as name, encoded content.
func packet(prefix, header string, attachments ...entry) string {
	p, ns := "", `xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"`
	if prefix != "" {
		p, ns = prefix+":", `xmlns:`+prefix+`="http://www.mic.gov.vn/TBT/QCVN_102_2016"`
	}
	var refs, files strings.Builder
	for i, a := range attachments {
		fmt.Fprintf(&refs, "<%[1]sReference><%[1]sContentId>cid:%[2]d</%[1]sContentId><%[1]sAttachmentName>%[3]s</%[1]sAttachmentName></%[1]sReference>", p, i, a.name)
		fmt.Fprintf(&files, "<Attachment><ContentId>%d</ContentId><ContentTransferEncoded>\n%s\n</ContentTransferEncoded></Attachment>", i, a.text)
	}
	return `<?xml version="1.0" encoding="UTF-8"?><edXML><` + p + `edXMLEnvelope ` + ns + `><` + p + `edXMLHeader><` + p + `MessageHeader>` + strings.NewReplacer("</", "</"+p, "<", "<"+p).Replace(header) +
		`</` + p + `MessageHeader></` + p + `edXMLHeader><` + p + `edXMLBody><` + p + `edXMLManifest>` + refs.String() + `</` + p + `edXMLManifest></` + p + `edXMLBody></` + p + `edXMLEnvelope><AttachmentEncoded>` + files.String() + `</AttachmentEncoded></edXML>`
}

const sample = `<From><OrganId>H99.01</OrganId><OrganizationInCharge>UBND tỉnh Long Thuận</OrganizationInCharge><OrganName>Sở Giao thông</OrganName></From>` +
	`<To><OrganId>H99.02</OrganId><OrganName>UBND xã Vân Đài</OrganName></To><Code><CodeNumber>45</CodeNumber><CodeNotation>SGT-KT</CodeNotation></Code>` +
	`<PromulgationInfo><Place>Long Thuận</Place><PromulgationDate>2027/03/05</PromulgationDate></PromulgationInfo><DocumentType><Type>18</Type><TypeName>Công văn</TypeName></DocumentType>` +
	`<Subject>V/v báo cáo luồng sông</Subject><SignerInfo><Competence>KT. GIÁM ĐỐC</Competence><Position>PHÓ GIÁM ĐỐC</Position><FullName>Phan Văn Mẫu</FullName></SignerInfo><DueDate>2027/03/20</DueDate>` +
	`<ToPlaces><Place>Lưu: VT</Place><Place>Cảng vụ</Place></ToPlaces><OtherInfo><Priority>2</Priority></OtherInfo><ResponseFor><Code>7/UBND</Code><PromulgationDate>2027/02/01</PromulgationDate></ResponseFor><DocumentId>H99.01,2027/03/05,45/SGT-KT</DocumentId>` +
	`<TraceHeaderList><TraceHeader><Timestamp>2027/03/05 16:40:00</Timestamp></TraceHeader><TraceHeader><Timestamp>2027/03/06 07:00:00</Timestamp></TraceHeader><Bussiness><BussinessDocType>1</BussinessDocType></Bussiness></TraceHeaderList>`

func TestEdXML(t *testing.T) {
	zipped := b64(string(archive(t, entry{"bên trong ạ.txt", "từ zip"})))
	many := string(archive(t, entry{"[Content_Types].xml", "x"}, entry{"word/document.xml", "y"}))
	for _, c := range []struct{ name, data, want string }{
		{"with a prefix", packet("edXML", sample, entry{"a.pdf", b64("PDF")}, entry{"b.txt", b64("chữ")}), "a.pdf(PDF) b.txt(chữ)"},
		{"without a prefix", packet("", sample, entry{"a.pdf", b64("PDF")}), "a.pdf(PDF)"},
		{"packed one by one", packet("edXML", sample, entry{"a.txt", zipped}), "a.txt(từ zip)"},
		{"an archive as such", packet("edXML", sample, entry{"a.zip", b64(many)}), "a.zip(" + strings.ReplaceAll(many, "\n", "|") + ")"},
		{"a document that is an archive", packet("edXML", sample, entry{"a.docx", b64(many)}), "a.docx(" + strings.ReplaceAll(many, "\n", "|") + ")"},
		{"bad base64", packet("edXML", sample, entry{"a.pdf", "!!!!!!"}), "a.pdf(!its base64 is damaged)"},
		{"no name", packet("edXML", sample, entry{"", b64("x")}), "tệp 1(x)"},
		{"flat", `<EdXMLEnvelope xmlns="http://www.go.vn/eDoc"><MessageHeader><Subject>N/A</Subject></MessageHeader><Manifest><Attachment><Content>` + b64("x") + `</Content><FileName>a/b.txt</FileName></Attachment></Manifest></EdXMLEnvelope>`, "a-b.txt(x)"},
	} {
		got, err := open(EdXML, []byte(c.data))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if s := sketch(got); s != c.want {
			t.Errorf("%s:\ngot  %q\nwant %q", c.name, s, c.want)
		}
	}
}

func TestEdXMLEnvelope(t *testing.T) {
	for _, prefix := range []string{"edXML", ""} {
		c, err := open(EdXML, []byte(packet(prefix, sample, entry{"a.pdf", b64("PDF")})))
		if err != nil {
			t.Fatal(err)
		}
		got := fmt.Sprintf("%+v", *c.Envelope)
		const want = `{Format:edxml From:{ID:H99.01 Parent:UBND tỉnh Long Thuận Name:Sở Giao thông} To:[{ID:H99.02 Parent: Name:UBND xã Vân Đài}] Sent:2027-03-05T16:40:00+07:00 Arrived:2027-03-06 ` +
			`ID:H99.01,2027/03/05,45/SGT-KT Action:recall Number:45/SGT-KT Date:2027-03-05 Place:Long Thuận Type:Công văn Subject:V/v báo cáo luồng sông Content: Urgency:thượng khẩn Due:2027-03-20 ` +
			`Signer:{Authority:KT. GIÁM ĐỐC Position:PHÓ GIÁM ĐỐC Name:Phan Văn Mẫu} Recipients:[Lưu: VT Cảng vụ] RepliesTo:[{Number:7/UBND Date:2027-02-01 ID:}]}`
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if len(c.Warnings) != 1 || c.Warnings[0].Code != congvan.EnvelopeAction {
			t.Errorf("the warnings are %v", c.Warnings)
		}
	}
}

func TestMoments(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2027/03/05", "2027-03-05"}, {"2027-03-05", "2027-03-05"}, {"05/03/2027", "2027-03-05"}, {"2027-03-04T17:00:00.000Z", "2027-03-05"},
		{"2027/03/05 23:59:00", "2027-03-05"}, {"2027/02/30", ""}, {"N/A", ""}, {"0001-01-01", ""}, {"", ""},
	} {
		if got := day(c.in); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
	for _, c := range []struct{ number, symbol, want string }{
		{"45", "SGT-KT", "45/SGT-KT"}, {"45", "/SGT-KT", "45/SGT-KT"}, {"45", "45/SGT-KT", "45/SGT-KT"}, {"45/SGT-KT", "x", "45/SGT-KT"}, {"", "SGT", "SGT"}, {"45", "", "45"},
	} {
		code := &node{children: []*node{{name: "codenumber", pieces: [][]byte{[]byte(c.number)}}, {name: "codenotation", pieces: [][]byte{[]byte(c.symbol)}}}}
		if got := wholeNumber(code); got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.number, c.symbol, got, c.want)
		}
	}
}

// TestRefused: what cannot be opened says why, and what to do.
func TestRefused(t *testing.T) {
	small := limits.Default()
	small.Entries, small.Part, small.Unpacked = 3, 1000, 1500
	locked := archive(t, entry{"a.txt", "x"})
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} {
		at := bytes.Index(locked, []byte(mark)) + map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[mark]
		locked[at] |= 1
	}
	many := strings.Repeat("--=_b\nContent-Type: application/pdf\n\nx\n", 9)
	for _, c := range []struct {
		name string
		open Opener
		data string
		what string
	}{
		{"zip: nothing", ZIP, "", "damaged"},
		{"zip: a password", ZIP, string(locked), "password"},
		{"zip: a bomb", ZIP, string(archive(t, entry{"a", strings.Repeat("\x00", 12<<20)})), "too much"},
		{"zip: litter alone", ZIP, string(archive(t, entry{".DS_Store", "x"})), "no file"},
		{"zip: too many", ZIP, string(archive(t, entry{"a", ""}, entry{"b", ""}, entry{"c", ""}, entry{"d", ""})), "too many"},
		{"zip: one name twice", ZIP, string(archive(t, entry{"a", ""}, entry{"A", ""})), "damaged"},
		{"mail: nothing", Mail, "From: a\nTo: b\n\n", "neither text nor attachments"},
		{"mail: too many parts", Mail, "Content-Type: multipart/mixed; boundary=\"=_b\"\n\n" + many, "too many"},
		{"mail: an attachment too large", Mail, letterOf("multipart/mixed", "Content-Type: application/pdf\n\n"+strings.Repeat("x", 1200)), "too much"},
		{"edxml: nothing", EdXML, "", "no attachments"},
		{"edxml: cut", EdXML, packet("edXML", sample, entry{"a", b64("x")})[:900], "damaged"},
		{"edxml: no attachments", EdXML, packet("edXML", sample), "no attachments"},
		{"edxml: a status", EdXML, `<edXML><Status><StatusCode>01</StatusCode></Status></edXML>`, "status message"},
		{"edxml: a document type", EdXML, `<!DOCTYPE x [<!ENTITY a "b">]><edXML>&a;</edXML>`, "damaged"},
		{"edxml: too deep", EdXML, strings.Repeat("<a>", 5000), "damaged"},
		{"edxml: too many elements", EdXML, "<a>" + strings.Repeat("<b/>", mostNodes) + "</a>", "too many"},
		{"edxml: an attachment too large", EdXML, packet("edXML", sample, entry{"a", b64(strings.Repeat("x", 1200))}), "too much"},
		{"edxml: a bomb in an attachment", EdXML, packet("edXML", sample, entry{"a", b64(string(archive(t, entry{"a", strings.Repeat("x", 5000)})))}), ""},
	} {
		got, err := c.open(context.Background(), strings.NewReader(c.data), int64(len(c.data)), small)
		if err == nil && len(got.Files) > 0 {
			_, err = got.Files[0].Read()
		}
		if c.what == "" { // the archive is left to those who read it
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		var e *congvan.Error
		if !errors.As(err, &e) || !strings.Contains(e.What.EN, c.what) || e.Next.VI == "" {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

// TestHostileMail: shapes that cost much where one is careless.
func TestHostileMail(t *testing.T) {
	deep := ""
	for i := range 200 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	for _, c := range []struct{ name, data string }{
		{"multiparts in multiparts", deep + "\nx"},
		{"a folded header", "Subject: a\n" + strings.Repeat(" b\n", 300_000) + "\nx"},
		{"many fields", strings.Repeat("A: b\n", 100_000) + "\nx"},
		{"many parameters", "Content-Type: text/plain" + strings.Repeat("; a*0=b", 100_000) + "\n\nx"},
		{"open tags", "Content-Type: text/html\n\n" + strings.Repeat("<!--<style>", 50_000) + "x"},
		{"open encoded words", "Content-Type: text/plain; name=\"" + strings.Repeat("=?", 50_000) + "\"\n\nx"},
		{"boundaries in lines", "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("x--b", 100_000)},
	} {
		got, err := open(Mail, []byte(c.data))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if len(got.Files) == 0 {
			t.Errorf("%s: no file", c.name)
		}
	}
}

// sound fails where a container is neither files with names nor an error of ours.
func sound(t *testing.T, c *Container, err error) {
	t.Helper()
	var e *congvan.Error
	if err != nil {
		if !errors.As(err, &e) || e.What.VI == "" {
			t.Fatalf("not our error: %v", err)
		}
		return
	}
	if len(c.Files) == 0 {
		t.Fatal("no files and no error")
	}
	for _, f := range c.Files {
		if strings.Trim(f.Name, "./ ") == "" || len(f.Name) > longestName || strings.ContainsAny(f.Name, "\x00\n") || strings.HasPrefix(f.Name, "../") {
			t.Fatalf("the name %q", f.Name)
		}
		if _, err := f.Read(); err != nil && (!errors.As(err, &e) || e.What.VI == "") {
			t.Fatalf("not our error: %v", err)
		}
	}
}

func fuzz(f *testing.F, o Opener, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	lim := limits.Default()
	lim.Part, lim.Unpacked = 1<<20, 4<<20
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := o(context.Background(), bytes.NewReader(data), int64(len(data)), lim)
		sound(t, c, err)
	})
}

func FuzzZIP(f *testing.F) {
	fuzz(f, ZIP, string(archive(f, entry{"a ạ.txt", "x"}, entry{"../b", "y"})))
}

func FuzzMail(f *testing.F) {
	fuzz(f, Mail, "From a\nFrom: a\nTo: b\n\nx\n\nFrom b\nSubject: c\n\ny", letterOf("multipart/mixed", "Content-Type: text/html; charset=windows-1258\nContent-Transfer-Encoding: quoted-printable\n\n<p>=F4</p>",
		"Content-Disposition: attachment; filename*0*=utf-8''a%20; filename*1=\"b\"\nContent-Transfer-Encoding: base64\n\n"+b64("x")),
		"Subject: =?utf-8?b?eA==?= =?utf-8?q?=C3?=\n\nx")
}

func FuzzEdXML(f *testing.F) {
	fuzz(f, EdXML, packet("edXML", sample, entry{"a.pdf", b64("PDF")}), packet("", sample, entry{"a", b64(string(archive(f, entry{"b", "c"})))}))
}

func BenchmarkMail(b *testing.B) {
	data := []byte(letterOf("multipart/mixed", "Content-Type: text/plain\n\nchữ", "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n"+lines(1<<20)))
	benchmark(b, Mail, data)
}

func BenchmarkEdXML(b *testing.B) {
	benchmark(b, EdXML, []byte(packet("edXML", sample, entry{"a.pdf", lines(1 << 20)})))
}

// lines gives so many bytes as base64 in lines.
func lines(n int) string {
	all := b64(strings.Repeat("x", n))
	var out strings.Builder
	for ; len(all) > 76; all = all[76:] {
		out.WriteString(all[:76] + "\n")
	}
	return out.String() + all
}

func benchmark(b *testing.B, o Opener, data []byte) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		c, err := open(o, data)
		if err != nil {
			b.Fatal(err)
		}
		for _, f := range c.Files {
			if _, err := f.Read(); err != nil {
				b.Fatal(err)
			}
		}
	}
}
