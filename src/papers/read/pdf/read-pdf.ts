// A PDF with a text layer → paper. A scan has none and is told apart from an empty file.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { MAX_PDF_PAGES } from '../../limits.ts';
import { PaperError } from '../../paper-error.ts';
import type { Paper } from '../paper.ts';
import { blocksToText } from '../paper-text.ts';
import { type PdfDocument, readPdfPage } from './glyphs.ts';
import { layOutPage } from './page-layout.ts';
import { type LaidOutPage, toBlocks } from './paragraphs.ts';

/** A page of text has hundreds of letters; a scan has at most a stamp or a page number typed over it. */
const MIN_LETTERS_PER_PAGE = 8;

const open = async (bytes: Uint8Array): Promise<PdfDocument> => {
  try {
    // The library takes the buffer over, so it gets its own copy.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,

      useWorkerFetch: false,
      stopAtErrors: false,
    });
  } catch (error) {
    const { name } = error as Error;
    if (name === 'PasswordException') throw new PaperError('encrypted', { format: 'pdf' }, error);
    throw new PaperError('unreadable', { format: 'pdf' }, error);
  }
};

const titleOf = async (document: PdfDocument): Promise<string | undefined> => {
  const meta = await document.getMetadata().catch(() => null);
  const title = (meta?.info as { Title?: unknown } | undefined)?.Title;
  return typeof title === 'string' && title.trim() ? title.trim() : undefined;
};

const readPages = async (document: PdfDocument): Promise<LaidOutPage[]> => {
  const { OPS } = await getResolvedPDFJS();
  const pages: LaidOutPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPdfPage(document, number, OPS);
    pages.push({ height: page.height, items: layOutPage(page) });
  }
  return pages;
};

export const readPdf = async (bytes: Uint8Array): Promise<Paper> => {
  const document = await open(bytes);
  try {
    const pages = document.numPages;
    if (pages > MAX_PDF_PAGES)
      throw new PaperError('too_large', { format: 'pdf', pages, limit: MAX_PDF_PAGES });
    const { text, tables } = blocksToText(toBlocks(await readPages(document)));
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters < pages * MIN_LETTERS_PER_PAGE) throw new PaperError('scanned', { format: 'pdf', pages });
    const title = await titleOf(document);
    return { format: 'pdf', text, tables, pages, ...(title && { title }), notes: [] };
  } finally {
    await document.loadingTask.destroy().catch(() => undefined);
  }
};
