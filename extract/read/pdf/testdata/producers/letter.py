# Writes the letter of letter.html by ReportLab.
import html, re, sys
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

fonts = "/usr/share/fonts/truetype/liberation2/LiberationSerif-"
for name, face in {"S": "Regular", "SB": "Bold", "SI": "Italic", "SZ": "BoldItalic"}.items():
    pdfmetrics.registerFont(TTFont(name, fonts + face + ".ttf"))
pdfmetrics.registerFontFamily("S", normal="S", bold="SB", italic="SI", boldItalic="SZ")

source = open("letter.html", encoding="utf-8").read()
size = {"s": 12, "m": 13}


def paragraph(attributes, text, left, cell):
    points = 11 if left else 14 if not cell else 12
    for name, n in size.items():
        if f'class="{name}"' in attributes:
            points = n
    if "font-size:12pt" in attributes:
        points = 12
    text = re.sub(r"<sup[^>]*>", '<super size="8">', text).replace("</sup>", "</super>")
    style = ParagraphStyle(
        "p", fontName="S", fontSize=points, leading=points * 1.15,
        alignment=TA_CENTER if 'class="c"' in attributes or cell and not left else TA_JUSTIFY,
        firstLineIndent=0 if cell or 'class="c"' in attributes else 36,
        spaceBefore=50 if "50pt" in attributes else 14 if "14pt" in attributes else 3, spaceAfter=14 if "14pt" in attributes else 3 if not cell else 0)
    return Paragraph(text, style)


def table(attributes, body):
    rows = []
    for row in re.findall(r"<tr>(.*?)</tr>", body, re.S):
        cells = []
        for a, inner in re.findall(r"<td([^>]*)>(.*?)</td>", row, re.S):
            left = 'class="l"' in a or 'class="t"' in attributes
            ps = re.findall(r"<p([^>]*)>(.*?)</p>", inner, re.S) or [(' class="s"', inner)]
            cells.append([paragraph(pa, t, left, True) for pa, t in ps])
        rows.append(cells)
    ruled = 'class="t"' in attributes
    widths = [37, 280, 136] if ruled else [190, 263] if "margin-top" not in attributes else [204, 249]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("PADDING", (0, 0), (-1, -1), 4 if ruled else 0)]
    return Table(rows, widths, style=style + ([("GRID", (0, 0), (-1, -1), 0.5, "black")] if ruled else []))


story = []
for tag, attributes, body in re.findall(r"<(table|p)([^>]*)>(.*?)</\1>", source[source.index("<body>"):], re.S):
    if tag == "p":
        story.append(paragraph(attributes, body, False, False))
    else:
        story += [table(attributes, body), Spacer(1, 6)]
SimpleDocTemplate(
    sys.argv[1], pagesize=A4, leftMargin=30 * mm - 6, rightMargin=20 * mm - 6, topMargin=20 * mm, bottomMargin=20 * mm, invariant=1,
    title="Rà soát trồng cây phân tán").build(story)
