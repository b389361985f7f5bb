package congvan

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
)

// Amend gives a copy of the record with the changes of the review made in their order. The record stays as it is. A
// change whose path is not there, or whose Before is not what stands there, is an error: the review is of another
// reading. A value that was set is marked FromReview in the At of the object that holds it. A nil review changes nothing.
func (r *Record) Amend(review *Review) (*Record, error) {
	var tree map[string]any
	if err := decodeTree(r.AppendJSON(nil), &tree); err != nil {
		return nil, err
	}
	if review != nil {
		if review.Record != "" && review.Record != r.Source.SHA256 {
			return nil, &Error{What: say("review này là của văn bản khác (sha256 %s)", "this review is of another file (sha256 %s)", review.Record)}
		}
		for i := range review.Changes {
			if err := amend(tree, &review.Changes[i]); err != nil {
				return nil, err
			}
		}
	}
	data, err := json.Marshal(tree)
	if err != nil {
		return nil, err
	}
	var out Record
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&out); err != nil {
		return nil, &Error{What: say("sau khi áp review, bản ghi sai kiểu: %s", "with the review the record is of the wrong kind: %s", err.Error()), Err: err}
	}
	return &out, nil
}

func decodeTree(data []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	return dec.Decode(v)
}

// amend makes one change in the tree.
func amend(tree map[string]any, c *Change) error {
	steps := strings.Split(strings.TrimPrefix(c.Path, "/"), "/")
	for i, s := range steps {
		steps[i] = strings.ReplaceAll(strings.ReplaceAll(s, "~1", "/"), "~0", "~")
	}
	var after any
	if c.After != nil {
		if err := decodeTree(c.After, &after); err != nil {
			return changeError(c, say("after không phải JSON", "after is no JSON"))
		}
	}
	_, err := set(tree, steps, c, after)
	return err
}

// set gives the value with the change made at the steps below it.
func set(at any, steps []string, c *Change, after any) (any, error) {
	if len(steps) == 0 {
		return after, checkBefore(at, c)
	}
	switch at := at.(type) {
	case map[string]any:
		key := steps[0]
		old, ok := at[key]
		if !ok && !optionalKey(key) {
			return nil, changeError(c, say("không có “%s”", "there is no %q", key))
		}
		if c.After == nil && len(steps) == 1 {
			return nil, changeError(c, say("chỉ mục trong danh sách mới bỏ được; ghi after", "only an item of a list can be taken out; give after"))
		}
		value, err := set(old, steps[1:], c, after)
		if err != nil {
			return nil, err
		}
		at[key] = value
		markReviewed(at, key)
		return at, nil
	case []any:
		return setItem(at, steps, c, after)
	}
	return nil, changeError(c, say("“%s” không có phần con", "%q has no parts", steps[0]))
}

// setItem makes the change in one item of a list, adds one or takes one out.
func setItem(list []any, steps []string, c *Change, after any) (any, error) {
	if steps[0] == "-" {
		if len(steps) > 1 || c.After == nil {
			return nil, changeError(c, say("“-” chỉ để thêm một mục mới", "\"-\" only adds a new item"))
		}
		return append(list, after), checkBefore(nil, c)
	}
	i := itemIndex(list, steps[0])
	if i < 0 {
		return nil, changeError(c, say("danh sách không có mục “%s”", "the list has no item %q", steps[0]))
	}
	if len(steps) == 1 && c.After == nil {
		if err := checkBefore(list[i], c); err != nil {
			return nil, err
		}
		return append(append([]any{}, list[:i]...), list[i+1:]...), nil
	}
	value, err := set(list[i], steps[1:], c, after)
	if err != nil {
		return nil, err
	}
	list[i] = value
	return list, nil
}

// itemIndex finds an item by its id, or by its place where the items have none; -1 when it is not there.
func itemIndex(list []any, step string) int {
	ids := false
	for i, item := range list {
		if m, ok := item.(map[string]any); ok {
			if id, ok := m["id"].(string); ok {
				if ids = true; id == step {
					return i
				}
			}
		}
	}
	if i, err := strconv.Atoi(step); err == nil && !ids && i >= 0 && i < len(list) && strconv.Itoa(i) == step {
		return i
	}
	return -1
}

// optionalKey names the keys of the record that are left out where empty.
func optionalKey(key string) bool {
	return key == "resolved" || key == "units" || key == "ours" || key == "ours_why"
}

// markReviewed says in the object's At that people set the key.
func markReviewed(object map[string]any, key string) {
	at, ok := object["at"].(map[string]any)
	if !ok || key == "at" {
		return
	}
	at[key] = map[string]any{"from": FromReview, "confidence": 1}
}

func checkBefore(now any, c *Change) error {
	if c.Before == nil {
		if now == nil || c.After != nil && isEmptyValue(now) {
			return nil
		}
		return changeError(c, say("thiếu before: giá trị đang có", "before is missing: there is a value"))
	}
	var before any
	if err := decodeTree(c.Before, &before); err != nil {
		return changeError(c, say("before không phải JSON", "before is no JSON"))
	}
	if !reflect.DeepEqual(before, now) {
		return changeError(c, say("giá trị đang có không phải before", "the value there is not before"))
	}
	return nil
}

func isEmptyValue(v any) bool {
	switch v := v.(type) {
	case string:
		return v == ""
	case []any:
		return len(v) == 0
	}
	return false
}

func changeError(c *Change, what Message) error {
	return &Error{Place: say("review, %s", "review, %s", c.Path), What: what,
		Next: say("lập lại review từ bản ghi này", "make the review anew from this record")}
}
