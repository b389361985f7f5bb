package main

import (
	"bytes"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"congvan"

	"github.com/spf13/pflag"
)

var (
	rootsFlag = congvan.Message{
		VI: "`TỆP` hoặc thư mục chứng thư gốc được tin cậy (PEM, DER), để xét chữ ký số của PDF; dùng được nhiều lần",
		EN: "`FILE` or folder of trusted root certificates (PEM, DER), by which PDF signatures are judged; may be repeated",
	}
	noCertificate = congvan.Message{VI: "không có chứng thư nào đọc được", EN: "no certificate that can be read"}
	certificateIs = congvan.Message{
		VI: "cần chứng thư X.509 dạng PEM hoặc DER (.pem, .crt, .cer)", EN: "give X.509 certificates as PEM or DER (.pem, .crt, .cer)",
	}
)

// roots are the certificates that the user trusts to vouch for signers.
type roots struct{ paths []string }

func (r *roots) flags(t *terminal, f *pflag.FlagSet) {
	f.StringArrayVar(&r.paths, "roots", nil, t.say(rootsFlag))
}

// read gives the certificates, nil where none were named.
func (r *roots) read(t *terminal) (*x509.CertPool, error) {
	if len(r.paths) == 0 {
		return nil, nil
	}
	pool := x509.NewCertPool()
	for _, path := range r.paths {
		names, err := certificateFiles(path)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			data, err := t.readSmall(name)
			if err != nil {
				return nil, err
			}
			found, err := certificates(data)
			if err != nil {
				return nil, &congvan.Error{File: name, What: noCertificate, Next: certificateIs, Err: err}
			}
			for _, c := range found {
				pool.AddCert(c)
			}
		}
	}
	return pool, nil
}

// certificateFiles gives the file itself, or the certificate files of a folder.
func certificateFiles(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	var names []string
	for _, e := range entries {
		ending := strings.ToLower(filepath.Ext(e.Name()))
		if !e.IsDir() && slices.Contains([]string{".pem", ".crt", ".cer", ".der"}, ending) {
			names = append(names, filepath.Join(path, e.Name()))
		}
	}
	if len(names) == 0 {
		return nil, &congvan.Error{File: path, What: noCertificate, Next: certificateIs}
	}
	return names, nil
}

// certificates reads one certificate as DER, or all that a PEM file holds.
func certificates(data []byte) (found []*x509.Certificate, err error) {
	if !bytes.Contains(data, []byte("-----BEGIN")) {
		c, err := x509.ParseCertificate(data)
		if err != nil {
			return nil, err
		}
		return []*x509.Certificate{c}, nil
	}
	for block, rest := pem.Decode(data); block != nil; block, rest = pem.Decode(rest) {
		if block.Type != "CERTIFICATE" {
			continue
		}
		c, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return nil, err
		}
		found = append(found, c)
	}
	if len(found) == 0 {
		return nil, errors.New("no CERTIFICATE block")
	}
	return found, nil
}
