package pdf

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"congvan"
	"congvan/extract/open/limits"

	"github.com/digitorus/pkcs7"
)

// authority is a certificate with its key, invented for the test.
type authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

// issue makes a certificate in force until the given time; by nobody: one that vouches for itself.
func issue(t *testing.T, name string, by *authority, until time.Time, isCA bool) authority {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	form := &x509.Certificate{
		SerialNumber: big.NewInt(int64(len(name))), Subject: pkix.Name{CommonName: name}, NotBefore: until.AddDate(-20, 0, 0),
		NotAfter: until, IsCA: isCA, BasicConstraintsValid: true,
	}
	parent, signer := form, key
	if by != nil {
		parent, signer = by.cert, by.key
	}
	der, err := x509.CreateCertificate(rand.Reader, form, parent, &key.PublicKey, signer)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return authority{cert, key}
}

// sealed makes what stands in Contents: content signed by the signer, the certificates between enclosed.
func sealed(t *testing.T, content []byte, detached bool, signer authority, between ...authority) []byte {
	t.Helper()
	return stampedSeal(t, content, detached, nil, signer, between...)
}

// stampedSeal puts a time stamp on the signature's value besides, where stamp makes one.
func stampedSeal(t *testing.T, content []byte, detached bool, stamp func(value []byte) []byte, signer authority, between ...authority) []byte {
	t.Helper()
	data, err := pkcs7.NewSignedData(content)
	if err != nil {
		t.Fatal(err)
	}
	data.SetDigestAlgorithm(pkcs7.OIDDigestAlgorithmSHA256)
	for _, a := range between {
		data.AddCertificate(a.cert)
	}
	if err := data.AddSigner(signer.cert, signer.key, pkcs7.SignerInfoConfig{}); err != nil {
		t.Fatal(err)
	}
	if stamp != nil {
		info := &data.GetSignedData().SignerInfos[0]
		token := pkcs7.Attribute{Type: oidTimeStamp, Value: asn1.RawValue{FullBytes: stamp(info.EncryptedDigest)}}
		if err := info.SetUnauthenticatedAttributes([]pkcs7.Attribute{token}); err != nil {
			t.Fatal(err)
		}
	}
	if detached {
		data.Detach()
	}
	der, err := data.Finish()
	if err != nil {
		t.Fatal(err)
	}
	return der
}

// tokenFor makes a time-stamp token for the bytes, signed.
func tokenFor(t *testing.T, data []byte, at time.Time, signer authority, between ...authority) []byte {
	t.Helper()
	token := timeToken{Version: 1, Policy: asn1.ObjectIdentifier{1, 2, 3}, Serial: asn1.RawValue{Tag: 2, Bytes: []byte{1}}, Time: at}
	token.Imprint.Algorithm.ID = asn1.ObjectIdentifier{2, 16, 840, 1, 101, 3, 4, 2, 1}
	token.Imprint.Algorithm.Parameters = asn1.NullRawValue
	sum := sha256.Sum256(data)
	token.Imprint.Sum = sum[:]
	der, err := asn1.Marshal(token)
	if err != nil {
		t.Fatal(err)
	}
	return sealed(t, der, false, signer, between...)
}

// signedPDF makes a PDF with one signature of the kind; value signs the bytes around its own place.
func signedPDF(t *testing.T, kind string, value func(signed []byte) []byte) []byte {
	t.Helper()
	const room = 8192 // hexadecimal figures
	const blank = "[0 0000000000 0000000000 0000000000]"
	data := file("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
		stream("BT /F 12 Tf 72 700 Td (Bao cao so 5) Tj ET"), times,
		"<< /FT /Sig /T (a) /V << /Type /Sig /SubFilter /"+kind+" /M (D:20200102030405Z) /ByteRange "+blank+
			" /Contents <"+strings.Repeat("0", room)+"> >> >>")
	from := bytes.Index(data, []byte("/Contents <0")) + len("/Contents ")
	to := from + room + 2
	ranges := fmt.Sprintf("[0 %010d %010d %010d]", from, to, len(data)-to)
	copy(data[bytes.Index(data, []byte(blank)):], ranges)
	sum := value(append(slices.Clone(data[:from]), data[to:]...))
	hex.Encode(data[from+1:], sum)
	return data
}

