package unpack

import (
	"strings"
	"time"

	"congvan"
)

// readEnvelope reads the MessageHeader, the trace of the package, and what the sender asks to do with it.
func readEnvelope(h, trace, business *node) (*congvan.Envelope, []congvan.Warning) {
	promulgated := h.in("promulgationinfo")
	e := &congvan.Envelope{
		Format:  congvan.EnvelopeEdXML,
		From:    party(h.in("from")),
		Number:  wholeNumber(h.in("code")),
		Date:    day(promulgated.text("promulgationdate")),
		Place:   promulgated.text("place"),
		Type:    h.in("documenttype").text("typename"),
		Subject: h.text("subject"), Content: h.text("content"),
		Urgency: urgency(h.in("otherinfo").text("priority")),
		Due:     day(h.text("duedate")),
		ID:      h.text("documentid"),
	}
	if e.Type == "" && len(h.in("documenttype").children) == 0 {
		e.Type = h.text("documenttype")
	}
	signer := h.in("signerinfo")
	e.Signer = congvan.EnvelopeSigner{Authority: signer.text("competence"), Position: signer.text("position"), Name: signer.text("fullname", "signer")}
	for _, c := range h.children {
		switch c.name {
		case "to":
			e.To = append(e.To, party(c))
		case "toplaces":
			for _, p := range c.children {
				if place := clean(string(p.content())); place != "" {
					e.Recipients = append(e.Recipients, place)
				}
			}
		case "responsefor":
			e.RepliesTo = append(e.RepliesTo, congvan.Reply{Number: c.text("code"), Date: day(c.text("promulgationdate")), ID: c.text("documentid")})
		}
	}
	if trace == nil {
		trace = h.in("traceheaderlist")
	}
	for _, t := range trace.children {
		if t.name == "traceheader" {
			if at, ok := moment(t.text("timestamp", "time")); ok {
				if e.Sent == "" {
					e.Sent = at.Format(time.RFC3339)
				}
				e.Arrived = at.Format(time.DateOnly)
			}
		}
	}
	var warnings []congvan.Warning
	if business != nil {
		e.Action = map[string]string{"0": "new", "1": "recall", "2": "update", "3": "replace"}[business.text("bussinessdoctype", "businessdoctype")]
		if e.Action != "" && e.Action != "new" {
			warnings = append(warnings, congvan.NewWarning(congvan.EnvelopeAction))
		}
	}
	return e, warnings
}

func party(n *node) congvan.Party {
	return congvan.Party{ID: n.text("organid"), Parent: n.text("organizationincharge"), Name: n.text("organname")}
}

// wholeNumber joins the two halves of a number: "45" and "SGT-KT". Some programs write it whole in one of them.
func wholeNumber(code *node) string {
	number, symbol := code.text("codenumber"), code.text("codenotation")
	switch {
	case symbol == "" || strings.Contains(number, "/"):
		return number
	case number == "":
		return symbol
	case strings.HasPrefix(symbol, number+"/"):
		return symbol
	}
	return number + "/" + strings.TrimLeft(symbol, "/")
}

// urgency gives the mark of a priority; an ordinary document has none.
func urgency(priority string) string {
	return map[string]string{"1": "khẩn", "2": "thượng khẩn", "3": "hỏa tốc", "4": "hỏa tốc hẹn giờ"}[priority]
}

// vietnam is the time of Việt Nam, in which moments without a zone are.
var vietnam = time.FixedZone("", 7*60*60)

// moment reads the forms of time that packages have.
func moment(s string) (time.Time, bool) {
	for _, layout := range [...]string{"2006/01/02 15:04:05", "2006/01/02", "2006-01-02 15:04:05", "2006-01-02T15:04:05.999999999Z07:00",
		"2006-01-02T15:04:05.999999999", "2006-01-02", "02/01/2006 15:04:05", "02/01/2006", "2006/1/2", "2/1/2006", "02-01-2006"} {
		if t, err := time.ParseInLocation(layout, s, vietnam); err == nil && t.Year() >= 1945 && t.Year() < 10_000 {
			return t.In(vietnam), true
		}
	}
	return time.Time{}, false
}

// day gives the ISO day of a moment, "" where there is none.
func day(s string) string {
	if t, ok := moment(s); ok {
		return t.Format(time.DateOnly)
	}
	return ""
}
