package congvan

import "strconv"

// MarshalJSON gives the record's JSON; see AppendJSON.
func (r Record) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil), nil }

// AppendJSON adds the record's JSON to b, in one line without a line end: keys in the order of the types, absent lists
// as [], the keys of At sorted, UTF-8 as it is (bytes that are none as U+FFFD). The same record gives the same bytes.
func (r *Record) AppendJSON(b []byte) []byte {
	b = textKey(b, `{"schema":`, r.Schema)
	b = sourceJSON(append(b, `,"source":`...), &r.Source)
	b = textKey(b, `,"arrival":{"number":`, r.Arrival.Number)
	b = textKey(b, `,"date":`, r.Arrival.Date)
	if r.Arrival.Envelope != nil {
		b = envelopeJSON(append(b, `,"envelope":`...), r.Arrival.Envelope)
	}
	b = atEnd(b, r.Arrival.At)
	b = textKey(b, `,"issuer":{"parent":`, r.Issuer.Parent)
	b = textKey(b, `,"name":`, r.Issuer.Name)
	b = atEnd(b, r.Issuer.At)
	b = textKey(b, `,"number":{"text":`, r.Number.Text)
	b = textKey(b, `,"ordinal":`, r.Number.Ordinal)
	b = textKey(b, `,"symbol":`, r.Number.Symbol)
	b = atEnd(b, r.Number.At)
	b = textKey(b, `,"place":`, r.Place)
	b = textKey(b, `,"date":{"text":`, r.Date.Text)
	b = textKey(b, `,"value":`, r.Date.Value)
	b = atEnd(b, r.Date.At)
	b = textKey(b, `,"type":{"code":`, r.Type.Code)
	b = textKey(b, `,"name":`, r.Type.Name)
	b = atEnd(b, r.Type.At)
	b = textKey(b, `,"subject":`, r.Subject)
	b = textKey(b, `,"urgency":`, r.Urgency)
	b = textKey(b, `,"secrecy":`, r.Secrecy)
	b = list(append(b, `,"addressees":`...), r.Addressees, bodyJSON)
	b = list(append(b, `,"references":`...), r.References, referenceJSON)
	b = list(append(b, `,"parts":`...), r.Parts, partJSON)
	b = list(append(b, `,"outline":`...), r.Outline, nodeJSON)
	b = list(append(b, `,"tasks":`...), r.Tasks, taskJSON)
	b = list(append(b, `,"indicators":`...), r.Indicators, indicatorJSON)
	b = list(append(b, `,"deadlines":`...), r.Deadlines, deadlineJSON)
	b = list(append(b, `,"recipients":`...), r.Recipients, recipientJSON)
	b = textKey(b, `,"signer":{"authority":`, r.Signer.Authority)
	b = textKey(b, `,"position":`, r.Signer.Position)
	b = textKey(b, `,"name":`, r.Signer.Name)
	b = atEnd(b, r.Signer.At)
	b = list(append(b, `,"candidates":`...), r.Candidates, candidateJSON)
	b = list(append(b, `,"warnings":`...), r.Warnings, warningJSON)
	return atEnd(b, r.At)
}

func sourceJSON(b []byte, s *Source) []byte {
	b = textKey(b, `{"name":`, s.Name)
	b = textKey(b, `,"sha256":`, s.SHA256)
	b = textKey(b, `,"media_type":`, s.MediaType)
	b = numberKey(b, `,"pages":`, s.Pages)
	b = textKey(b, `,"container":`, s.Container)
	b = textKey(b, `,"text_layer":`, s.TextLayer)
	b = textKey(b, `,"encoding":`, s.Encoding)
	b = textKey(b, `,"reader":`, s.Reader)
	b = textKey(b, `,"program":`, s.Program)
	b = boolKey(b, `,"truncated":`, s.Truncated)
	b = list(append(b, `,"signatures":`...), s.Signatures, signatureJSON)
	return append(b, '}')
}

