package congvan

// Places gives the At of every object of the record, in the order of the record.
func (r *Record) Places() []At {
	out := []At{r.At, r.Arrival.At, r.Issuer.At, r.Number.At, r.Date.At, r.Type.At, r.Signer.At}
	for i := range r.Addressees {
		out = append(out, r.Addressees[i].At)
	}
	for i := range r.References {
		out = append(out, r.References[i].At)
	}
	for i := range r.Parts {
		out = append(out, r.Parts[i].At)
	}
	for i := range r.Tasks {
		t := &r.Tasks[i]
		out = append(out, t.At)
		for _, b := range t.Lead {
			out = append(out, b.At)
		}
		for _, b := range t.Support {
			out = append(out, b.At)
		}
		for _, p := range t.Reports {
			out = append(out, p.At)
		}
	}
	for i := range r.Indicators {
		out = append(out, r.Indicators[i].At)
	}
	for i := range r.Deadlines {
		out = append(out, r.Deadlines[i].At)
	}
	for i := range r.Recipients {
		out = append(out, r.Recipients[i].At)
	}
	return out
}
