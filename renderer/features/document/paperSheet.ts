import './paperFonts.css';
import { MARGIN, PAGE, TEXT_HEIGHT, TEXT_WIDTH } from '../../../shared/documents/layout.ts';
import { PAPER_RULES, PAPER_TYPE } from '../../../shared/documents/paperCss.ts';

/** Space between the columns of the unseen layout: wide enough that no line reaches into the next one. */
const COLUMN_GAP = 20;

const CSS = `
.paper{${PAPER_TYPE};color:#000;text-align:left;${PAPER_RULES}}
.paper-measure{position:absolute;left:-100000px;top:0;visibility:hidden;width:${TEXT_WIDTH}mm;height:${TEXT_HEIGHT}mm;
columns:auto;column-width:${TEXT_WIDTH}mm;column-gap:${COLUMN_GAP}mm;column-fill:auto}
.paper-page{position:relative;box-sizing:border-box;width:${PAGE.width}mm;height:${PAGE.height}mm;background:#fff;
padding:${MARGIN.top}mm ${MARGIN.right}mm ${MARGIN.bottom}mm ${MARGIN.left}mm}
.paper-page .goes-on{text-align-last:justify;margin-bottom:0}
.paper-page .comes-on{text-indent:0}
.paper-page>:first-child{margin-top:0}`;

let adopted = false;

/** The look of papers comes from the same text as the printed page; it is added once, as the browser's own object. */
export function adoptPaperSheet(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
