// The editor: headings, paragraphs, lists and live numbers. Typing over an open place fills it.
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useMemo, useRef } from 'react';
import { type Content, contract } from '../../../features/announcements/contract.ts';
import { addressOf } from '../../client.ts';
import { useWords } from '../../i18n.ts';
import { fromEditor, type Node, toEditor } from './editor-json.ts';
import { changedKey, factNode, type NodeWords, photoNode, targetsNode, todoNode } from './nodes.ts';
import { Toolbar } from './toolbar.tsx';
import { words } from './words.ts';

type Props = {
  announcementId: string;
  content: Content;
  /** Grows when the text was replaced from outside. */
  generation: number;
  changedIds: ReadonlySet<string>;
  mayWrite: boolean;
  onChange: (content: Content) => void;
  onReady: (editor: Editor | null) => void;
  onInsertFact: () => void;
};

export function TextEditor(props: Props) {
  const { announcementId, content, generation, changedIds, mayWrite, onChange, onReady, onInsertFact } =
    props;
  const t = useWords(words);
  const nodeWords = useMemo(
    (): NodeWords => ({
      factIs: (text) => t('factIs', { text }),
      photoSrc: (photoId) => addressOf(contract.downloadPhoto, { id: announcementId, photoId }),
      targetsHere: t('targetsHere'),
      todo: t('todo'),
    }),
    [t, announcementId],
  );
  const latest = useRef({ content, onChange });
  latest.current = { content, onChange };
  const editor = useEditor(
    {
      extensions: [
        StarterKit.configure({
          heading: { levels: [2, 3] },
          blockquote: false,
          code: false,
          codeBlock: false,
          horizontalRule: false,
          link: false,
          strike: false,
          underline: false,
        }),
        factNode(nodeWords),
        photoNode(nodeWords),
        targetsNode(nodeWords),
        todoNode(nodeWords),
      ],
      content: toEditor(latest.current.content),
      editable: mayWrite,
      // Its styles stand in styles/announcements.css, so that no inline style sheet is needed.
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'paper-text',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('text'),
          lang: 'vi',
          spellcheck: 'false',
        },
      },
      onUpdate: ({ editor: changed }) =>
        latest.current.onChange(fromEditor(changed.getJSON() as Node, latest.current.content.lead)),
    },
    [nodeWords, mayWrite],
  );
  useEffect(() => {
    onReady(editor);
    return () => onReady(null);
  }, [editor, onReady]);
  useEffect(() => {
    if (generation > 0) editor?.commands.setContent(toEditor(latest.current.content), { emitUpdate: false });
  }, [editor, generation]);
  useEffect(() => {
    if (editor) editor.view.dispatch(editor.state.tr.setMeta(changedKey, { ids: changedIds }));
  }, [editor, changedIds]);
  return (
    <section className="card editor" aria-label={t('text')}>
      {editor && mayWrite && <Toolbar editor={editor} onInsertFact={onInsertFact} />}
      <EditorContent editor={editor} />
    </section>
  );
}
