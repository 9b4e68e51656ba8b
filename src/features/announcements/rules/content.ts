// Walking and changing the text of an announcement. Pure: the server, the editor and the public pages use the same.
import type { Block, Content, Run, Section } from '../contract/content.ts';

export const runsOf = (block: Block): Run[][] => {
  if (block.kind === 'paragraph') return [block.runs];
  return block.kind === 'list' ? block.items : [];
};
const blocksOf = (content: Content): Block[] => content.sections.flatMap((section) => section.blocks);

export const listRuns = (content: Content): Run[] =>
  blocksOf(content).flatMap((block) => runsOf(block).flat());

/** Each fact once, in the order of the text. */
export const listFactIds = (content: Content): string[] => [
  ...new Set(listRuns(content).flatMap((run) => run.factId ?? [])),
];

export const listPhotos = (content: Content) => blocksOf(content).filter((block) => block.kind === 'photo');
export const listTodos = (content: Content) => blocksOf(content).filter((block) => block.kind === 'todo');

const mapRuns = (block: Block, change: (run: Run) => Run): Block => {
  if (block.kind === 'paragraph') return { ...block, runs: block.runs.map(change) };
  return block.kind === 'list' ? { ...block, items: block.items.map((item) => item.map(change)) } : block;
};

/** Puts other facts, with their texts, in the place of the named ones. */
export const replaceFacts = (
  content: Content,
  by: ReadonlyMap<string, { factId: string; text: string }>,
): Content => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      mapRuns(block, (run) => {
        const next = run.factId ? by.get(run.factId) : undefined;
        return next ? { ...run, ...next } : run;
      }),
    ),
  })),
});

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** The whole text, a block a line. */
export const plainText = (content: Content): string =>
  content.sections
    .flatMap((section) => [
      section.heading ?? '',
      ...section.blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.text] : runsOf(block).map(textOf),
      ),
    ])
    .filter(Boolean)
    .join('\n');

const sameRun = (a: Run, b: Run): boolean =>
  !a.factId && !b.factId && Boolean(a.bold) === Boolean(b.bold) && Boolean(a.italic) === Boolean(b.italic);

const tidyRuns = (runs: readonly Run[]): Run[] => {
  const tidy: Run[] = [];
  for (const { text, bold, italic, factId } of runs) {
    if (!text) continue;
    const run: Run = { text, ...(bold && { bold }), ...(italic && { italic }), ...(factId && { factId }) };
    const last = tidy.at(-1);
    if (last && sameRun(last, run)) tidy[tidy.length - 1] = { ...last, text: last.text + run.text };
    else tidy.push(run);
  }
  return tidy;
};

const tidyBlock = (block: Block): Block[] => {
  if (block.kind === 'paragraph') {
    const runs = tidyRuns(block.runs);
    return runs.length ? [{ kind: 'paragraph', runs }] : [];
  }
  if (block.kind === 'list') {
    const items = block.items.map(tidyRuns).filter((item) => item.length);
    return items.length ? [{ kind: 'list', ordered: block.ordered, items }] : [];
  }
  return [block];
};

/** Neighbouring runs of one kind become one and empty ones go, so that equal texts are stored equally. */
export const tidyContent = (content: Content): Content => ({
  lead: content.lead.trim(),
  sections: content.sections
    .map(
      (section): Section => ({
        heading: section.heading?.trim() || null,
        blocks: section.blocks.flatMap(tidyBlock),
      }),
    )
    .filter((section) => section.heading !== null || section.blocks.length > 0),
});
