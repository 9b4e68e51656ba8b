// Numbered groups of tasks: "9 nhóm nhiệm vụ, giải pháp gồm: (1) …; (2) …", "Một là …", or one to a paragraph. A numbered list
// of targets looks the same and is told apart by its introduction and by the figures in it.
import type { TaskGroup } from '../facts.ts';
import type { Sentence } from './items.ts';

const TASK_WORDS = ['nhiệm vụ', 'giải pháp', 'đột phá', 'trọng tâm'];
const ORDINALS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const LOOK_BACK = 400;

type Marker = { no: number; style: string; sentence: number; body: number };

function markerOf(text: string, sentence: Sentence, index: number): Marker | null {
  const first = sentence.items[0]!;
  if (first.t === 'list' && first.no !== null) {
    return {
      no: first.no,
      style: text[first.start] === '(' ? '(' : text[first.end - 1]!,
      sentence: index,
      body: first.end,
    };
  }
  const opening = text.slice(sentence.start, sentence.start + 14).toLowerCase();
  const thu = /^thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[ ,:])/u.exec(opening);
  if (thu !== null) {
    const word = thu[1]!;
    const no = word === 'nhất' ? 1 : word === 'tư' ? 4 : ORDINALS.indexOf(word) + 1;
    return { no, style: 'thứ', sentence: index, body: sentence.start + thu[0].length };
  }
  const la = /^(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?=[ ,:])/u.exec(opening);
  if (la === null) return null;
  return {
    no: ORDINALS.indexOf(la[1]!) + 1,
    style: 'là',
    sentence: index,
    body: sentence.start + la[0].length,
  };
}

export function readGroups(text: string, sentences: readonly Sentence[]): TaskGroup[] {
  const markers = sentences.flatMap((s, i) => markerOf(text, s, i) ?? []);
  const groups: TaskGroup[] = [];
  const openRuns = new Map<string, Marker[]>();
  const finish = (run: Marker[]): void => {
    if (run.length >= 2 && isTaskRun(text, sentences, run))
      groups.push(...run.map((m, k) => group(text, sentences, m, run[k + 1])));
  };
  for (const marker of markers) {
    const run = openRuns.get(marker.style);
    if (marker.no === 1) {
      if (run !== undefined) finish(run);
      openRuns.set(marker.style, [marker]);
    } else if (run !== undefined && run.at(-1)!.no === marker.no - 1) run.push(marker);
  }
  for (const run of openRuns.values()) finish(run);
  return groups.sort((a, b) => a.start - b.start);
}

function isTaskRun(text: string, sentences: readonly Sentence[], run: readonly Marker[]): boolean {
  const start = sentences[run[0]!.sentence]!.start;
  const intro = text.slice(Math.max(0, start - LOOK_BACK), start).toLowerCase();
  const near = intro.slice(-160);
  const task = Math.max(...TASK_WORDS.map((w) => near.lastIndexOf(w)));
  if (task < 0 || near.lastIndexOf('chỉ tiêu') > task) return false;
  const withFigures = run.filter((m, k) => {
    const until = run[k + 1]?.sentence ?? m.sentence + 1;
    return sentences
      .slice(m.sentence, until)
      .some((s) =>
        s.items.some(
          (i) => i.t === 'figure' && ['percent', 'money', 'physical'].includes(i.figure.unit.kind),
        ),
      );
  });
  return withFigures.length * 2 <= run.length;
}

function group(
  text: string,
  sentences: readonly Sentence[],
  marker: Marker,
  next: Marker | undefined,
): TaskGroup {
  const paragraph = sentences[marker.sentence]!.paragraph;
  let last = marker.sentence;
  while (
    last + 1 < (next?.sentence ?? sentences.length) &&
    sentences[last + 1]!.paragraph === paragraph &&
    (next !== undefined || last - marker.sentence < 6)
  )
    last++;
  const end = Math.max(sentences[last]!.end, marker.body);
  const raw = text.slice(marker.body, end);
  const lead = raw.length - raw.replace(/^[\s,:.–-]+/, '').length;
  const body = raw
    .slice(lead)
    .replace(/[\s;.,]+$/, '')
    .replace(/\s+/g, ' ');
  return { no: marker.no, text: body, start: sentences[marker.sentence]!.start, end, confidence: 0.95 };
}
