// Photos: added once, set into the text, described for those who cannot see them.
import { TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type Content, contract, PHOTO_MAX_BYTES } from '../../../features/announcements/contract.ts';
import { addressOf } from '../../client.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import type { WorkingCopy } from './use-working-copy.ts';
import { words } from './words.ts';

type PhotoFields = { alt: string; caption: string };

/** Every place of the photo in the text gets the same words. */
const describe = (editor: Editor, photoId: string, fields: Partial<PhotoFields>) => {
  const { tr, doc } = editor.state;
  doc.descendants((node, at) => {
    if (node.type.name === 'photo' && node.attrs.photoId === photoId)
      tr.setNodeMarkup(at, undefined, { ...node.attrs, ...fields });
  });
  editor.view.dispatch(tr);
};

const placedFields = (content: Content, photoId: string): PhotoFields | null => {
  for (const section of content.sections)
    for (const block of section.blocks) if (block.kind === 'photo' && block.photoId === photoId) return block;
  return null;
};

export function PhotoCard({ work, editor }: { work: WorkingCopy; editor: Editor | null }) {
  const t = useWords(words);
  const { server, copy } = work;
  const upload = useWrite(contract.uploadPhoto, { refreshes: [] });
  return (
    <section className="card pad stack tight">
      <h2>{t('photos')}</h2>
      {server.photos.map((photo) => {
        const placed = placedFields(copy.content, photo.id);
        return (
          <div key={photo.id} className="stack tight">
            <div className="row">
              <img
                className="thumb"
                src={addressOf(contract.downloadPhoto, { id: server.id, photoId: photo.id })}
                alt={placed?.alt || photo.name}
              />
              {!placed && (
                <button
                  type="button"
                  className="linkish"
                  onClick={() =>
                    editor
                      ?.chain()
                      .focus()
                      .insertContent({ type: 'photo', attrs: { photoId: photo.id, alt: '', caption: '' } })
                      .run()
                  }
                >
                  {t('photoInsert')}
                </button>
              )}
            </div>
            {placed && editor && (
              <>
                <TextInput
                  size="xs"
                  label={t('alt')}
                  required
                  maxLength={500}
                  value={placed.alt}
                  onChange={(event) => describe(editor, photo.id, { alt: event.currentTarget.value })}
                />
                <TextInput
                  size="xs"
                  label={t('caption')}
                  maxLength={500}
                  value={placed.caption}
                  onChange={(event) => describe(editor, photo.id, { caption: event.currentTarget.value })}
                />
              </>
            )}
          </div>
        );
      })}
      <FileDrop
        label={t('photoDrop')}
        accept="image/jpeg,image/png,image/webp"
        kinds="JPEG, PNG, WebP"
        maxBytes={PHOTO_MAX_BYTES}
        busy={upload.isPending}
        onFile={(file) =>
          upload.mutate({ id: server.id, file }, { onSuccess: (photo) => work.addPhoto(photo) })
        }
      />
      <ErrorBox error={upload.error} />
    </section>
  );
}
