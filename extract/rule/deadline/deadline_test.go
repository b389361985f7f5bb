package deadline

import (
	"slices"
	"strings"
	"testing"
)

// TestIn: wordings beside those of the gold sentences, in a task of a paper of 10 May 2024.
func TestIn(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string
	}{
		{"dots, an hour", "Báo cáo gửi về Sở trước 17h00 ngày 15.6.2024.", []string{"date|before|2024-06-15|17:00|||"}},
		{"hour, comma, long date", "Gửi hồ sơ chậm nhất vào 17 giờ 00 phút, ngày 05 tháng 10 năm 2024.", []string{"date|by|2024-10-05|17:00|||"}},
		{"no ngày, no year", "Hoàn thành trước 30/6.", []string{"date|before|2024-06-30|||||inferred"}},
		{"a day that is past this year is of the next", "Nộp báo cáo trước ngày 15/01.", []string{"date|before|2025-01-15|||||inferred"}},
		{"quarters in words and numerals", "Hoàn thành trong Quý III năm 2024 và quý I/2025.", []string{"date|within|2024-Q3||||", "date|within|2025-Q1||||"}},
		{"one hằng năm for two days", "Các đơn vị báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 hằng năm.", []string{"recurring|before|||||FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "recurring|before|||||FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"}},
		{"last month of the quarter without hằng quý", "Báo cáo quý trước ngày 20 của tháng cuối quý.", []string{"recurring|before|||||FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"}},
		{"from now", "Từ nay đến hết năm 2024, tập trung xử lý.", []string{"date|by|2024||||"}},
		{"middle of a month", "Đến giữa tháng 8/2024 hoàn thành.", []string{"date|by|2024-08-15||||"}},
		{"round the clock", "Trực 24/24 giờ.", []string{"ongoing|on|||||"}},
		{"weekday of every week", "Họp giao ban mỗi tuần một lần vào sáng thứ Hai.", []string{"recurring|on|||||FREQ=WEEKLY;BYDAY=MO"}},
		{"weekday between hour and day", "Tổ chức Hội nghị vào lúc 8 giờ 00, thứ Năm, ngày 23/5/2024.", []string{"date|on|2024-05-23|08:00|||"}},
		{"a label, an hour that begins, one that ends", "Thời gian: Từ 08h00 đến 11h30, ngày 23/5/2024 (thứ Năm).", []string{"date|on|2024-05-23|08:00|||"}},
		{"days before an event", "Báo cáo chậm nhất 03 ngày làm việc trước ngày tổ chức.", []string{"relative|before||||||3 working_day ngày tổ chức"}},
		{"a number in words", "Trong vòng mười lăm ngày kể từ ngày nhận hồ sơ.", []string{"relative|within||||||15 day ngày nhận hồ sơ"}},
		{"entry into force", "Quyết định này có hiệu lực thi hành kể từ ngày 01/7/2024.", nil},
		{"cut-off and limit", "Số liệu tính đến ngày 31/5/2024 gửi trước ngày 05/6/2024.", []string{"date|before|2024-06-05||||"}},
		{"a feast", "Hoàn thành xong trước Tết Nguyên đán Giáp Thìn.", []string{"event|before|||||"}},
		{"label with years in a row", "- Hoàn thành: 2024 - 2025.", []string{"period|by|||2024|2025|"}},
		{"months, one year", "Thời gian thực hiện: từ tháng 5 đến tháng 10 năm 2024.", []string{"period|on|||2024-05|2024-10|"}},
		{"quarters in a row", "Thời gian: Quý II, III/2024.", []string{"period|on|||2024-Q2|2024-Q3|"}},
		{"months in a row", "Đợt kiểm tra tổ chức trong tháng 11, 12/2024.", []string{"period|on|||2024-11|2024-12|"}},
		{"two periods, each with its day", "Định kỳ 6 tháng (trước ngày 10/6), 01 năm (trước ngày 10/12) gửi báo cáo.", []string{"recurring|before|||||FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10", "recurring|before|||||FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10"}},
		{"chậm nhất before trong", "Xử lý trong năm 2024, chậm nhất trong quý I/2025.", []string{"date|by|2025-Q1||||", "date|within|2024||||"}},
		{"hour of a weekday", "Gửi trước 10h sáng thứ Sáu hằng tuần.", []string{"recurring|before||10:00|||FREQ=WEEKLY;BYDAY=FR"}},
		{"the next days", "Hoàn thành trong 10 ngày tới.", []string{"relative|within||||||10 day "}},
		{"part of a name", "Xây dựng Kế hoạch phát triển giáo dục đến năm 2030, tầm nhìn đến năm 2045.", nil},
		{"no day of the calendar", "Báo cáo trước ngày 31/02/2024.", nil},
		{"quoted law", "Theo Nghị định: “Chậm nhất ngày 30/9/2024, cơ quan báo cáo” thì các đơn vị rà soát.", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, _, _, x := read(c.text, "2024-05-10", Task)
			if g := forms(got); !slices.Equal(g, c.want) {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, strings.Join(g, "\n     "), strings.Join(c.want, "\n     "))
			}
			for i := range got {
				check(t, x.String, &got[i])
			}
		})
	}
}