func TestSignatures(t *testing.T) {
	now := time.Now()
	root := issue(t, "Gốc của tỉnh Vân Hải", nil, now.AddDate(5, 0, 0), true)
	stranger := issue(t, "Gốc lạ", nil, now.AddDate(5, 0, 0), true)
	between := issue(t, "Trung gian", &root, now.AddDate(5, 0, 0), true)
	expired := issue(t, "Trung gian đã hết hạn", &root, now.AddDate(-1, 0, 0), true)
	office := issue(t, "Sở Thủy lợi tỉnh Vân Hải", &between, now.AddDate(1, 0, 0), false)
	late := issue(t, "Sở Thủy lợi tỉnh Vân Hải", &expired, now.AddDate(1, 0, 0), false)

	detached := signedPDF(t, "adbe.pkcs7.detached", func(b []byte) []byte { return sealed(t, b, true, office, between) })
	oldSum := signedPDF(t, "adbe.pkcs7.sha1", func(b []byte) []byte {
		sum := sha1.Sum(b)
		return sealed(t, sum[:], false, office, between)
	})
	stamped := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	stamp := signedPDF(t, "ETSI.RFC3161", func(b []byte) []byte { return tokenFor(t, b, stamped, office, between) })
	withStamp := func(on func(value []byte) []byte) []byte {
		return signedPDF(t, "adbe.pkcs7.detached", func(b []byte) []byte {
			return stampedSeal(t, b, true, func(value []byte) []byte { return tokenFor(t, on(value), stamped, stranger) }, office, between)
		})
	}
	unread := signedPDF(t, "adbe.x509.rsa_sha1", func([]byte) []byte { return []byte{4, 2, 1, 1} })
	tampered := func(data []byte) []byte { return bytes.Replace(data, []byte("so 5"), []byte("so 6"), 1) }
	trust := func(all ...authority) *x509.CertPool {
		pool := x509.NewCertPool()
		for _, a := range all {
			pool.AddCert(a.cert)
		}
		return pool
	}
	const name = "Sở Thủy lợi tỉnh Vân Hải"
	for _, c := range []struct {
		name      string
		data      []byte
		roots     *x509.CertPool
		want      congvan.Signature // without its time
		at        time.Time         // where it is known to the second
		unchecked bool
	}{
		{name: "no roots given", data: detached, want: congvan.Signature{Signer: name, Intact: true, CoversFile: true, Chain: "unknown"}},
		{name: "root trusted", data: detached, roots: trust(root), want: congvan.Signature{Signer: name, Intact: true, CoversFile: true, Chain: "known"}},
		{name: "another root trusted", data: detached, roots: trust(stranger), want: congvan.Signature{Signer: name, Intact: true, CoversFile: true, Chain: "unknown"}},
		{name: "certificate between not in force", roots: trust(root, stranger), want: congvan.Signature{Signer: name, Intact: true, CoversFile: true, Chain: "broken"},
			data: signedPDF(t, "ETSI.CAdES.detached", func(b []byte) []byte { return sealed(t, b, true, late, expired) })},
		{name: "one byte changed", data: tampered(detached), roots: trust(root), want: congvan.Signature{Signer: name, CoversFile: true, Chain: "known"}},
		{name: "added to afterwards", data: append(slices.Clone(detached), "%changed later"...), want: congvan.Signature{Signer: name, Intact: true, Chain: "unknown"}},
		{name: "sum signed", data: oldSum, want: congvan.Signature{Signer: name, Intact: true, CoversFile: true, Chain: "unknown"}},
		{name: "sum signed, one byte changed", data: tampered(oldSum), want: congvan.Signature{Signer: name, CoversFile: true, Chain: "unknown"}},
		{name: "time stamp", data: stamp, roots: trust(root), at: stamped, want: congvan.Signature{Signer: name, Intact: true, CoversFile: true, Chain: "known"}},
		{name: "time stamp, one byte changed", data: tampered(stamp), at: stamped, want: congvan.Signature{Signer: name, CoversFile: true, Chain: "unknown"}},
		{name: "with a time stamp on it", at: stamped, want: congvan.Signature{Signer: name, Intact: true, CoversFile: true, Chain: "unknown"},
			data: withStamp(func(value []byte) []byte { return value })},
		{name: "with another signature's time stamp", want: congvan.Signature{Signer: name, Intact: true, CoversFile: true, Chain: "unknown"},
			data: withStamp(func([]byte) []byte { return []byte("another") })},
		{name: "unknown kind", data: unread, at: time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC), want: congvan.Signature{Chain: "unknown"}, unchecked: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, err := Reader{Roots: c.roots}.Read(context.Background(), bytes.NewReader(c.data), int64(len(c.data)), limits.Default())
			if err != nil {
				t.Fatal(err)
			}
			if len(res.Signatures) != 1 {
				t.Fatalf("signatures %+v, want one", res.Signatures)
			}
			got := res.Signatures[0]
			if c.at.IsZero() { // what the signing wrote into it: now
				if at, err := time.Parse(time.RFC3339, got.Time); err != nil || at.Sub(now).Abs() > time.Hour {
					t.Errorf("time %q, want about %v", got.Time, now)
				}
			} else if want := c.at.Format(time.RFC3339); got.Time != want {
				t.Errorf("time %s, want %s", got.Time, want)
			}
			if got.Time = ""; got != c.want {
				t.Errorf("got %+v\nwant %+v", got, c.want)
			}
			said := slices.ContainsFunc(res.Warnings, func(w congvan.Warning) bool { return w.Code == congvan.SignatureUnchecked })
			if said != c.unchecked {
				t.Errorf("said to be unchecked: %v, want %v", said, c.unchecked)
			}
		})
	}
}
