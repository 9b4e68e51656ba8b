// Small PDF files for tests: text at given places, lines, in one font that is named but not embedded.

export type Put = { x: number; y: number; text: string; size?: number };
export type Stroke = { x1: number; y1: number; x2: number; y2: number };
export type PageSpec = { texts: Put[]; lines?: Stroke[] };

const hex = (text: string): string =>
  [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end`;

const stream = (text: string, extra = ''): string =>
  `<< /Length ${Buffer.byteLength(text)} ${extra}>>\nstream\n${text}\nendstream`;

const draw = (page: PageSpec): string =>
  [
    ...(page.lines ?? []).map(({ x1, y1, x2, y2 }) => `${x1} ${842 - y1} m ${x2} ${842 - y2} l S`),
    ...page.texts.map(
      ({ x, y, text, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm <${hex(text)}> Tj ET`,
    ),
  ].join('\n');

/** `y` counts from the top of an A4 page; every letter is half an em wide. */
export const makePdf = (pages: PageSpec[], trailer = ''): Uint8Array => {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>',
  );
  add(stream(TO_UNICODE));
  add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const kids = pages.map((page) => {
    const content = add(stream(draw(page)));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = Buffer.byteLength(text);
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = Buffer.byteLength(text);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'utf8'));
};

/** Wraps text as a typesetter would, `width` letters to a line, the first line set in. */
export const paragraph = (text: string, y: number, width = 60, left = 85, indent = 28): Put[] => {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    const room = width - (last === 0 ? Math.round(indent / 6) : 0);
    const line = lines[last] ? `${lines[last]} ${word}` : word;
    if (line.length > room) lines.push(word);
    else lines[last] = line;
  }
  return lines.map((line, i) => ({ x: left + (i === 0 ? indent : 0), y: y + i * 18, text: line }));
};
