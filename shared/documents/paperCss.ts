import {
  ADDRESS_LEFT,
  CELL_PADDING,
  FIRST_LINE,
  FONT,
  LIST_MARKER,
  LIST_TEXT,
  PARAGRAPH_GAP_PT,
  PLACED_PT,
  SIGNATURE_LINE,
} from './layout.ts';

/**
 * The look of a paper, one text for the printed page and for the pages on the screen, so that both break lines and pages
 * at the same places. Stands inside the rule of the element that holds the paper (CSS nesting).
 */
export const PAPER_TYPE = `font:${FONT.textPt}pt/${FONT.lineHeight} '${FONT.page}','${FONT.word}',serif;
font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere;orphans:2;widows:2;unicode-bidi:isolate`;

export const PAPER_RULES = `
h1,h2,h3{margin:0;font-size:inherit;line-height:inherit;letter-spacing:0;break-after:avoid;break-inside:avoid;text-align:center;white-space:pre-line}
h1{margin-top:18pt;letter-spacing:.5pt;font-weight:700}
h2{font-weight:400;margin-bottom:10pt}
h3{font-weight:700;text-align:left;margin:8pt 0 4pt}
p{margin:0 0 ${PARAGRAPH_GAP_PT}pt;text-align:justify;text-indent:${FIRST_LINE}mm;white-space:pre-line}
.flush{text-indent:0}
.left{text-align:left}.right{text-align:right}.center{text-align:center}.justify{text-align:justify}
.address{margin-left:${ADDRESS_LEFT}mm;break-inside:avoid}
.address div{min-height:1lh;white-space:pre-line}
.address.placed{position:absolute;margin:0;break-inside:auto;font-size:${PLACED_PT}pt}
ol,ul{margin:0 0 ${PARAGRAPH_GAP_PT}pt;padding:0;list-style:none}
li{margin:0 0 2pt;padding-left:${LIST_TEXT}mm;text-indent:-${LIST_MARKER}mm;text-align:justify;white-space:pre-line;break-inside:avoid}
/* Its space is kept inside: outside, a justified line would stretch it. */
.mark{display:inline-block;min-width:${LIST_MARKER}mm;text-indent:0;white-space:pre}
.checklist li{text-align:left}
/* The sign itself is kept for copying and screen readers; its picture is drawn, since few fonts have it. */
.box{display:inline-block;box-sizing:border-box;width:3.6mm;height:3.6mm;margin-right:${LIST_MARKER - 3.6}mm;
border:.35mm solid #000;overflow:hidden;font-size:0;vertical-align:-.3mm}
table{border-collapse:collapse;table-layout:fixed;margin:0 0 ${PARAGRAPH_GAP_PT}pt;font-size:${FONT.tablePt}pt;line-height:1.15}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.18mm solid #000;padding:${CELL_PADDING.y}mm ${CELL_PADDING.x}mm;vertical-align:top;text-align:left;white-space:pre-line}
th{font-weight:700}
td.right,th.right{text-align:right}
td.center,th.center{text-align:center}
.total td{font-weight:700;border-top:.53mm solid #000}
.signature{margin-top:14pt;break-inside:avoid;break-before:avoid}
.signature div{display:flex;align-items:baseline;gap:3mm}
.signature div+div{margin-top:8pt}
.signature .who{flex:none;min-width:52mm;max-width:97mm}
.signature .role{min-width:0}
.signature i{flex:0 0 ${SIGNATURE_LINE}mm;border-bottom:.25mm solid #000}
.signature .role+i{flex:1 1 ${SIGNATURE_LINE}mm;max-width:95mm;min-width:30mm}
.signature .name{flex:0 1 auto}
.blank{display:flex;align-items:flex-end;gap:2mm;margin:4pt 0 ${PARAGRAPH_GAP_PT}pt;min-height:1lh;break-inside:avoid;text-indent:0}
.blank span:empty{display:none}
.blank i{flex:1 0 30mm;border-bottom:.25mm solid #000}
.keep{break-after:avoid}
.whole{break-inside:avoid}
.keep-last>:last-child{break-after:avoid}
.keep-last>tbody>tr:nth-last-child(-n+2){break-after:avoid}
.break{break-after:page;height:0}`;
