// Templates an office can change in Word: a profile written out with named places, and a template filled again.

import { packZip } from '../pack-zip.ts';
import { guardRead, PaperError } from '../paper-error.ts';
import { openZip, type Zip } from '../zip.ts';
import { joinPieces, writeBody } from './body.ts';
import { textWidth } from './body-blocks.ts';
import { dropEmptyLines, fillLines, fillPlaces, findPlaces } from './find-places.ts';
import {
  type Frame,
  isLetter,
  placeDate,
  recipientLines,
  writeHead,
  writeOpening,
  writeSignature,
  writeTitle,
} from './frame.ts';
import type { OfficialDocument } from './official-document.ts';
import { packDocx, sectionProperties, stylesXml } from './package-parts.ts';
import { asControl, PLACES, type PlaceName } from './places.ts';
import { getProfile, type Profile, type ProfileName } from './profiles.ts';
import { paragraph, run } from './wordml.ts';

const SPECIMEN: OfficialDocument = {
  superior: PLACES.superior,
  issuer: PLACES.issuer,
  number: '…',
  place: '…',
  date: '2026-01-01',
  typeName: PLACES.typeName,
  summary: PLACES.summary,
  addressees: ['…'],
  basis: [PLACES.basis],
  blocks: [],
  signature: { authority: PLACES.authority, title: PLACES.title, name: PLACES.name },
  recipients: ['…'],
  language: 'vi',
};

/** The profile as a Word file whose parts may be moved and restyled, but not renamed. */
export const writeTemplate = async (
  profileName: ProfileName,
  language: 'vi' | 'en' = 'vi',
): Promise<Uint8Array> => {
  const profile = getProfile(profileName);
  const document = { ...SPECIMEN, language };
  const frame: Frame = {
    document,
    profile,
    labels: profile.labels[language],
    widthMm: textWidth(profile, false),
    wrap: asControl,
  };
  const body = asControl('blocks', paragraph(run(PLACES.blocks), { style: 'PlenumBody' }));
  const xml =
    writeHead(frame) +
    writeTitle(frame) +
    writeOpening(frame) +
    body +
    writeSignature(frame) +
    sectionProperties(profile, false, true);
  return packDocx(xml, profile, language, { title: profileName, creator: 'Plenum', date: '2026-01-01' });
};

const linesOf = (
  document: OfficialDocument,
  profile: Profile,
): Record<Exclude<PlaceName, 'blocks'>, string[]> => {
  const labels = profile.labels[document.language];
  const upper = (text: string | undefined) => (text ? [text.toLocaleUpperCase('vi')] : []);
  const { addressees = [] } = document;
  return {
    superior: upper(document.superior),
    issuer: upper(document.issuer),
    number: [`${labels.number} ${document.number}`],
    placeDate: [placeDate(document)],
    typeName: upper(document.typeName),
    summary: [isLetter(document) ? profile.letterSummary.prefix + document.summary : document.summary],
    addressees:
      addressees.length > 1
        ? [labels.dear, ...addressees.map((name) => `- ${name}`)]
        : addressees.map((name) => `${labels.dear} ${name}`),
    basis: document.basis ?? [],
    recipients: recipientLines(document, profile),
    authority: upper(document.signature.authority),
    title: upper(document.signature.title),
    name: [document.signature.name],
  };
};

/** The styles the text needs and the template lacks; what the office set itself stays. */
const addStyles = (styles: string, profile: Profile, language: 'vi' | 'en'): string => {
  const missing = [
    ...stylesXml(profile, language).matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs),
  ].filter(
    ([, id]) => !styles.includes(`w:styleId="${id}"`) && !['Normal', 'TableNormal'].includes(id ?? ''),
  );
  return styles.replace(
    /<\/w:styles>\s*$/,
    `${missing.map(([style]) => style.replace(' w:default="1"', '')).join('')}</w:styles>`,
  );
};

const turned = (section: string): string =>
  section
    .replace(/<w:pgSz[^>]*\/>/, '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    .replace(/<w:titlePg[^>]*\/>/, '');

const fillDocument = (xml: string, document: OfficialDocument, profile: Profile): string => {
  const own = /<w:sectPr(?:\s[^>]*)?>(?:(?!<w:sectPr).)*<\/w:sectPr>\s*<\/w:body>/s.exec(xml);
  const section = own?.[0].replace(/\s*<\/w:body>$/, '') ?? sectionProperties(profile, false, true);
  const lines = linesOf(document, profile);
  const { text, annexes } = writeBody(document, profile, profile.labels[document.language]);
  const end = (landscape: boolean, isFirst: boolean) =>
    landscape ? turned(section) : isFirst ? section : section.replace(/<w:titlePg[^>]*\/>/, '');
  // The text ends upright, because what closes the paper follows it in the template.
  const body = joinPieces([...text, { xml: '', landscape: false }], end);
  const after = joinPieces([{ xml: '', landscape: false }, ...annexes], (landscape, isFirst) =>
    end(landscape, isFirst && body.isOneSection),
  );
  const withLines = fillPlaces(xml, (place, inside) =>
    place !== 'blocks' && place in lines ? fillLines(inside, lines[place as keyof typeof lines]) : null,
  );
  const filled = fillPlaces(dropEmptyLines(withLines), (place) => (place === 'blocks' ? body.xml : null));
  const isPlain = annexes.length === 0 && body.isOneSection;
  const at = filled.lastIndexOf('<w:sectPr');
  if (isPlain || at < 0) return filled;
  const isFirst = body.isOneSection && after.isOneSection;
  return `${filled.slice(0, at)}${after.xml}${end(after.lastLandscape, isFirst)}</w:body></w:document>`;
};

const partsOf = (zip: Zip): Record<string, Uint8Array> =>
  Object.fromEntries(zip.names.filter((name) => !name.endsWith('/')).map((name) => [name, zip.bytes(name)]));

/**
 * Throws PaperError: `unreadable` for no Word file, `unsupported` with `missing: 'blocks'` when the place of the
 * text is gone. Other places may be left out of a template; they are then not shown.
 */
export const fillTemplate = async (
  template: Uint8Array,
  document: OfficialDocument,
  profileName: ProfileName,
): Promise<Uint8Array> =>
  guardRead('docx', () => {
    const profile = getProfile(profileName);
    const zip = openZip(template);
    const xml = zip.text('word/document.xml');
    if (!findPlaces(xml).some(({ place }) => place === 'blocks'))
      throw new PaperError('unsupported', { format: 'template', missing: 'blocks' });
    return packZip({
      ...partsOf(zip),
      'word/document.xml': fillDocument(xml, document, profile),
      ...(zip.has('word/styles.xml') && {
        'word/styles.xml': addStyles(zip.text('word/styles.xml'), profile, document.language),
      }),
    });
  });
