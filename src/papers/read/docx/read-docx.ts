// A Word file → paper. Walked here and not by a converter to HTML, because list numbers, layout tables and tracked
// changes decide what an official paper says.
import { PaperError } from '../../paper-error.ts';
import { walkXml } from '../../xml.ts';
import type { Zip } from '../../zip.ts';
import type { Paper } from '../paper.ts';
import { blocksToText } from '../paper-text.ts';
import { readBody } from './body.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

const BODY = 'word/document.xml';

const readTitle = (zip: Zip): string | undefined => {
  if (!zip.has('docProps/core.xml')) return undefined;
  let inTitle = false;
  let title = '';
  walkXml(zip.text('docProps/core.xml'), {
    open: (name) => {
      inTitle = name === 'dc:title';
    },
    close: () => {
      inTitle = false;
    },
    text: (data) => {
      if (inTitle) title += data;
    },
  });
  return title.trim() || undefined;
};

export const isDocx = (zip: Zip): boolean => zip.names.some((name) => name.startsWith('word/'));

export const readDocx = (zip: Zip): Paper => {
  if (!zip.has(BODY)) throw new PaperError('unreadable', { format: 'docx', part: BODY });
  const xml = zip.text(BODY);
  const { text, tables } = blocksToText(readBody(xml, readStyles(zip), readNumbering(zip)));
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const hasPictures = zip.names.some((name) => name.startsWith('word/media/'));
    throw new PaperError(hasPictures ? 'scanned' : 'empty', { format: 'docx' });
  }
  const title = readTitle(zip);
  return { format: 'docx', text, tables, ...(title && { title }), notes: [] };
};
