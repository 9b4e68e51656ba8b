// A web page → the article in it, without the menus, the related links and the readers' comments around it.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { MAX_HTML_BYTES } from '../../limits.ts';
import { guardRead, PaperError } from '../../paper-error.ts';
import { decodeText } from '../decode-text.ts';
import type { Paper } from '../paper.ts';
import { blocksToText } from '../paper-text.ts';
import { encodingNotes } from '../read-text.ts';
import { isTooDeep, readFlat } from './flat-html.ts';
import { type HtmlNode, htmlBlocks } from './html-blocks.ts';

/** Scripts, styles and inlined pictures are most of a page's weight; taken out before a tree is built. */
export const stripWeight = (html: string): string => {
  const kept: string[] = [];
  const lower = html.toLowerCase();
  let from = 0;
  for (;;) {
    let at = -1;
    let tag = '';
    for (const name of ['script', 'style', 'svg', 'noscript'] as const) {
      const found = lower.indexOf(`<${name}`, from);
      if (found >= 0 && (at < 0 || found < at)) [at, tag] = [found, name];
    }
    if (at < 0) break;
    kept.push(html.slice(from, at));
    const end = lower.indexOf(`</${tag}`, at);
    if (end < 0) return kept.join('');
    const close = lower.indexOf('>', end);
    from = close < 0 ? html.length : close + 1;
  }
  kept.push(html.slice(from));
  return kept.join('').replace(/data:[a-z/+.-]{3,40};base64,[A-Za-z0-9+/=]*/g, '');
};

/** Looking for the article goes over the tree many times; a larger page is taken whole. */
const MAX_ARTICLE_SEARCH = 2_000_000;

const NOISE = [
  'nav',
  'header nav',
  'footer',
  'aside',
  'form',
  'iframe',
  'button',
  '[hidden]',
  '[aria-hidden="true"]',
  '[class*="comment"]',
  '[id*="comment"]',
  '[class*="binh-luan"]',
  '[id*="binhluan"]',
  '[class*="related"]',
  '[class*="tin-lien-quan"]',
  '[class*="breadcrumb"]',
  '[class*="share"]',
  '[class*="social"]',
  '[class*="menu"]',
  '[class*="sidebar"]',
  '[class*="advert"]',
].join(',');

type Dom = ReturnType<typeof parseHTML>['document'];

const pageTitle = (document: Dom): string | undefined => {
  const og = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return (
    (og ?? document.querySelector('h1')?.textContent ?? document.querySelector('title')?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
};

const lettersIn = (text: string) => text.replace(/\s+/g, '').length;

const findArticle = (html: string) => {
  if (html.length > MAX_ARTICLE_SEARCH) return null;
  const document = parseHTML(html).document as unknown as Document;
  return new Readability<unknown>(document, { charThreshold: 200, serializer: (node) => node }).parse();
};

/** Readability's choice, unless it threw most of the page's words away (pages that are one long table, say). */
const readDom = (html: string): { text: string; tables: Paper['tables']; title?: string | undefined } => {
  const { document } = parseHTML(html);
  const title = pageTitle(document);
  const body = (document.body ?? document.documentElement) as unknown as HtmlNode | null;
  if (!body) throw new PaperError('empty', { format: 'html' });
  const article = findArticle(html);
  for (const node of document.querySelectorAll(NOISE)) node.remove();
  const whole = blocksToText(htmlBlocks(body));
  if (!article?.content) return { ...whole, title };
  const chosen = blocksToText(htmlBlocks(article.content as unknown as HtmlNode));
  if (lettersIn(chosen.text) < lettersIn(whole.text) * 0.3) return { ...whole, title };
  return { ...chosen, title: title ?? article.title ?? undefined };
};

const charsetOf = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
};

const decodePage = (bytes: Uint8Array) => {
  const declared = charsetOf(bytes);
  const found = decodeText(bytes);
  // A page that says Windows-1258 is believed; "iso-8859-1" and the like are what old Vietnamese pages say by mistake.
  if (declared === 'windows-1258' && !found.encoding.startsWith('utf'))
    return { text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC'), encoding: declared };
  return found;
};

export const readHtml = async (bytes: Uint8Array): Promise<Paper> => {
  const { text: page, encoding } = decodePage(bytes);
  const html = stripWeight(page);
  if (html.length > MAX_HTML_BYTES)
    throw new PaperError('too_large', { format: 'html', limit: MAX_HTML_BYTES });
  const { text, tables, title } = await guardRead('html', () =>
    isTooDeep(html) ? readFlat(html) : readDom(html),
  );
  if (!/[\p{L}\p{N}]/u.test(text)) throw new PaperError('empty', { format: 'html' });
  return {
    format: 'html',
    text: text.normalize('NFC'),
    tables,
    ...(title && { title }),
    notes: encodingNotes(encoding, text),
  };
};
