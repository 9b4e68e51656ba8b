// HTML as a value: html`…` escapes everything set into it that is not Html itself, so that no text becomes markup.

export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);

const render = (part: Part): string => {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(render).join('');
  return escapeHtml(String(part));
};

export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(
    strings.reduce((markup, text, i) => markup + text + (i < parts.length ? render(parts[i]) : ''), ''),
  );

/** A JSON data block: "<" cannot end it early. */
export const jsonBlock = (type: string, value: unknown): Html =>
  new Html(`<script type="${type}">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`);
