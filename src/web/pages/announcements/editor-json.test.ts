import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Content } from '../../../features/announcements/contract.ts';
import { tidyContent } from '../../../features/announcements/rules.ts';
import { fromEditor, toEditor } from './editor-json.ts';

const id = fc.uuid({ version: 7 });
const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const name = words.map((text) => text.trim());
const run = fc.record(
  { text: words, bold: fc.constant(true), italic: fc.constant(true), factId: id },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { minLength: 1, maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  runs.map((all): Block => ({ kind: 'paragraph', runs: all })),
  name.map((text): Block => ({ kind: 'heading', text })),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('photo' as const), photoId: id, alt: fc.string(), caption: fc.string() }),
  fc.constant<Block>({ kind: 'targets' }),
  name.map((prompt): Block => ({ kind: 'todo', prompt })),
);
const section = fc.record({ heading: name, blocks: fc.array(block, { maxLength: 4 }) });

describe('the editor', () => {
  it('gives back exactly the text it was given', () => {
    fc.assert(
      fc.property(
        fc.array(section, { maxLength: 4 }),
        fc.array(block, { maxLength: 3 }),
        (sections, opening) => {
          const all = opening.length ? [{ heading: null, blocks: opening }, ...sections] : sections;
          const content: Content = tidyContent({ lead: 'Tóm tắt', sections: all });
          expect(fromEditor(toEditor(content), 'Tóm tắt').sections).toEqual(content.sections);
        },
      ),
    );
  });

  it('keeps the words of what an announcement does not know', () => {
    const nested = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: 'một' }] },
                { type: 'paragraph', content: [{ type: 'text', text: 'thêm' }] },
                {
                  type: 'orderedList',
                  content: [
                    {
                      type: 'listItem',
                      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'hai' }] }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(fromEditor(nested, '').sections[0]!.blocks).toEqual([
      { kind: 'list', ordered: false, items: [[{ text: 'một thêm' }], [{ text: 'hai' }]] },
    ]);
  });
});
