package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// rootDER makes a root certificate of the name.
func rootDER(t *testing.T, name string) []byte {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	form := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotAfter: time.Now().AddDate(1, 0, 0), IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, form, form, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func TestCertificates(t *testing.T) {
	first, second := rootDER(t, "Gốc một"), rootDER(t, "Gốc hai")
	inPEM := func(der []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}) }
	key := pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: []byte{1}})
	for _, c := range []struct {
		name  string
		data  []byte
		want  int
		fails bool
	}{
		{name: "DER", data: first, want: 1},
		{name: "PEM", data: inPEM(first), want: 1},
		{name: "two in one file, a key between", data: append(append(inPEM(first), key...), inPEM(second)...), want: 2},
		{name: "a key alone", data: key, fails: true},
		{name: "cut", data: first[:len(first)-5], fails: true},
		{name: "text", data: []byte("Kính gửi"), fails: true},
		{name: "nothing", fails: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := certificates(c.data)
			if (err != nil) != c.fails || len(got) != c.want {
				t.Errorf("%d certificates, error %v; want %d, error %v", len(got), err, c.want, c.fails)
			}
		})
	}
}

func TestCertificateFolder(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"goc.CER", "goc.pem", "doc-truoc.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := certificateFiles(folder)
	if err != nil || len(got) != 2 || filepath.Base(got[0]) != "goc.CER" || filepath.Base(got[1]) != "goc.pem" {
		t.Errorf("%v, error %v; want goc.CER and goc.pem", got, err)
	}
	if _, err := certificateFiles(t.TempDir()); err == nil {
		t.Error("an empty folder gives no error")
	}
}
