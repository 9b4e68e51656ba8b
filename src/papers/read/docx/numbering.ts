// Word keeps the "1.", "a)" and "I." of a list apart from its text. This counts them out again.

import { walkXml } from '../../xml.ts';
import type { Zip } from '../../zip.ts';

type Level = { format: string; text: string; start: number; restartAfter?: number };
type List = { levels: Map<number, Level>; starts: Map<number, number> };

export type Numbering = {
  /** The marker of the next paragraph of list `numId` at `level`: "1.", "a)", "-", or '' for none. */
  next: (numId: string, level: number) => string;
};

const roman = (value: number): string => {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(value, 3_999);
  let text = '';
  for (const [size, letters] of steps) for (; rest >= size; rest -= size) text += letters;
  return text;
};

const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));

const write = (value: number, format: string): string => {
  if (value < 1) return String(value);
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return letter(value).toUpperCase();
  if (format === 'lowerLetter') return letter(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return format === 'none' ? '' : String(value);
};

/** Symbol fonts keep their bullets in the private area; a reader of text wants a plain one. */
const bullet = (text: string): string => (/^[-–—+*•]$/.test(text.trim()) ? text.trim() : '-');

const parse = (xml: string): Map<string, List> => {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list: List | undefined;
  let overriding = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        levels = new Map();
        abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
      } else if (name === 'w:num') {
        list = { levels: new Map(), starts: new Map() };
        lists.set(attributes['w:numId'] ?? '', list);
      } else if (name === 'w:abstractNumId' && list) list.levels = new Map(abstracts.get(value));
      else if (name === 'w:lvlOverride') overriding = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'w:startOverride') list?.starts.set(overriding, Number(value));
      else if (name === 'w:lvl') {
        level = { format: 'decimal', text: '', start: 1 };
        (list ? list.levels : levels)?.set(Number(attributes['w:ilvl'] ?? 0), level);
      } else if (level && name === 'w:numFmt') level.format = value;
      else if (level && name === 'w:lvlText') level.text = value;
      else if (level && name === 'w:start') level.start = Number(value) || 0;
      else if (level && name === 'w:lvlRestart') level.restartAfter = Number(value);
    },
    close: (name) => {
      if (name === 'w:lvl') level = undefined;
      else if (name === 'w:num') list = undefined;
      else if (name === 'w:abstractNum') levels = undefined;
    },
  });
  return lists;
};

export const readNumbering = (zip: Zip): Numbering => {
  const lists = zip.has('word/numbering.xml')
    ? parse(zip.text('word/numbering.xml'))
    : new Map<string, List>();
  const counts = new Map<string, number[]>();
  return {
    next: (numId, level) => {
      const list = lists.get(numId);
      const here = list?.levels.get(level);
      if (!list || !here) return '';
      if (here.format === 'bullet') return bullet(here.text);
      const count = counts.get(numId) ?? [];
      counts.set(numId, count);
      const first = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
      count[level] = count[level] === undefined ? first(level) : count[level] + 1;
      for (const [deeper, rule] of list.levels)
        if (deeper > level && rule.restartAfter !== 0) delete count[deeper];
      return here.text.replace(/%(\d)/g, (_, place: string) => {
        const at = Number(place) - 1;
        return write(count[at] ?? first(at), list.levels.get(at)?.format ?? 'decimal');
      });
    },
  };
};
