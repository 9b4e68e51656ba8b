// An official paper as a Word file in a format profile. Every number with a factId stands in a content control
// whose tag resolves it, for `readBoundNumbers` and so for `plenum verify`.
import { joinPieces, writeBody } from './body.ts';
import { textWidth } from './body-blocks.ts';
import { type Frame, writeHead, writeOpening, writeSignature, writeTitle } from './frame.ts';
import type { OfficialDocument } from './official-document.ts';
import { packDocx, sectionProperties } from './package-parts.ts';
import { bare } from './places.ts';
import { getProfile, type ProfileName } from './profiles.ts';

/** Throws a RangeError for a profile that does not exist; the document itself is taken as it is. */
export const writeOfficialDocx = async (
  document: OfficialDocument,
  profileName: ProfileName,
): Promise<Uint8Array> => {
  const profile = getProfile(profileName);
  const labels = profile.labels[document.language];
  const frame: Frame = { document, profile, labels, widthMm: textWidth(profile, false), wrap: bare };
  const { text, annexes } = writeBody(document, profile, labels);
  const [first] = text;
  if (first) first.xml = writeHead(frame) + writeTitle(frame) + writeOpening(frame) + first.xml;
  const pieces = [...text, { xml: writeSignature(frame), landscape: false }, ...annexes];
  const { xml, lastLandscape, isOneSection } = joinPieces(pieces, (landscape, isFirst) =>
    sectionProperties(profile, landscape, isFirst),
  );
  const title = [document.typeName, document.summary].filter(Boolean).join(' ');
  return packDocx(xml + sectionProperties(profile, lastLandscape, isOneSection), profile, document.language, {
    title,
    creator: document.issuer,
    date: document.date,
  });
};
