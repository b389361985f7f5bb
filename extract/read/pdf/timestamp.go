package pdf

import (
	"bytes"
	"crypto"
	_ "crypto/sha256" // the sums that tokens name
	_ "crypto/sha512"
	"encoding/asn1"
	"errors"
	"time"

	"github.com/digitorus/pkcs7"
)

// timeToken is what a time-stamp token says (RFC 3161, TSTInfo): at that time somebody showed this sum.
type timeToken struct {
	Version int
	Policy  asn1.ObjectIdentifier
	Imprint struct {
		Algorithm struct {
			ID         asn1.ObjectIdentifier
			Parameters asn1.RawValue `asn1:"optional"`
		}
		Sum []byte
	}
	Serial asn1.RawValue
	Time   time.Time `asn1:"generalized"`
}

var errToken = errors.New("not a time-stamp token")

// parseToken reads the token that the signed data holds.
func parseToken(p7 *pkcs7.PKCS7) (token timeToken, err error) {
	content := p7.Content
	var inner []byte
	if _, err := asn1.Unmarshal(content, &inner); err == nil {
		content = inner
	}
	if _, err := asn1.Unmarshal(content, &token); err != nil {
		return timeToken{}, errToken
	}
	return token, nil
}

// hashes are the sums that tokens are made of.
var hashes = map[string]crypto.Hash{
	"1.3.14.3.2.26": crypto.SHA1, "2.16.840.1.101.3.4.2.1": crypto.SHA256,
	"2.16.840.1.101.3.4.2.2": crypto.SHA384, "2.16.840.1.101.3.4.2.3": crypto.SHA512,
}

// names tells whether the token was made for these bytes.
func (t timeToken) names(data []byte) bool {
	hash, ok := hashes[t.Imprint.Algorithm.ID.String()]
	if !ok {
		return false
	}
	h := hash.New()
	h.Write(data) // a hash takes everything
	return bytes.Equal(h.Sum(nil), t.Imprint.Sum)
}

var (
	oidTimeStamp   = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 14}
	oidSigningTime = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 5}
)

// signingTime gives the time that a stamp on the signature vouches for, else the one that the signer's program wrote into
// what it signed.
func signingTime(p7 *pkcs7.PKCS7, kind string) (time.Time, bool) {
	if kind == kindStamp {
		token, err := parseToken(p7)
		return token.Time, err == nil
	}
	for _, a := range p7.Signers[0].UnauthenticatedAttributes {
		if !a.Type.Equal(oidTimeStamp) {
			continue
		}
		stamp, err := pkcs7.Parse(a.Value.Bytes)
		if err != nil {
			continue
		}
		token, err := parseToken(stamp)
		if err == nil && token.names(p7.Signers[0].EncryptedDigest) && stamp.Verify() == nil {
			return token.Time, true
		}
	}
	var at time.Time
	err := p7.UnmarshalSignedAttribute(oidSigningTime, &at)
	return at, err == nil
}
