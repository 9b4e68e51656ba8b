// Pages broken in a way that nests without end (unclosed <font>, say): their words without building a tree.
import { Parser } from 'htmlparser2';
import type { Block, PaperTable } from '../paper.ts';
import { blocksToText } from '../paper-text.ts';

/** Sound pages stay below a hundred; building and searching a tree costs the square of its depth. */
const MAX_DEPTH = 300;
const BREAKING = new Set([
  'p',
  'div',
  'br',
  'li',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'body',
  'hr',
]);
const SKIPPED = new Set(['script', 'style', 'noscript', 'nav', 'head', 'title']);

export const isTooDeep = (html: string): boolean => {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag: () => {
      deepest = Math.max(deepest, ++depth);
      if (deepest > MAX_DEPTH) parser.pause();
    },
    onclosetag: () => {
      depth--;
    },
  });
  parser.write(html);
  return deepest > MAX_DEPTH;
};

export const readFlat = (html: string): { text: string; tables: PaperTable[]; title?: string } => {
  const blocks: Block[] = [];
  let line = '';
  let skipping = 0;
  const flush = () => {
    blocks.push({ kind: 'paragraph', text: line.replace(/\s+/g, ' ') });
    line = '';
  };
  const parser = new Parser({
    onopentagname: (name) => {
      if (SKIPPED.has(name)) skipping++;
      if (BREAKING.has(name)) flush();
    },
    onclosetag: (name) => {
      if (SKIPPED.has(name)) skipping--;
      if (BREAKING.has(name)) flush();
    },
    ontext: (data) => {
      if (skipping === 0) line += data;
    },
  });
  parser.end(html);
  flush();
  return blocksToText(blocks);
};
