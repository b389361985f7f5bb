"""Makes the web archives of the pages beside: word.mht as Word writes it (windows-1258), site.mhtml as Chromium does."""
import quopri
import unicodedata


def vietnamese(text):
    """windows-1258 has the vowels whole and the tones apart."""
    out = ""
    for c in text:
        tones = [m for m in unicodedata.normalize("NFD", c) if m in "\u0300\u0301\u0303\u0309\u0323"]
        out += unicodedata.normalize("NFC", "".join(m for m in unicodedata.normalize("NFD", c) if m not in tones)) + "".join(tones)
    return out.encode("cp1258")


def archive(head, parts):
    edge = b"----=_NextPart_01"
    out = head.replace("EDGE", edge.decode()).encode()
    for fields, body in parts:
        out += b"--" + edge + b"\n" + fields.encode() + b"\n" + quopri.encodestring(body) + b"\n"
    return (out + b"--" + edge + b"--\n").replace(b"\n", b"\r\n")


word = open("word.htm", encoding="utf-8").read().replace("charset=utf-8", "charset=windows-1258")
open("word.mht", "wb").write(archive(
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="EDGE"\n\nThis document is a Single File Web Page.\n\n', [
        ('Content-Location: file:///C:/KeHoach.htm\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset="windows-1258"\n',
         vietnamese(word)),
        ('Content-Location: file:///C:/KeHoach_files/filelist.xml\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/xml; charset="utf-8"\n',
         b'<xml xmlns:o="urn:schemas-microsoft-com:office:office"/>'),
    ]))
open("site.mhtml", "wb").write(archive(
    'From: <Saved by Blink>\nSnapshot-Content-Location: https://vanban.example.invalid/cong-van-88\nSubject: =?utf-8?Q?C=C3=B4ng=20v=C4=83n?=\n'
    'Date: Tue, 5 May 2026 08:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="EDGE"\n\n', [
        ('Content-Type: text/html\nContent-ID: <frame-1@mhtml.blink>\nContent-Transfer-Encoding: quoted-printable\n'
         'Content-Location: https://vanban.example.invalid/cong-van-88\n', open("site.html", "rb").read()),
        ('Content-Type: text/css\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://vanban.example.invalid/site.css\n', b"p { margin: 0 }"),
    ]))
