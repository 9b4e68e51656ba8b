// One announcement: writing it, what its figures say today, the paper, publishing and correcting.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Editor } from '@tiptap/core';
import { useMemo, useState } from 'react';
import { type Announcement, contract } from '../../../features/announcements/contract.ts';
import { addressOf } from '../../client.ts';
import { LongTextField, TextField } from '../../components/fields.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useMay, useMe } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { StateTag } from './announcements-page.tsx';
import { ChangesCard } from './changes-card.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { FactPicker } from './fact-picker.tsx';
import { PaperCard } from './paper-card.tsx';
import { PhotoCard } from './photo-card.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { announcementRoute } from './routes.tsx';
import { SaveLine } from './save-line.tsx';
import { TextEditor } from './text-editor.tsx';
import { useWorkingCopy } from './use-working-copy.ts';
import { VersionsCard } from './versions-card.tsx';
import { words } from './words.ts';

export function AnnouncementPage() {
  const { id } = announcementRoute.useParams();
  const query = useRead(contract.getAnnouncement, { id });
  return <Await query={query}>{(data) => <Page key={id} loaded={data} />}</Await>;
}

function Page({ loaded }: { loaded: Announcement }) {
  const t = useWords(words);
  const may = useMay();
  const me = useMe();
  const work = useWorkingCopy(loaded);
  const { copy, server } = work;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [picking, setPicking] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const changedIds = useMemo(() => new Set(server.changes.map((change) => change.factId)), [server.changes]);
  const mayWrite = may('announcements.write');
  return (
    <>
      <PageHead
        way={<Link to="/announcements">{t('title')}</Link>}
        title={copy.title || t('title')}
        under={
          <>
            <StateTag head={server} />
            {server.conference && (
              <>
                {' · '}
                <Link to="/conferences/$id" params={{ id: server.conference.id }}>
                  {server.conference.title}
                </Link>
              </>
            )}
          </>
        }
        actions={
          <>
            <Button
              component="a"
              variant="default"
              href={`/xem-truoc/${server.id}`}
              target="_blank"
              rel="noopener"
            >
              {t('preview')}
            </Button>
            <Button
              component="a"
              variant="default"
              href={addressOf(contract.downloadAnnouncementDocx, { id: server.id })}
            >
              {t('docx')}
            </Button>
            {may('announcements.publish') && (
              <Button onClick={() => setPublishing(true)}>
                {t(server.status === 'draft' ? 'publish' : 'correct')}
              </Button>
            )}
          </>
        }
      />
      <SaveLine work={work} />
      <div className="main-aside">
        <div className="stack">
          <TextField
            label={t('name')}
            name="title"
            required
            maxLength={300}
            disabled={!mayWrite}
            value={copy.title}
            onChange={(title) => work.change({ title })}
          />
          <LongTextField
            label={t('lead')}
            description={t('leadHint')}
            name="lead"
            rows={2}
            maxLength={600}
            disabled={!mayWrite}
            value={copy.content.lead}
            onChange={(lead) => work.change({ content: { ...copy.content, lead } })}
          />
          <TextEditor
            announcementId={server.id}
            content={copy.content}
            generation={work.generation}
            changedIds={changedIds}
            mayWrite={mayWrite}
            onChange={(content) => work.change({ content })}
            onReady={setEditor}
            onInsertFact={() => setPicking(true)}
          />
        </div>
        <div className="stack">
          <ChangesCard work={work} mayWrite={mayWrite} />
          {mayWrite && <PhotoCard work={work} editor={editor} />}
          <PaperCard work={work} mayWrite={mayWrite} />
          <VersionsCard announcement={server} bodySlug={me.body.slug} />
        </div>
      </div>
      <FactPicker
        announcementId={server.id}
        opened={picking}
        onClose={() => setPicking(false)}
        onPick={(fact) => {
          setPicking(false);
          editor
            ?.chain()
            .focus()
            .insertContent([
              { type: 'fact', attrs: { factId: fact.id, text: fact.text.vi } },
              { type: 'text', text: ' ' },
            ])
            .run();
        }}
      />
      <PublishDialog
        work={work}
        opened={publishing}
        onClose={() => setPublishing(false)}
        bodySlug={me.body.slug}
      />
      {work.theirs && <ConflictDialog mine={copy} theirs={work.theirs} onSettle={work.settle} />}
    </>
  );
}
