package pdf

import (
	"bytes"
	"crypto/rsa"
	"crypto/sha1" // of old signatures: only compared with, never signed by
	"crypto/x509"
	"errors"
	"fmt"
	"strings"
	"time"

	"congvan"
	"congvan/extract/read/pdf/object"

	"github.com/digitorus/pkcs7"
)

const (
	maxFields     = 2_000
	maxFieldDepth = 16
	maxSignature  = 256 << 10 // bytes; a signature with chain and time stamp has some 10,000
)

// What is known of the chain from the signer's certificate to one of the roots that the user trusts.
const (
	chainKnown   = "known"   // it leads to one of them, and every certificate was in force at the time of signing
	chainUnknown = "unknown" // it leads to none of them, or none were given
	chainBroken  = "broken"  // it leads to one of them, but a certificate was not in force or may not vouch for the next
)

// errUnchecked tells of a signature of a kind, or with an algorithm, that is not known here.
var errUnchecked = errors.New("signature of an unknown kind")

// signatures lists the digital signatures of the form fields. Each is judged by itself, three facts apart: whether the
// bytes it covers are as they were signed, whether these are the whole file, whether its certificate leads to a root.
// unchecked counts those whose first fact could not be found out.
func signatures(trailer object.Object, data []byte, roots *x509.CertPool) (out []congvan.Signature, unchecked int, err error) {
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
			s, err := judge(v, data, roots)
			if err != nil {
				unchecked++
			}
			out = append(out, s)
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
	return out, unchecked, nil
}

// judge reads one signature dictionary. The error is errUnchecked.
func judge(v object.Object, data []byte, roots *x509.CertPool) (congvan.Signature, error) {
	s := congvan.Signature{Signer: text(v.Key("Name").Text()), Time: pdfTime(v.Key("M").Text()), Chain: chainUnknown}
	signed, covers := signedBytes(v.Key("ByteRange"), data)
	p7, err := parseSignature(v.Key("Contents").Text())
	if err != nil {
		return s, err
	}
	signer := p7.GetOnlySigner()
	if signer != nil && signer.Subject.CommonName != "" {
		s.Signer = signer.Subject.CommonName
	}
	kind := v.Key("SubFilter").Text()
	if at, ok := signingTime(p7, kind); ok {
		s.Time = at.Format(time.RFC3339)
	}
	if signer != nil {
		s.Chain = chain(signer, p7.Certificates, s.Time, roots)
	}
	if signed == nil { // it covers what is not there
		return s, nil
	}
	s.CoversFile = covers
	switch err := verify(p7, kind, signed); {
	case err == nil:
		s.Intact = true
	case !isMismatch(err):
		return s, errUnchecked
	}
	return s, nil
}

// parseSignature reads the signature's value, which may be padded with zeros.
func parseSignature(der string) (*pkcs7.PKCS7, error) {
	if len(der) > maxSignature {
		return nil, errUnchecked
	}
	p7, err := pkcs7.Parse([]byte(der))
	if err != nil {
		p7, err = pkcs7.Parse(bytes.TrimRight([]byte(der), "\x00"))
	}
	if err != nil || len(p7.Signers) == 0 {
		return nil, errUnchecked
	}
	return p7, nil
}

// The kinds of signature (SubFilter) whose value does not sign the bytes of the file themselves.
const (
	kindSHA1  = "adbe.pkcs7.sha1" // it signs the SHA-1 of them, which stands in it
	kindStamp = "ETSI.RFC3161"    // a time stamp of the document: it signs a token that names the sum of them
)

// verify tells whether the bytes are those that were signed; nil where they are.
func verify(p7 *pkcs7.PKCS7, kind string, signed []byte) error {
	switch kind {
	case kindSHA1:
		if sum := sha1.Sum(signed); !bytes.Equal(p7.Content, sum[:]) {
			return errMismatch
		}
	case kindStamp:
		token, err := parseToken(p7)
		if err != nil {
			return err
		}
		if !token.names(signed) {
			return errMismatch
		}
	default:
		p7.Content = signed
	}
	return p7.Verify()
}

var errMismatch = errors.New("not the bytes that were signed")

// isMismatch tells whether the signature was checked and does not fit, rather than could not be checked.
func isMismatch(err error) bool {
	var digest *pkcs7.MessageDigestMismatchError
	return errors.Is(err, errMismatch) || errors.Is(err, rsa.ErrVerification) || errors.As(err, &digest)
}

// chain tells whether the certificate leads to one of the roots, as of the time of signing: certificates run out, and
// what was signed before stays signed. The record must not depend on today, so without a time nothing is known.
func chain(signer *x509.Certificate, all []*x509.Certificate, at string, roots *x509.CertPool) string {
	when, err := time.Parse(time.RFC3339, at)
	if roots == nil || err != nil {
		return chainUnknown
	}
	between := x509.NewCertPool()
	for _, c := range all {
		between.AddCert(c)
	}
	_, err = signer.Verify(x509.VerifyOptions{
		Roots: roots, Intermediates: between, CurrentTime: when, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny},
	})
	var invalid x509.CertificateInvalidError
	switch {
	case err == nil:
		return chainKnown
	case errors.As(err, &invalid):
		return chainBroken
	}
	return chainUnknown
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