func signatureJSON(b []byte, s *Signature) []byte {
	b = textKey(b, `{"signer":`, s.Signer)
	b = textKey(b, `,"time":`, s.Time)
	b = boolKey(b, `,"intact":`, s.Intact)
	b = boolKey(b, `,"covers_file":`, s.CoversFile)
	b = textKey(b, `,"chain":`, s.Chain)
	return append(b, '}')
}

func bodyJSON(b []byte, o *Body) []byte {
	b = textKey(b, `{"name":`, o.Name)
	if len(o.Resolved) > 0 {
		b = list(append(b, `,"resolved":`...), o.Resolved, textJSON)
	}
	return atEnd(b, o.At)
}

func referenceJSON(b []byte, r *Reference) []byte {
	b = textKey(b, `{"id":`, r.ID)
	b = textKey(b, `,"type":`, r.Type)
	b = textKey(b, `,"number":`, r.Number)
	b = textKey(b, `,"date":`, r.Date)
	b = textKey(b, `,"issuer":`, r.Issuer)
	b = textKey(b, `,"title":`, r.Title)
	b = textKey(b, `,"relation":`, string(r.Relation))
	b = list(append(b, `,"links":`...), r.Links, linkJSON)
	b = list(append(b, `,"mentions":`...), r.Mentions, rangesJSON)
	return atEnd(b, r.At)
}

func linkJSON(b []byte, l *Link) []byte {
	b = textKey(b, `{"relation":`, string(l.Relation))
	b = textKey(b, `,"to":`, l.To)
	return append(b, '}')
}

func partJSON(b []byte, p *Part) []byte {
	b = textKey(b, `{"part":`, p.Part)
	b = textKey(b, `,"kind":`, p.Kind)
	b = textKey(b, `,"label":`, p.Label)
	b = textKey(b, `,"type":`, p.Type)
	b = textKey(b, `,"title":`, p.Title)
	return atEnd(b, p.At)
}

func nodeJSON(b []byte, n *Node) []byte {
	b = textKey(b, `{"id":`, n.ID)
	b = textKey(b, `,"label":`, n.Label)
	b = textKey(b, `,"text":`, n.Text)
	b = rangesJSON(append(b, `,"ranges":`...), &n.Ranges)
	b = list(append(b, `,"children":`...), n.Children, nodeJSON)
	return append(b, '}')
}

func taskJSON(b []byte, t *Task) []byte {
	b = textKey(b, `{"id":`, t.ID)
	b = textKey(b, `,"label":`, t.Label)
	b = textKey(b, `,"parent":`, t.Parent)
	b = textKey(b, `,"part":`, t.Part)
	b = textKey(b, `,"title":`, t.Title)
	b = textKey(b, `,"action":`, t.Action)
	b = textKey(b, `,"text":`, t.Text)
	b = list(append(b, `,"lead":`...), t.Lead, bodyJSON)
	b = list(append(b, `,"support":`...), t.Support, bodyJSON)
	b = list(append(b, `,"inherited":`...), t.Inherited, textJSON)
	if t.Ours != "" {
		b = textKey(b, `,"ours":`, t.Ours)
	}
	if t.OursWhy != "" {
		b = textKey(b, `,"ours_why":`, t.OursWhy)
	}
	b = textKey(b, `,"output":`, t.Output)
	b = list(append(b, `,"deadlines":`...), t.Deadlines, textJSON)
	b = list(append(b, `,"references":`...), t.References, textJSON)
	b = list(append(b, `,"reports":`...), t.Reports, reportJSON)
	b = list(append(b, `,"indicators":`...), t.Indicators, textJSON)
	return atEnd(b, t.At)
}

func reportJSON(b []byte, r *Report) []byte {
	b = textKey(b, `{"to":`, r.To)
	b = textKey(b, `,"via":`, r.Via)
	b = textKey(b, `,"deadline":`, r.Deadline)
	return atEnd(b, r.At)
}

func indicatorJSON(b []byte, i *Indicator) []byte {
	b = textKey(b, `{"id":`, i.ID)
	b = textKey(b, `,"name":`, i.Name)
	b = textKey(b, `,"op":`, i.Op)
	b = floatKey(b, `,"value":`, i.Value)
	b = textKey(b, `,"unit":`, i.Unit)
	b = textKey(b, `,"by":`, i.By)
	b = textKey(b, `,"task":`, i.Task)
	return atEnd(b, i.At)
}

