// The text of an announcement ⇄ the editor's document. Nothing is lost either way; what the editor knows and an
// announcement does not (nested lists, empty paragraphs) becomes the nearest thing that is.
import type { Block, Content, Run, Section } from '../../../features/announcements/contract.ts';
import { tidyContent } from '../../../features/announcements/rules.ts';

export type Mark = { type: string };
export type Node = {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  marks?: Mark[];
  text?: string;
};

const marksOf = (run: Run): Pick<Node, 'marks'> => {
  const marks = [...(run.bold ? [{ type: 'bold' }] : []), ...(run.italic ? [{ type: 'italic' }] : [])];
  return marks.length ? { marks } : {};
};

const runNode = (run: Run): Node =>
  run.factId
    ? { type: 'fact', attrs: { factId: run.factId, text: run.text }, ...marksOf(run) }
    : { type: 'text', text: run.text, ...marksOf(run) };

const paragraphNode = (runs: readonly Run[]): Node => ({
  type: 'paragraph',
  ...(runs.length && { content: runs.map(runNode) }),
});

const blockNode = (block: Block): Node => {
  switch (block.kind) {
    case 'paragraph':
      return paragraphNode(block.runs);
    case 'heading':
      return { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: block.text }] };
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraphNode(item)] })),
      };
    case 'photo':
      return { type: 'photo', attrs: { photoId: block.photoId, alt: block.alt, caption: block.caption } };
    case 'targets':
      return { type: 'targets' };
    case 'todo':
      return { type: 'todo', attrs: { prompt: block.prompt } };
  }
};

export const toEditor = (content: Content): Node => {
  const nodes = content.sections.flatMap((section): Node[] => [
    ...(section.heading
      ? [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: section.heading }] }]
      : []),
    ...section.blocks.map(blockNode),
  ]);
  return { type: 'doc', content: nodes.length ? nodes : [{ type: 'paragraph' }] };
};

const text = (node: Node): string =>
  node.text ??
  (node.type === 'fact' ? String(node.attrs?.text ?? '') : (node.content ?? []).map(text).join(''));

const has = (node: Node, mark: string): boolean => node.marks?.some((one) => one.type === mark) ?? false;

const runsOf = (nodes: readonly Node[]): Run[] =>
  nodes.flatMap((node): Run[] => {
    if (node.type === 'hardBreak') return [{ text: ' ' }];
    const words = text(node);
    if (!words) return [];
    return [
      {
        text: words,
        ...(has(node, 'bold') && { bold: true }),
        ...(has(node, 'italic') && { italic: true }),
        ...(node.type === 'fact' && { factId: String(node.attrs?.factId) }),
      },
    ];
  });

const isList = (node: Node): boolean => node.type === 'bulletList' || node.type === 'orderedList';

/** An item's paragraphs become one line; a list within it follows as items of its own. */
const itemsOf = (list: Node): Run[][] =>
  (list.content ?? []).flatMap((item) => {
    const own = (item.content ?? [])
      .filter((node) => !isList(node))
      .flatMap((node, i): Run[] => [...(i > 0 ? [{ text: ' ' }] : []), ...runsOf(node.content ?? [])]);
    return [own, ...(item.content ?? []).filter(isList).flatMap(itemsOf)];
  });

const blockOf = (node: Node): Block | null => {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(node.content ?? []) };
    case 'heading':
      return { kind: 'heading', text: text(node).trim() };
    case 'bulletList':
    case 'orderedList':
      return { kind: 'list', ordered: node.type === 'orderedList', items: itemsOf(node) };
    case 'photo':
      return {
        kind: 'photo',
        photoId: String(node.attrs?.photoId),
        alt: String(node.attrs?.alt ?? ''),
        caption: String(node.attrs?.caption ?? ''),
      };
    case 'targets':
      return { kind: 'targets' };
    case 'todo':
      return { kind: 'todo', prompt: String(node.attrs?.prompt ?? '') };
    default:
      return null;
  }
};

export const fromEditor = (document: Node, lead: string): Content => {
  const sections: Section[] = [];
  const current = (): Section => {
    if (!sections.length) sections.push({ heading: null, blocks: [] });
    return sections.at(-1)!;
  };
  for (const node of document.content ?? []) {
    if (node.type === 'heading' && node.attrs?.level === 2) {
      const heading = text(node).trim();
      if (heading) sections.push({ heading, blocks: [] });
      continue;
    }
    const block = blockOf(node);
    if (block && !(block.kind === 'heading' && !block.text)) current().blocks.push(block);
  }
  return tidyContent({ lead, sections });
};
