// The text of an official paper in sections: its blocks, what closes it, its annexes.
import { findHeadings, type SectionPiece, writeBlocks } from './body-blocks.ts';
import { longDate } from './long-date.ts';
import type { Annex, Block, OfficialDocument } from './official-document.ts';
import type { Labels, Profile } from './profiles.ts';
import { newIds, paragraph, run } from './wordml.ts';

/** The mark that ends the text, put once at the end of its last paragraph. */
const withEndMark = (blocks: Block[], mark: Profile['endMark']): Block[] => {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return blocks;
  const whole = last.runs.map((one) => one.text).join('');
  if (mark === '.' || whole.trimEnd().endsWith('./.')) return blocks;
  const text = /[.;]\s*$/.test(whole) ? '/.' : './.';
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs, { text }] }];
};

const annexHead = (annex: Annex, document: OfficialDocument, labels: Labels, isBroken: boolean): string => {
  const { typeName, number, date, language } = document;
  const type = typeName.slice(0, 1).toLocaleUpperCase('vi') + typeName.slice(1).toLocaleLowerCase('vi');
  const numbered = `${labels.number.toLocaleLowerCase('vi').replace(':', '')} ${number}`;
  const reference = `(${labels.annexOf} ${`${type} ${numbered}`.trim()}${language === 'vi' ? ', ' : ' of '}${longDate(date, language)})`;
  return (
    paragraph(run(annex.title), { style: 'PlenumAnnexTitle', pageBreakBefore: isBroken }) +
    paragraph(run(reference, { italic: true }), { align: 'center', before: 0, after: 6 })
  );
};

export type BodyPieces = { text: SectionPiece[]; annexes: SectionPiece[] };

export const writeBody = (document: OfficialDocument, profile: Profile, labels: Labels): BodyPieces => {
  const blocks = withEndMark(document.blocks, profile.endMark);
  const annexes = document.annexes ?? [];
  const own = findHeadings(blocks, 'b');
  const ofAnnexes = annexes.map((annex, i) => findHeadings(annex.blocks, `a${i}_`));
  const context = {
    profile,
    ids: newIds(),
    headings: [...own, ...ofAnnexes.flat()],
    contentsTitle: labels.contents,
  };
  const text = writeBlocks(blocks, own, { ...context, keepsWithNext: true });
  const after: SectionPiece[] = [];
  annexes.forEach((annex, i) => {
    const landscape = annex.landscape ?? false;
    const isBroken = (after.at(-1)?.landscape ?? false) === landscape;
    const pieces = writeBlocks(annex.blocks, ofAnnexes[i] ?? [], { ...context, landscape });
    pieces.forEach((piece, at) => {
      after.push(
        at === 0 ? { ...piece, xml: annexHead(annex, document, labels, isBroken) + piece.xml } : piece,
      );
    });
  });
  return { text, annexes: after };
};

export type SectionEnd = (landscape: boolean, isFirst: boolean) => string;

/** Pieces of one orientation flow on; a change of orientation ends a section. The last section's end is not written. */
export const joinPieces = (
  pieces: SectionPiece[],
  sectionEnd: SectionEnd,
): { xml: string; lastLandscape: boolean; isOneSection: boolean } => {
  let xml = '';
  let isFirst = true;
  pieces.forEach((piece, i) => {
    xml += piece.xml;
    const next = pieces[i + 1];
    if (!next || next.landscape === piece.landscape) return;
    xml += paragraph('', { style: 'PlenumGap', section: sectionEnd(piece.landscape, isFirst) });
    isFirst = false;
  });
  return { xml, lastLandscape: pieces.at(-1)?.landscape ?? false, isOneSection: isFirst };
};
