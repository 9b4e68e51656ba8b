// Choosing a number of the snapshot to set into the text: by name without regard to marks, or by the number itself.
import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { contract, type FactItem } from '../../../features/announcements/contract.ts';
import { fold } from '../../../kernel/folding.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Ill } from '../../components/num.tsx';
import { Await } from '../../components/states.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

type Props = {
  announcementId: string;
  opened: boolean;
  onClose: () => void;
  onPick: (fact: FactItem) => void;
};

const MOST = 80;

export function FactPicker({ announcementId, opened, onClose, onPick }: Props) {
  const t = useWords(words);
  const query = useRead(contract.listAnnouncementFacts, { id: announcementId }, { enabled: opened });
  const [search, setSearch] = useState('');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('insertFact')} size={680}>
      <TextInput
        label={t('searchFacts')}
        data-autofocus
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Await query={query}>{({ facts }) => <Facts facts={facts} search={search} onPick={onPick} />}</Await>
    </Dialog>
  );
}

function Facts({
  facts,
  search,
  onPick,
}: {
  facts: FactItem[];
  search: string;
  onPick: (fact: FactItem) => void;
}) {
  const t = useWords(words);
  const lang = useLang();
  const found = useMemo(() => {
    const parts = fold(search).split(/\s+/).filter(Boolean);
    return facts
      .filter((fact) => {
        const text = fold(`${fact.name.vi} ${fact.name.en} ${fact.label.vi} ${fact.text.vi}`);
        return parts.every((part) => text.includes(part));
      })
      .slice(0, MOST);
  }, [facts, search]);
  if (!found.length) return <p className="muted">{t('noFacts')}</p>;
  return (
    <div className="facts">
      {found.map((fact) => (
        <button key={fact.id} type="button" onClick={() => onPick(fact)}>
          <span>
            {fact.name[lang]} <span className="muted small">{fact.label[lang]}</span>
            {fact.illustrative && <Ill />}
          </span>
          <b>{fact.text[lang]}</b>
        </button>
      ))}
    </div>
  );
}
