// The numbers of a Word file that carry an id, with the text they show now: what `plenum verify` compares.
import { guardRead, PaperError } from '../paper-error.ts';
import { walkXml } from '../xml.ts';
import { openZip } from '../zip.ts';
import { FACT_TAG } from './wordml.ts';

export type BoundNumber = { factId: string; text: string };

/** In reading order. Text deleted in a tracked change does not count. Throws PaperError. */
export const readBoundNumbers = async (bytes: Uint8Array): Promise<BoundNumber[]> =>
  guardRead('docx', () => {
    const zip = openZip(bytes);
    if (!zip.has('word/document.xml'))
      throw new PaperError('unreadable', { format: 'docx', part: 'word/document.xml' });
    const found: BoundNumber[] = [];
    const open: (BoundNumber | null)[] = [];
    let isText = false;
    let deleted = 0;
    walkXml(zip.text('word/document.xml'), {
      open: (name, attributes) => {
        if (name === 'w:sdt') open.push(null);
        else if (name === 'w:tag' && attributes['w:val']?.startsWith(FACT_TAG)) {
          const number = { factId: attributes['w:val'].slice(FACT_TAG.length), text: '' };
          found.push(number);
          open[open.length - 1] = number;
        } else if (name === 'w:t') isText = true;
        else if (name === 'w:del' || name === 'w:moveFrom') deleted++;
      },
      text: (data) => {
        if (!isText || deleted > 0) return;
        for (const number of open) if (number) number.text += data;
      },
      close: (name) => {
        if (name === 'w:sdt') open.pop();
        else if (name === 'w:t') isText = false;
        else if (name === 'w:del' || name === 'w:moveFrom') deleted--;
      },
    });
    return found;
  });
