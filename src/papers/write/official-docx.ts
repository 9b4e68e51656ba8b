// An official paper as a Word file in a format profile. Every number with a factId stands in a content control
// whose tag resolves it, for `readBoundNumbers` and so for `plenum verify`.
import { findHeadings, type SectionPiece, textWidth, writeBlocks } from './body-blocks.ts';
import { longDate, writeHead, writeOpening, writeSignature, writeTitle } from './frame.ts';
import type { Annex, Block, OfficialDocument } from './official-document.ts';
import { packDocx, sectionProperties } from './package-parts.ts';
import { type Labels, PROFILES, type Profile, type ProfileName } from './profiles.ts';
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
  const type = document.typeName
    ? `${document.typeName.slice(0, 1).toLocaleUpperCase('vi')}${document.typeName.slice(1).toLocaleLowerCase('vi')}`
    : '';
  const comma = document.language === 'vi' ? ', ' : ' of ';
  const reference = `(${labels.annexOf} ${`${type} ${labels.number.toLocaleLowerCase('vi').replace(':', '')} ${document.number}`.trim()}${comma}${longDate(document.date, document.language)})`;
  return (
    paragraph(run(annex.title), { style: 'PlenumAnnexTitle', pageBreakBefore: isBroken }) +
    paragraph(run(reference, { italic: true }), { align: 'center', before: 0, after: 6 })
  );
};

/** Pieces of one orientation flow on; a change of orientation ends a section. */
const joinPieces = (pieces: SectionPiece[], profile: Profile): string => {
  let body = '';
  pieces.forEach((piece, i) => {
    body += piece.xml;
    const next = pieces[i + 1];
    if (next && next.landscape !== piece.landscape)
      body += paragraph('', {
        style: 'PlenumGap',
        section: sectionProperties(profile, piece.landscape, i === 0),
      });
  });
  const isOneSection = pieces.every((piece) => piece.landscape === pieces[0]?.landscape);
  return body + sectionProperties(profile, pieces.at(-1)?.landscape ?? false, isOneSection);
};

/** Throws a RangeError for a profile that does not exist; the document itself is taken as it is. */
export const writeOfficialDocx = async (
  document: OfficialDocument,
  profileName: ProfileName,
): Promise<Uint8Array> => {
  const profile = PROFILES[profileName];
  if (!profile) throw new RangeError(`No format profile ${profileName}`);
  const labels = profile.labels[document.language];
  const width = textWidth(profile, false);
  const ids = newIds();
  const blocks = withEndMark(document.blocks, profile.endMark);
  const annexes = document.annexes ?? [];
  const own = findHeadings(blocks, 'b');
  const ofAnnexes = annexes.map((annex, i) => findHeadings(annex.blocks, `a${i}_`));
  const context = { profile, ids, headings: [...own, ...ofAnnexes.flat()], contentsTitle: labels.contents };

  const pieces = writeBlocks(blocks, own, context);
  const [first] = pieces;
  if (first)
    first.xml =
      writeHead(document, profile, labels, width) +
      writeTitle(document, profile, width) +
      writeOpening(document, profile, labels) +
      first.xml;
  const closing = writeSignature(document, profile, labels, width);
  const last = pieces.at(-1);
  if (last && !last.landscape) last.xml += closing;
  else pieces.push({ xml: closing, landscape: false });

  annexes.forEach((annex, i) => {
    const landscape = annex.landscape ?? false;
    const inside = writeBlocks(annex.blocks, ofAnnexes[i] ?? [], { ...context, landscape });
    const isBroken = pieces.at(-1)?.landscape === landscape;
    inside.forEach((piece, at) => {
      pieces.push(
        at === 0 ? { ...piece, xml: annexHead(annex, document, labels, isBroken) + piece.xml } : piece,
      );
    });
  });

  const title = [document.typeName, document.summary].filter(Boolean).join(' ');
  return packDocx(joinPieces(pieces, profile), profile, document.language, {
    title,
    creator: document.issuer,
    date: document.date,
  });
};