func deadlineJSON(b []byte, d *Deadline) []byte {
	b = textKey(b, `{"id":`, d.ID)
	b = textKey(b, `,"text":`, d.Text)
	b = textKey(b, `,"kind":`, d.Kind)
	b = textKey(b, `,"bound":`, d.Bound)
	b = textKey(b, `,"date":`, d.Date)
	b = textKey(b, `,"time":`, d.Time)
	b = textKey(b, `,"start":`, d.Start)
	b = textKey(b, `,"end":`, d.End)
	b = textKey(b, `,"rrule":`, d.RRule)
	b = append(b, `,"relative":`...)
	if r := d.Relative; r == nil {
		b = append(b, "null"...)
	} else {
		b = numberKey(b, `{"n":`, r.N)
		b = textKey(b, `,"unit":`, r.Unit)
		b = append(textKey(b, `,"from":`, r.From), '}')
	}
	b = boolKey(b, `,"year_inferred":`, d.YearInferred)
	b = textKey(b, `,"due":`, d.Due)
	return atEnd(b, d.At)
}

func recipientJSON(b []byte, r *Recipient) []byte {
	b = textKey(b, `{"name":`, r.Name)
	b = textKey(b, `,"purpose":`, r.Purpose)
	b = textKey(b, `,"role":`, r.Role)
	if len(r.Units) > 0 {
		b = list(append(b, `,"units":`...), r.Units, textJSON)
	}
	return atEnd(b, r.At)
}

func candidateJSON(b []byte, c *Candidate) []byte {
	b = textKey(b, `{"text":`, c.Text)
	b = textKey(b, `,"value":`, c.Value)
	b = textKey(b, `,"reason":`, c.Reason)
	b = rangesJSON(append(b, `,"ranges":`...), &c.Ranges)
	return append(b, '}')
}

func warningJSON(b []byte, w *Warning) []byte {
	b = textKey(b, `{"code":`, string(w.Code))
	b = textKey(b, `,"message":{"vi":`, w.Message.VI)
	b = textKey(b, `,"en":`, w.Message.EN)
	b = rangesJSON(append(b, `},"ranges":`...), &w.Ranges)
	return append(b, '}')
}

// atEnd writes the last key of an object, at, and closes the object.
func atEnd(b []byte, at At) []byte {
	return append(appendAt(append(b, `,"at":`...), at), '}')
}

func appendAt(b []byte, at At) []byte {
	b = append(b, '{')
	for i := range at {
		if i > 0 {
			b = append(b, ',')
		}
		b = whereJSON(append(textJSON(b, &at[i].Key), ':'), &at[i].Where)
	}
	return append(b, '}')
}

func whereJSON(b []byte, w *Where) []byte {
	b = append(b, '{')
	if len(w.Ranges) > 0 {
		b = append(rangesJSON(append(b, `"ranges":`...), &w.Ranges), ',')
	}
	if len(w.Boxes) > 0 {
		b = append(list(append(b, `"boxes":`...), w.Boxes, boxJSON), ',')
	}
	if w.From != "" {
		b = append(textKey(b, `"from":`, w.From), ',')
	}
	return append(floatKey(b, `"confidence":`, w.Confidence), '}')
}

func rangesJSON(b []byte, ranges *Ranges) []byte {
	b = append(b, '[')
	for i, r := range *ranges {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(append(b, '['), int64(r[0]), 10)
		b = strconv.AppendInt(append(b, ','), int64(r[1]), 10)
		b = append(b, ']')
	}
	return append(b, ']')
}

func boxJSON(b []byte, x *Box) []byte {
	b = numberKey(b, `{"page":`, x.Page)
	b = floatKey(b, `,"x":`, x.X)
	b = floatKey(b, `,"y":`, x.Y)
	b = floatKey(b, `,"w":`, x.W)
	return append(floatKey(b, `,"h":`, x.H), '}')
}
