package pdf

import (
	"bytes"
	"encoding/asn1"
	"fmt"
	"strings"
	"time"

	"congvan"
	"congvan/extract/read/pdf/object"

	"github.com/digitorus/pkcs7"
)

const (
	maxFields       = 2_000
	maxFieldDepth   = 16
	maxSignature    = 256 << 10 // bytes; a signature with chain and time stamp has some 10,000
	chainNotChecked = "unknown"
)

// signatures lists the digital signatures of the form fields. Each is judged by itself: whether the bytes it covers are
// as they were signed, and whether these are the whole file. Whom the certificate binds to whom is not checked: that
// needs the authority's roots.
func signatures(trailer object.Object, data []byte) (out []congvan.Signature, err error) {
	defer func() {
		if r := recover(); r != nil { // the libraries panic on what they cannot parse
			err = fmt.Errorf("malformed signature: %v", r)
		}
	}()
	n := 0
	var walk func(field object.Object, kind string, depth int)
	walk = func(field object.Object, kind string, depth int) {
		if n++; n > maxFields || depth > maxFieldDepth {
			return
		}
		if k := field.Key("FT").Text(); k != "" {
			kind = k
		}
		if v := field.Key("V"); kind == "Sig" && v.Kind() == object.Dict && v.Key("ByteRange").Len() >= 4 {
			out = append(out, judge(v, data))
		}
		kids := field.Key("Kids")
		for i := range kids.Len() {
			walk(kids.Index(i), kind, depth+1)
		}
	}
	fields := trailer.Key("Root").Key("AcroForm").Key("Fields")
	for i := range fields.Len() {
		walk(fields.Index(i), "", 0)
	}
	return out, nil
}

// judge reads one signature dictionary.
func judge(v object.Object, data []byte) congvan.Signature {
	s := congvan.Signature{Signer: text(v.Key("Name").Text()), Time: pdfTime(v.Key("M").Text()), Chain: chainNotChecked}
	content, covers := signedBytes(v.Key("ByteRange"), data)
	der := v.Key("Contents").Text()
	if len(der) > maxSignature {
		return s
	}
	p7, err := pkcs7.Parse([]byte(der))
	if err != nil {
		p7, err = pkcs7.Parse(bytes.TrimRight([]byte(der), "\x00")) // padded with zeros
	}
	if err != nil || len(p7.Signers) == 0 {
		return s
	}
	for _, c := range p7.Certificates {
		if c.SerialNumber.Cmp(p7.Signers[0].IssuerAndSerialNumber.SerialNumber) == 0 && c.Subject.CommonName != "" {
			s.Signer = c.Subject.CommonName
		}
	}
	for _, a := range p7.Signers[0].UnauthenticatedAttributes {
		if t, ok := stampTime(a.Type, a.Value.Bytes); ok {
			s.Time = t.Format(time.RFC3339)
		}
	}
	if content != nil {
		p7.Content = content
		s.Intact = p7.Verify() == nil
		s.CoversFile = covers
	}
	return s
}

// signedBytes gives the bytes that the ranges name, nil where they reach beyond the file; covers tells whether nothing
// but the signature itself is left out.
func signedBytes(ranges object.Object, data []byte) (content []byte, covers bool) {
	end, gaps := 0, 0
	for i := 0; i+1 < ranges.Len() && i < 16; i += 2 {
		from, n := int(ranges.Index(i).Number()), int(ranges.Index(i+1).Number())
		if from < end || n < 0 || from > len(data) || n > len(data)-from {
			return nil, false
		}
		if from > end {
			gaps++
		}
		content = append(content, data[from:from+n]...)
		end = from + n
	}
	return content, gaps == 1 && len(bytes.TrimSpace(data[end:])) == 0 && ranges.Index(0).Number() == 0
}

var oidTimeStamp = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 14}

// stampTime gives the time of a time-stamp token (RFC 3161).
func stampTime(oid asn1.ObjectIdentifier, value []byte) (time.Time, bool) {
	if !oid.Equal(oidTimeStamp) {
		return time.Time{}, false
	}
	token, err := pkcs7.Parse(value)
	if err != nil {
		return time.Time{}, false
	}
	var info struct {
		Version int
		Policy  asn1.ObjectIdentifier
		Imprint asn1.RawValue
		Serial  asn1.RawValue
		Time    time.Time `asn1:"generalized"`
	}
	content := token.Content
	var inner []byte
	if _, err := asn1.Unmarshal(content, &inner); err == nil {
		content = inner
	}
	var seq asn1.RawValue
	if _, err := asn1.Unmarshal(content, &seq); err != nil {
		return time.Time{}, false
	}
	rest := seq.Bytes
	for _, field := range []any{&info.Version, &info.Policy, &info.Imprint, &info.Serial} {
		if rest, err = asn1.Unmarshal(rest, field); err != nil {
			return time.Time{}, false
		}
	}
	if _, err = asn1.UnmarshalWithParams(rest, &info.Time, "generalized"); err != nil {
		return time.Time{}, false
	}
	return info.Time, true
}

// pdfTime turns "D:20241128153828+07'00'" into RFC 3339; "" where it is no time.
func pdfTime(s string) string {
	s = strings.ReplaceAll(strings.TrimSuffix(strings.TrimPrefix(s, "D:"), "'"), "'", ":")
	for _, form := range []string{"20060102150405-07:00", "20060102150405Z07:00", "20060102150405Z", "20060102150405"} {
		if t, err := time.Parse(form, s); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	return ""
}
