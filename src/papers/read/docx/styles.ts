// What a paragraph takes from its style: list membership, whether it belongs to a contents list, and a font that
// tells of an encoding older than Unicode (".VnTime", "VNI-Times").
import type { LegacyEncoding } from '../../legacy/encodings.ts';
import { walkXml } from '../../xml.ts';
import type { Zip } from '../../zip.ts';

export type DocxStyle = { basedOn?: string; font?: string; numId?: string; level?: number; name: string };
export type DocxStyles = { find: (id: string | undefined) => Omit<DocxStyle, 'basedOn'> };

export const legacyOfFont = (font: string | undefined): LegacyEncoding | null => {
  if (!font) return null;
  if (/^\.vn/i.test(font)) return 'tcvn3';
  if (/^vni[- ]/i.test(font)) return 'vni';
  return /^vps[- ]/i.test(font) ? 'vps' : null;
};

/** The ABC fonts whose name ends in H show every letter as a capital. */
export const isCapitalFont = (font: string | undefined): boolean => /^\.vn.*h$/i.test(font ?? '');

export const readStyles = (zip: Zip): DocxStyles => {
  const styles = new Map<string, DocxStyle>();
  let defaultFont: string | undefined;
  let defaultId = '';
  let style: DocxStyle | undefined;
  let inDefaults = false;
  if (zip.has('word/styles.xml'))
    walkXml(zip.text('word/styles.xml'), {
      open: (name, attributes) => {
        const value = attributes['w:val'];
        if (name === 'w:docDefaults') inDefaults = true;
        else if (name === 'w:style') {
          style = { name: '' };
          const id = attributes['w:styleId'] ?? '';
          styles.set(id, style);
          if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') defaultId = id;
        } else if (name === 'w:rFonts') {
          const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
          if (style && font) style.font = font;
          else if (inDefaults && font) defaultFont = font;
        } else if (!style) return;
        else if (name === 'w:name') style.name = value ?? '';
        else if (name === 'w:basedOn') style.basedOn = value ?? '';
        else if (name === 'w:numId') style.numId = value ?? '';
        else if (name === 'w:ilvl') style.level = Number(value);
      },
      close: (name) => {
        if (name === 'w:style') style = undefined;
        else if (name === 'w:docDefaults') inDefaults = false;
      },
    });

  return {
    find: (id) => {
      const result: DocxStyle = { name: '' };
      const seen = new Set<string>();
      for (let at = id ?? defaultId; at && !seen.has(at); at = styles.get(at)?.basedOn ?? '') {
        seen.add(at);
        const found = styles.get(at);
        if (!found) break;
        result.name ||= found.name;
        result.font ??= found.font;
        result.numId ??= found.numId;
        result.level ??= found.level;
      }
      result.font ??= defaultFont;
      return result;
    },
  };
};
