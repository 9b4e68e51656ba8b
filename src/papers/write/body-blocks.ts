// Blocks of an official paper → WordprocessingML, in sections where a table asks for turned pages.
import { dataTable } from './data-table.ts';
import { type Block, toRuns } from './official-document.ts';
import { PAPER, type Profile } from './profiles.ts';
import { bookmark, field, type Ids, paragraph, run, runs } from './wordml.ts';

export type SectionPiece = { xml: string; landscape: boolean };
export type Heading = { level: number; text: string; anchor: string };

export const textWidth = (profile: Profile, landscape: boolean): number =>
  landscape
    ? PAPER.height - profile.margins.top - profile.margins.bottom
    : PAPER.width - profile.margins.left - profile.margins.right;

/** Headings in order, with the bookmark each gets: known before writing, so that a contents list can come first. */
export const findHeadings = (blocks: Block[], prefix: string): Heading[] => {
  let count = 0;
  return blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [{ level: block.level, text: block.text, anchor: `_Toc_${prefix}${++count}` }]
      : [],
  );
};

const contents = (title: string, headings: Heading[], widthMm: number): string => {
  const entries = headings.filter((heading) => heading.level <= 3);
  const line = (heading: Heading) =>
    paragraph(
      `<w:hyperlink w:anchor="${heading.anchor}" w:history="1">${run(heading.text)}${run('\t')}${field(`PAGEREF ${heading.anchor} \\h`, '1', { dirty: true })}</w:hyperlink>`,
      { style: `TOC${heading.level}`, tabs: [{ at: widthMm, kind: 'right', leader: 'dot' }] },
    );
  return paragraph(run(title), { style: 'PlenumContentsTitle' }) + entries.map(line).join('');
};

export type BlockContext = {
  profile: Profile;
  ids: Ids;
  headings: Heading[];
  contentsTitle: string;
  landscape?: boolean;
  /** The last paragraphs stay on the page of what follows, so that a signature never stands alone. */
  keepsWithNext?: boolean;
};

/** Two paragraphs go over with the signature: one alone may be a line. */
const KEPT_BLOCKS = 2;

export const writeBlocks = (blocks: Block[], own: Heading[], context: BlockContext): SectionPiece[] => {
  const { profile, ids } = context;
  const base = context.landscape ?? false;
  const pieces: SectionPiece[] = [{ xml: '', landscape: base }];
  let nextHeading = 0;
  let breakBefore = false;
  const add = (xml: string) => {
    (pieces.at(-1) as SectionPiece).xml += xml;
  };
  for (const [at, block] of blocks.entries()) {
    const keepNext = (context.keepsWithNext ?? false) && at >= blocks.length - KEPT_BLOCKS;
    const isBroken = breakBefore;
    breakBefore = false;
    switch (block.kind) {
      case 'heading': {
        const heading = own[nextHeading++];
        const inner = run(block.text);
        add(
          paragraph(heading ? bookmark(heading.anchor, inner, ids) : inner, {
            style: `Heading${block.level}`,
            pageBreakBefore: isBroken,
          }),
        );
        break;
      }
      case 'paragraph':
        add(paragraph(runs(block.runs, ids), { style: 'PlenumBody', pageBreakBefore: isBroken, keepNext }));
        break;
      case 'list':
        // Official prose writes its markers out; a typed marker also survives copying into a mail.
        block.items.forEach((item, i) => {
          add(
            paragraph(run(block.ordered ? `${i + 1}. ` : '- ') + runs(toRuns(item), ids), {
              style: 'PlenumBody',
              pageBreakBefore: isBroken && i === 0,
              keepNext: keepNext && i >= block.items.length - KEPT_BLOCKS,
            }),
          );
        });
        break;
      case 'table': {
        const landscape = block.landscape ?? base;
        if ((pieces.at(-1) as SectionPiece).landscape !== landscape) pieces.push({ xml: '', landscape });
        add(dataTable(block, textWidth(profile, landscape), ids) + paragraph('', { style: 'PlenumGap' }));
        if (landscape !== base) pieces.push({ xml: '', landscape: base });
        break;
      }
      case 'pageBreak':
        breakBefore = true;
        break;
      case 'toc':
        add(contents(block.title ?? context.contentsTitle, context.headings, textWidth(profile, base)));
        breakBefore = true;
        break;
    }
  }
  return pieces.filter((piece, i) => piece.xml !== '' || i === 0);
};
