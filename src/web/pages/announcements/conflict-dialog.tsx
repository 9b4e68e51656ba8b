// Two saved at once: both texts side by side, section by section, and three ways to go on. None of them loses words.
import { Button } from '@mantine/core';
import type { Announcement, Section } from '../../../features/announcements/contract.ts';
import { plainText } from '../../../features/announcements/rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../i18n.ts';
import { joinBoth } from './join-texts.ts';
import type { Copy } from './use-working-copy.ts';
import { words } from './words.ts';

type Props = { mine: Copy; theirs: Announcement; onSettle: (joined: Copy) => void };

const bodyOf = (section: Section | undefined): string =>
  section ? plainText({ lead: '', sections: [{ ...section, heading: null }] }) : '–';

export function ConflictDialog({ mine, theirs, onSettle }: Props) {
  const t = useWords(words);
  const headings = [
    ...new Set([...theirs.content.sections, ...mine.content.sections].map((section) => section.heading)),
  ];
  const find = (copy: Copy, heading: string | null) =>
    copy.content.sections.find((section) => section.heading === heading);
  return (
    <Dialog opened onClose={() => {}} title={t('conflict')} size={980}>
      <div className="stack">
        <p className="muted">{t('conflictWhy')}</p>
        {headings.map((heading) => {
          const [a, b] = [bodyOf(find(mine, heading)), bodyOf(find(theirs, heading))];
          return (
            <section key={heading ?? ''}>
              <h3>
                {heading ?? t('untitled')} {a === b && <span className="tag">{t('sameSection')}</span>}
              </h3>
              {a !== b && (
                <div className="versus">
                  <div>
                    <b>{t('mine')}</b>
                    <div style={{ whiteSpace: 'pre-line' }}>{a}</div>
                  </div>
                  <div>
                    <b>{t('theirs')}</b>
                    <div style={{ whiteSpace: 'pre-line' }}>{b}</div>
                  </div>
                </div>
              )}
            </section>
          );
        })}
        <div className="row end">
          <Button variant="default" onClick={() => onSettle(theirs)}>
            {t('takeTheirs')}
          </Button>
          <Button
            variant="default"
            onClick={() =>
              onSettle(
                joinBoth(theirs, mine, (heading) => t('mineBelow', { heading: heading ?? t('untitled') })),
              )
            }
          >
            {t('takeBoth')}
          </Button>
          <Button onClick={() => onSettle(mine)}>{t('keepMine')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
