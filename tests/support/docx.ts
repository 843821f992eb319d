import yauzl from 'yauzl';

/** Files of a ZIP by name. */
export function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(files));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

/** One XML part of a DOCX as text. */
export async function docxPart(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await unzip(bytes)).get(name);
  if (!part) throw new Error(`No ${name} in the DOCX`);
  return part.toString('utf8');
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

function unescape(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Paragraphs of a DOCX as a reader sees them, numbers of lists counted as a word processor counts them. */
export async function docxLines(bytes: Uint8Array): Promise<string[]> {
  const files = await unzip(bytes);
  const body = files.get('word/document.xml')?.toString('utf8') ?? '';
  const formats = numberFormats(files.get('word/numbering.xml')?.toString('utf8') ?? '');
  const counters = new Map<string, number>();
  return [...body.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => {
    const number = /<w:numId w:val="(\d+)"\/>/.exec(paragraph)?.[1];
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(?:br|tab)\/>/gs)]
      .map(([, inner]) => (inner === undefined ? ' ' : unescape(inner)))
      .join('');
    if (number === undefined) return text;
    const count = (counters.get(number) ?? 0) + 1;
    counters.set(number, count);
    return `${(formats.get(number) ?? '').replace('%1', String(count))} ${text}`;
  });
}

/** Number of a list → its pattern: `%1.` or a dash. */
function numberFormats(xml: string): Map<string, string> {
  const patterns = new Map(
    [...xml.matchAll(/<w:abstractNum .*?w:abstractNumId="(\d+)".*?<w:lvlText w:val="([^"]*)"/gs)].map(
      ([, id = '', pattern = '']) => [id, pattern],
    ),
  );
  return new Map(
    [...xml.matchAll(/<w:num w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"/gs)].map(([, number = '', id = '']) => [
      number,
      patterns.get(id) ?? '',
    ]),
  );
}
