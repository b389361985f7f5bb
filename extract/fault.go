package extract

import (
	"context"
	"errors"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/open/xml"
)

// withFile names the file in an error, and the limit where it passed one.
func withFile(err error, name string, lim limits.Limits) error {
	e := &congvan.Error{What: congvan.Message{VI: "không đọc được: " + err.Error(), EN: "cannot be read: " + err.Error()}, Err: err}
	var known *congvan.Error
	if errors.As(err, &known) {
		*e = *known
	}
	e.File = name
	limit, deep := limits.Passed(err), (*xml.Error)(nil)
	if errors.As(err, &deep) && deep.Problem == xml.Deep {
		limit = limits.Depth
	}
	if limit != "" {
		sayLimit(e, limit, lim)
	}
	return e
}

// sayLimit tells which limit was passed, its value, and how to raise it.
func sayLimit(e *congvan.Error, limit limits.Name, lim limits.Limits) {
	value, raise := string(limit)+" "+lim.Value(limit), "--limit "+string(limit)+"="+lim.Raised(limit)
	e.What.VI += " (giới hạn " + value + ")"
	e.What.EN += " (limit " + value + ")"
	if e.Next.VI != "" {
		e.Next.VI += "; "
		e.Next.EN += "; "
	}
	e.Next.VI += "nếu tin tệp này thì nới giới hạn: " + raise
	e.Next.EN += "if you trust the file, raise the limit: " + raise
}

// outOfTime tells of an error that it came because the time for the document was over, where that is so: the caller's
// own deadline is none of our limits.
func outOfTime(ctx context.Context, err error) error {
	var known *congvan.Error
	limit := limits.Passed(context.Cause(ctx))
	if !errors.As(err, &known) || !errors.Is(err, context.DeadlineExceeded) || limit == "" {
		return err
	}
	late := *known
	late.Err = errors.Join(err, limit)
	return &late
}
