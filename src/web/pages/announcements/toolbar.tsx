// What can be done to the chosen text; each button says whether it is on.
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

type Props = { editor: Editor; onInsertFact: () => void };

export function Toolbar({ editor, onInsertFact }: Props) {
  const t = useWords(words);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      section: now.isActive('heading', { level: 2 }),
      subsection: now.isActive('heading', { level: 3 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      mayUndo: now.can().undo(),
      mayRedo: now.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();
  const toggles = [
    ['section', on.section, () => run().toggleHeading({ level: 2 }).run()],
    ['subsection', on.subsection, () => run().toggleHeading({ level: 3 }).run()],
    ['bold', on.bold, () => run().toggleBold().run()],
    ['italic', on.italic, () => run().toggleItalic().run()],
    ['bullets', on.bullets, () => run().toggleBulletList().run()],
    ['numbers', on.numbers, () => run().toggleOrderedList().run()],
  ] as const;
  return (
    <div className="toolbar" role="toolbar" aria-label={t('toolbar')}>
      {toggles.map(([name, isOn, press]) => (
        <button key={name} type="button" aria-pressed={isOn} onClick={press}>
          {t(name)}
        </button>
      ))}
      <button type="button" disabled={!on.mayUndo} onClick={() => run().undo().run()}>
        {t('undo')}
      </button>
      <button type="button" disabled={!on.mayRedo} onClick={() => run().redo().run()}>
        {t('redo')}
      </button>
      <span className="gap" />
      <button type="button" className="main" onClick={onInsertFact}>
        {t('insertFact')}
      </button>
      <button type="button" onClick={() => run().insertContent({ type: 'targets' }).run()}>
        {t('insertTargets')}
      </button>
    </div>
  );
}
