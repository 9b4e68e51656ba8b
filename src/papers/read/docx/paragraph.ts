// One paragraph while its XML goes by: runs, their fonts, its list marker.
import { decodeLegacyText, repairLegacyText } from '../../legacy/decode-legacy.ts';
import type { Numbering } from './numbering.ts';
import { type DocxStyles, isCapitalFont, legacyOfFont } from './styles.ts';

export type OpenParagraph = {
  pieces: { text: string; font?: string | undefined }[];
  styleId?: string;
  runFont?: string | undefined;
  numId?: string;
  level?: number;
  /** The mark at its end was deleted in a tracked change: it flows into the next paragraph. */
  joinsNext?: boolean;
};

export type DoneParagraph = { text: string; isListItem: boolean; isContents: boolean };

const decodePiece = (text: string, font: string | undefined): string => {
  const encoding = legacyOfFont(font);
  if (!encoding) return text;
  const decoded = decodeLegacyText(text, encoding);
  return isCapitalFont(font) ? decoded.toUpperCase() : decoded;
};

export const finishParagraph = (
  open: OpenParagraph,
  styles: DocxStyles,
  numbering: Numbering,
): DoneParagraph => {
  const style = styles.find(open.styleId);
  // Neighbouring runs of one font are decoded together: Word may part a VNI letter from its mark.
  const merged: { text: string; font?: string | undefined }[] = [];
  for (const piece of open.pieces) {
    const font = piece.font ?? style.font;
    const last = merged.at(-1);
    if (last && last.font === font) last.text += piece.text;
    else merged.push({ text: piece.text, font });
  }
  const text = repairLegacyText(
    merged.map((piece) => decodePiece(piece.text, piece.font)).join(''),
  ).normalize('NFC');
  const numId = open.numId ?? style.numId;
  const marker =
    numId && numId !== '0' && text.trim() ? numbering.next(numId, open.level ?? style.level ?? 0) : '';
  return {
    text: marker ? `${marker} ${text.trimStart()}` : text,
    isListItem: marker !== '',
    isContents: /^toc \d|^toc\d/i.test(style.name) || /^toc\d/i.test(open.styleId ?? ''),
  };
};
