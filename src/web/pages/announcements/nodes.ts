// What an announcement has beside plain text: a live number (an atom within a line: it is set, moved or removed, never
// typed over), a photo, the table of targets, an open place.
import { mergeAttributes, Node } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** How the nodes look and speak; given by the page, because it knows the language and the addresses. */
export type NodeWords = {
  factIs: (text: string) => string;
  photoSrc: (photoId: string) => string;
  targetsHere: string;
  todo: string;
};

const attribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

const changedKey = new PluginKey<{ ids: ReadonlySet<string> }>('changed-facts');

export const factNode = (words: NodeWords) =>
  Node.create({
    name: 'fact',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({ factId: attribute('factid'), text: attribute('text') }),
    parseHTML: () => [
      {
        tag: 'span[data-live]',
        getAttrs: (element) => ({
          factId: element.getAttribute('data-factid') ?? '',
          text: element.getAttribute('data-text') ?? '',
        }),
      },
    ],
    renderHTML: ({ node }) => [
      'span',
      {
        'data-live': '',
        'data-factid': node.attrs.factId,
        'data-text': node.attrs.text,
        class: 'live chip',
        title: words.factIs(String(node.attrs.text)),
      },
      String(node.attrs.text),
    ],
    renderText: ({ node }) => String(node.attrs.text),
    addProseMirrorPlugins: () => [
      new Plugin({
        key: changedKey,
        state: {
          init: (): { ids: ReadonlySet<string> } => ({ ids: new Set() }),
          apply: (transaction, before) =>
            (transaction.getMeta(changedKey) as { ids: ReadonlySet<string> } | undefined) ?? before,
        },
        props: {
          decorations: (state) => {
            const ids = changedKey.getState(state)?.ids;
            if (!ids?.size) return null;
            const found: Decoration[] = [];
            state.doc.descendants((node, at) => {
              if (node.type.name === 'fact' && ids.has(String(node.attrs.factId)))
                found.push(Decoration.node(at, at + node.nodeSize, { class: 'stale' }));
            });
            return DecorationSet.create(state.doc, found);
          },
        },
      }),
    ],
  });
export { changedKey };

const block = (name: string, attributes: readonly string[], draw: Parameters<typeof Node.create>[0]) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => Object.fromEntries(attributes.map((one) => [one, attribute(one.toLowerCase())])),
    ...(draw as object),
  });

export const photoNode = (words: NodeWords) =>
  block('photo', ['photoId', 'alt', 'caption'], {
    parseHTML: () => [
      {
        tag: 'figure[data-photoid]',
        getAttrs: (element: HTMLElement) => ({
          photoId: element.getAttribute('data-photoid') ?? '',
          alt: element.getAttribute('data-alt') ?? '',
          caption: element.getAttribute('data-caption') ?? '',
        }),
      },
    ],
    renderHTML: ({ node }: { node: { attrs: Record<string, unknown> } }) => [
      'figure',
      mergeAttributes({
        'data-photoid': node.attrs.photoId,
        'data-alt': node.attrs.alt,
        'data-caption': node.attrs.caption,
      }),
      ['img', { src: words.photoSrc(String(node.attrs.photoId)), alt: String(node.attrs.alt) }],
      ['figcaption', {}, String(node.attrs.caption) || ' '],
    ],
  } as Parameters<typeof Node.create>[0]);

export const targetsNode = (words: NodeWords) =>
  block('targets', [], {
    parseHTML: () => [{ tag: 'div[data-targets]' }],
    renderHTML: () => ['div', { 'data-targets': '', class: 'placed' }, words.targetsHere],
  } as Parameters<typeof Node.create>[0]);

export const todoNode = (words: NodeWords) =>
  block('todo', ['prompt'], {
    parseHTML: () => [
      {
        tag: 'div[data-todo]',
        getAttrs: (element: HTMLElement) => ({ prompt: element.getAttribute('data-prompt') ?? '' }),
      },
    ],
    renderHTML: ({ node }: { node: { attrs: Record<string, unknown> } }) => [
      'div',
      { 'data-todo': '', 'data-prompt': node.attrs.prompt, class: 'placed todo' },
      ['b', {}, `${words.todo}: `],
      String(node.attrs.prompt),
    ],
  } as Parameters<typeof Node.create>[0]);
