#!/bin/sh
# Makes the containers anew: the archives by Info-ZIP and by Python's zipfile, the letters by Python's email, the package
# by hand. The goldens beside them were read against the files. The files that go in are below; offices and people are invented.
set -e
cd "$(dirname "$0")"
here=$PWD work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p "Phụ lục/Biểu mẫu" nested
cat > "Công văn 112.txt" <<'TEXT'
UBND TỈNH LONG THUẬN
SỞ NÔNG NGHIỆP
Số: 112/SNN-TL
V/v rà soát các trạm bơm ven sông Lạch
Long Thuận, ngày 06 tháng 5 năm 2027
Kính gửi: Ủy ban nhân dân các xã ven sông Lạch.
Sở Nông nghiệp đề nghị Ủy ban nhân dân các xã kiểm tra máy móc của từng trạm bơm, báo cáo về Sở trước ngày 20/5/2027.
Nơi nhận:
- Như trên;
- Lưu: VT, TL.
GIÁM ĐỐC
Trịnh Thị Mẫu
TEXT
printf 'PHỤ LỤC\nDanh sách trạm bơm\n1. Trạm bơm Bến Đá\n2. Trạm bơm Cầu Ván\n' > "Phụ lục/Danh sách trạm.txt"
printf '<html><body><p>BIỂU MẪU</p><p>Số máy hỏng: ....</p></body></html>' > "Phụ lục/Biểu mẫu/biểu 01.html"
printf 'BIÊN BẢN\nHọp ngày 04/5/2027 tại trạm bơm Bến Đá\n' > nested/bien-ban.txt
touch -t 202705060800 *.txt nested/* Phụ*/*.txt Phụ*/*/*

rm -f "$here"/*.zip
# An archive in an archive, UTF-8 names, folders, and what macOS and Windows leave behind.
(cd nested && zip -qX ../bien-ban.zip bien-ban.txt)
mkdir -p __MACOSX && printf x > "__MACOSX/._a.txt" && printf x > Thumbs.db && printf x > .DS_Store
touch -t 202705060800 bien-ban.zip __MACOSX/* Thumbs.db .DS_Store
zip -qrX "$here/goi.zip" "Công văn 112.txt" "Phụ lục" bien-ban.zip __MACOSX Thumbs.db .DS_Store
# Names in the code pages of a Vietnamese and of an English Windows, and one in both a code page and UTF-8 beside it.
python3 - "$here" <<'PY'
import sys, zipfile, zlib, struct
here = sys.argv[1]
letter = open("Công văn 112.txt", "rb").read()
class Raw(zipfile.ZipInfo):  # a name in bytes, which zipfile would not write
    def _encodeFilenameFlags(self): return self.raw, 0
def archive(name, entries):
    with zipfile.ZipFile(here + "/" + name, "w", zipfile.ZIP_DEFLATED) as z:
        for raw, data, extra in entries:
            i = Raw(raw.decode("latin-1"), (2027, 5, 6, 8, 0, 0))
            i.raw, i.compress_type, i.extra = raw, zipfile.ZIP_DEFLATED, extra
            z.writestr(i, data)
def beside(raw, name):
    name = name.encode()
    return struct.pack("<HHBL", 0x7075, 5 + len(name), 1, zlib.crc32(raw)) + name
archive("ten-cu.zip", [
    (b"C\xf4ng v\xe3n s\xf4\xec 112.txt", letter, b""),
    (b"C\x93ng t\xa0c.txt", b"TH\xc3\x94NG B\xc3\x81O\nl\xe1\xbb\x8bch c\xc3\xb4ng t\xc3\xa1c tu\xe1\xba\xa7n 19\n", b""),
    (b"Ke hoach.txt", "KẾ HOẠCH\nnạo vét kênh Bến Đá\n".encode(), beside(b"Ke hoach.txt", "Kế hoạch.txt")),
    (b"doi ten.txt", "GIẤY MỜI\nhọp ngày 07/5/2027\n".encode(), beside(b"ten khac.txt", "Tên khác.txt")),
])
archive("ten-dan-ra.zip", [(raw, b"x", b"") for raw in (b"../../etc/passwd", b"..\\..\\a.txt", b"C:\\Windows\\a.txt", b"a/../../b.txt", b"a\x00.txt")]
    + [(b"/tuyet doi.txt", "THÔNG BÁO\nmở cống lấy nước\n".encode(), b"")])
PY

# Letters.
python3 - "$here" <<'PY'
import sys
from email.message import EmailMessage, MIMEPart
from email import policy
here = sys.argv[1]
letter = open("Công văn 112.txt", encoding="utf-8").read()
picture = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f0300050001ff5c8bd5d60000000049454e44ae426082")
def message(subject):
    m = EmailMessage(policy=policy.SMTP)
    m["From"], m["To"] = "Văn thư Sở Nông nghiệp <van.thu@example.vn>", "UBND xã Bến Đá <ben.da@example.vn>"
    m["Subject"], m["Date"], m["Message-ID"] = subject, "Thu, 06 May 2027 08:30:00 +0700", "<1@example.vn>"
    return m
def save(name, m, edit=lambda b: b):
    for n, part in enumerate(p for p in m.walk() if p.is_multipart() and p.get_content_maintype() == "multipart"):
        part.set_boundary("=_phan%d" % n)
    open(here + "/" + name, "wb").write(edit(m.as_bytes()))

m = message("V/v rà soát các trạm bơm ven sông Lạch")
m.set_content("Kính gửi các xã.\nĐề nghị báo cáo trước ngày 20/5/2027.\n", cte="quoted-printable")
m.add_alternative('<html><body><p>Kính gửi các xã.</p><p>Đề nghị báo cáo <b>trước ngày 20/5/2027</b>.</p><img src="cid:huy-hieu@example.vn"></body></html>', subtype="html", cte="base64")
m.get_payload()[1].add_related(picture, "image", "png", cid="<huy-hieu@example.vn>", filename="logo.png", disposition="inline")
m.add_attachment(letter.encode(), "application", "octet-stream", filename="Công văn 112.txt")
m.add_attachment(open("bien-ban.zip", "rb").read(), "application", "zip", filename="Biên bản.zip")
m.add_attachment(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "text", "calendar", filename="hop.ics")
m.add_attachment(b"\x30\x82", "application", "pkcs7-signature", filename="smime.p7s")
m.add_attachment(b"\x78\x9f\x3e\x22\x01\x00", "application", "ms-tnef", filename="winmail.dat")
m.add_attachment(b"\x78\x9f\x3e\x22\x01\x00", "application", "octet-stream", filename="winmail.dat")
m.add_attachment(b"Rar!\x1a\x07\x01\x00", "application", "vnd.rar", filename="phu-luc.rar")
save("thu.eml", m)

# A letter sent on, and the forms of names: RFC 2231 cut and in windows-1258, RFC 2047 where it is forbidden, none of them.
inner = message("Chuyển văn bản")
inner.set_content(letter, cte="8bit")
m = message("Chuyển tiếp: Chuyển văn bản")
m.set_content("Xin chuyển.\n")
m.add_attachment(inner)
for i, name in enumerate(("\x00rfc2231", "\x00rfc2047", "\x00raw", "\x00none")):
    m.add_attachment(("THÔNG BÁO\nsố %d\n" % i).encode(), "application", "octet-stream", filename="ten%d.txt" % i)
def names(b):
    b = b.replace(b'filename="ten0.txt"', b"filename*0*=windows-1258''K%EA%EC%20ho;\r\n filename*1*=a%F2ch; filename*2=\" 05.txt\"")
    b = b.replace(b'filename="ten1.txt"', b'filename="=?UTF-8?B?S+G6vyBob+G6?=\r\n =?UTF-8?B?oWNoIDA2LnR4dA==?="')
    b = b.replace(b'filename="ten2.txt"', 'filename="C:\\Users\\an\\Kế hoạch 07.txt"'.encode())
    return b.replace(b'\r\nContent-Disposition: attachment; filename="ten3.txt"', b"\r\nContent-Disposition: attachment")
save("chuyen-tiep.eml", m, names)
PY

# A package of the national exchange: one attachment as it is, one packed as an archive of one file, one archive.
python3 - "$here" <<'PY'
import sys, base64, zipfile, io
here = sys.argv[1]
letter = open("Công văn 112.txt", "rb").read()
annex = open("Phụ lục/Danh sách trạm.txt", "rb").read()
b = io.BytesIO()
with zipfile.ZipFile(b, "w") as z:
    z.writestr(zipfile.ZipInfo("ds.txt", (2027, 5, 6, 8, 0, 0)), annex)
files = [("Công văn 112.txt", letter), ("Danh sách trạm.txt", b.getvalue()), ("Biên bản.zip", open("bien-ban.zip", "rb").read())]
encoded = lambda d: base64.encodebytes(d).decode()
refs = "".join('<edXML:Reference><edXML:ContentId>cid:tep%d@example.vn</edXML:ContentId><edXML:ContentType>application/octet-stream</edXML:ContentType><edXML:AttachmentName>%s</edXML:AttachmentName></edXML:Reference>\n' % (i, n) for i, (n, d) in enumerate(files))
parts = "".join('<edXML:Attachment><edXML:ContentType>application/octet-stream</edXML:ContentType><edXML:ContentId>tep%d@example.vn</edXML:ContentId><edXML:ContentTransferEncoded>\n%s</edXML:ContentTransferEncoded></edXML:Attachment>\n' % (i, encoded(d)) for i, (n, d) in enumerate(files))
open(here + "/goi.edxml", "w", encoding="utf-8").write(f'''<?xml version="1.0" encoding="UTF-8"?>
<edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
<edXML:edXMLEnvelope><edXML:edXMLHeader>
<edXML:MessageHeader>
<edXML:From><edXML:OrganId>H99.05</edXML:OrganId><edXML:OrganizationInCharge>UBND tỉnh Long Thuận</edXML:OrganizationInCharge><edXML:OrganName>Sở Nông nghiệp</edXML:OrganName></edXML:From>
<edXML:To><edXML:OrganId>H99.21</edXML:OrganId><edXML:OrganName>UBND xã Bến Đá</edXML:OrganName></edXML:To>
<edXML:To><edXML:OrganId>H99.22</edXML:OrganId><edXML:OrganName>UBND xã Cầu Ván</edXML:OrganName></edXML:To>
<edXML:Code><edXML:CodeNumber>112</edXML:CodeNumber><edXML:CodeNotation>SNN-TL</edXML:CodeNotation></edXML:Code>
<edXML:PromulgationInfo><edXML:Place>Long Thuận</edXML:Place><edXML:PromulgationDate>2027/05/06</edXML:PromulgationDate></edXML:PromulgationInfo>
<edXML:DocumentType><edXML:Type>1</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
<edXML:Subject>V/v rà soát các trạm bơm ven sông Lạch</edXML:Subject>
<edXML:SignerInfo><edXML:Position>GIÁM ĐỐC</edXML:Position><edXML:FullName>Trịnh Thị Mẫu</edXML:FullName></edXML:SignerInfo>
<edXML:DueDate>2027/05/20</edXML:DueDate>
<edXML:OtherInfo><edXML:Priority>1</edXML:Priority></edXML:OtherInfo>
<edXML:DocumentId>H99.05,2027/05/06,112/SNN-TL</edXML:DocumentId>
</edXML:MessageHeader>
<edXML:TraceHeaderList><edXML:TraceHeader><edXML:OrganId>H99.05</edXML:OrganId><edXML:Timestamp>2027/05/06 09:15:00</edXML:Timestamp></edXML:TraceHeader></edXML:TraceHeaderList>
</edXML:edXMLHeader>
<edXML:edXMLBody><edXML:edXMLManifest>
{refs}</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>
<edXML:AttachmentEncoded>
{parts}</edXML:AttachmentEncoded>
</edXML:edXML>
''')
PY