func TestCandidates(t *testing.T) {
	cases := []struct{ text, reason, value string }{
		{"Ngày 02/5/2024, đơn vị gửi báo cáo.", reasonPast, "2024-05-02"},
		{"Quyết định này có hiệu lực từ ngày 01/7/2024.", reasonEffect, "2024-07-01"},
		{"Tính đến ngày 30/6/2024 có 05 hội.", reasonCutOff, "2024-06-30"},
		{"Lồng ghép vào kế hoạch hằng năm.", reasonHabit, "FREQ=YEARLY"},
		{"“Báo cáo trước ngày 30/6/2024”.", reasonQuoted, "2024-06-30"},
		{"Rà soát Đề án phát triển đến năm 2030.", reasonName, "2030"},
	}
	for _, c := range cases {
		found, candidates, _, _ := read(c.text, "2024-05-10", Task)
		if len(found) > 0 || len(candidates) != 1 || candidates[0].Reason != c.reason || candidates[0].Value != c.value {
			t.Errorf("%s\nfound %v, candidates %+v, want %s %s", c.text, forms(found), candidates, c.reason, c.value)
		}
	}
}

func TestSettings(t *testing.T) {
	cases := []struct {
		text    string
		setting Setting
		want    string
	}{
		{"Quý II/2024", Completion, "date|by|2024-Q2||||"},
		{"Quý II/2024", Schedule, "date|within|2024-Q2||||"},
		{"30/6/2024", Completion, "date|by|2024-06-30||||"},
		{"Trước 15/7", Completion, "date|before|2024-07-15|||||inferred"},
		{"2024 - 2025", Completion, "period|by|||2024|2025|"},
		{"Hằng năm", Completion, "recurring|on|||||FREQ=YEARLY"},
		{"Thường xuyên", Schedule, "ongoing|on|||||"},
		{"8h00 ngày 12/6/2024", Schedule, "date|on|2024-06-12|08:00|||"},
		{"Thời gian tổ chức: 8h00 ngày 12/6/2024.", Outside, "date|on|2024-06-12|08:00|||"},
		{"Hội nghị diễn ra trong năm 2024.", Outside, ""},
		{"2. Thời gian và địa điểm tổ chức\n- Từ ngày 05/9 đến ngày 10/9/2024, tại sân vận động.", Outside, "period|on|||2024-09-05|2024-09-10|"},
		{"3. Thời hạn nộp hồ sơ:\nNgày 05/9/2024.\nCác đơn vị tham dự ngày 07/9/2024.", Outside, "date|by|2024-09-05||||"},
		{"2. Thời gian thực hiện\nViệc khảo sát được tiến hành ở các xã trong năm 2024.", Outside, "date|within|2024||||"},
		{"2. Cách thức thực hiện\nViệc khảo sát được tiến hành ở các xã trong năm 2024.", Outside, ""},
		{"Đề nghị các đơn vị gửi báo cáo trước ngày 20/6/2024.", Outside, "date|before|2024-06-20||||"},
		{"Ngày 06/5/2024, Sở có văn bản yêu cầu báo cáo trước ngày 20/6/2024.", Outside, ""},
	}
	for _, c := range cases {
		found, _, _, _ := read(c.text, "2024-05-10", c.setting)
		if got := strings.Join(forms(found), "; "); got != c.want {
			t.Errorf("%s (%d)\ngot  %s\nwant %s", c.text, c.setting, got, c.want)
		}
	}
}

// TestPlaces: a limit told twice is one, and where it stands again is told; a bracket that opens in a limit closes in it.
func TestPlaces(t *testing.T) {
	x := tagged("Rà soát hồ sơ trước ngày 15/6/2024; định kỳ (06 tháng một lần) kiểm tra; gửi kết quả về Sở trước ngày 15/6/2024.")
	found, again, _, _ := Places(x, 0, len(x.Tokens), Context{Date: "2024-05-10"})
	if len(found) != 2 || found[0].Text != "trước ngày 15/6/2024" || found[1].Text != "định kỳ (06 tháng một lần)" {
		t.Fatalf("found %v", found)
	}
	if len(again) != 1 || again[0].Of != 0 || x.String[again[0].Range[0]:again[0].Range[1]] != "trước ngày 15/6/2024" {
		t.Errorf("again %v", again)
	}
}
