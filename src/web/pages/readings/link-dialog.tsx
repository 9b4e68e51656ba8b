// Which indicator a figure belongs to: the best guesses first, any other by search, or a new one on the spot.
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { contract as indicators } from '../../../features/indicators/contract.ts';
import type { FactLink, MeasureFact, Suggestion } from '../../../features/readings/contract.ts';
import { contract } from '../../../features/readings/contract.ts';
import { AREA_WORDS, AREAS, type Area, DIRECTIONS, type Direction } from '../../../kernel/figures.ts';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

type Props = {
  readingId: string;
  fact: MeasureFact | null;
  onLink: (link: FactLink, name: string) => void;
  onClose: () => void;
};

export function LinkDialog({ fact, onClose, ...rest }: Props) {
  const t = useWords(words);
  return (
    <Dialog opened={fact !== null} onClose={onClose} title={t('link')} size={640}>
      {fact && <LinkForm key={fact.id} fact={fact} {...rest} />}
    </Dialog>
  );
}

function LinkForm({ readingId, fact, onLink }: Omit<Props, 'onClose'> & { fact: MeasureFact }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 200);
  const [isNew, setIsNew] = useState(false);
  const near = useRead(contract.suggestIndicators, {
    id: readingId,
    name: fact.indicator.slice(0, 500),
    ...(fact.unit && { unit: fact.unit }),
    ...(fact.value && { value: fact.value }),
  });
  const found = useRead(
    indicators.listIndicators,
    { search, limit: 12 },
    { enabled: search.length > 1, keep: true },
  );
  const listed =
    search.length > 1
      ? (found.data?.indicators ?? []).map((one) => ({ ...one, indicatorId: one.id }))
      : (near.data?.suggestions ?? []);
  if (isNew) return <NewIndicatorForm fact={fact} onLink={onLink} />;
  return (
    <div className="stack">
      <div>
        <b>{fact.indicator}</b> <span className="muted">{fact.unit}</span>
      </div>
      <TextInput
        data-autofocus
        label={t('find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <section aria-live="polite">
        <h3 className="small muted">{search.length > 1 ? t('foundIndicators') : t('suggestions')}</h3>
        {listed.length === 0 && <p className="muted">{t('noSuggestion')}</p>}
        <ul className="plain lines">
          {listed.map((one) => (
            <li key={one.indicatorId}>
              <button
                type="button"
                className="linkish"
                onClick={() => onLink({ to: 'indicator', indicatorId: one.indicatorId }, one.nameVi)}
              >
                {one.nameVi} <span className="muted small">{one.unit}</span>
              </button>
              {(one as Partial<Suggestion>).why === 'learned' && (
                <span className="tag good">{t('learnedWhy')}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <div className="row">
        <Button variant="default" onClick={() => setIsNew(true)}>
          {t('makeNew')}
        </Button>
        <Button variant="subtle" color="dark" onClick={() => onLink({ to: 'nothing' }, '')}>
          {t('linkNothing')}
        </Button>
      </div>
    </div>
  );
}

const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);

function NewIndicatorForm({ fact, onLink }: { fact: MeasureFact; onLink: Props['onLink'] }) {
  const t = useWords(words);
  const lang = useLang();
  const [nameVi, setName] = useState(capitalised(fact.indicator.slice(0, 300)));
  const [unit, setUnit] = useState(fact.unit ?? '');
  const [area, setArea] = useState<Area>('economy');
  const [direction, setDirection] = useState<Direction>('up');
  const isReady = nameVi.trim() !== '' && unit.trim() !== '';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady)
          onLink({ to: 'new', nameVi: nameVi.trim(), unit: unit.trim(), area, direction }, nameVi.trim());
      }}
    >
      <TextField
        label={t('indicatorName')}
        name="nameVi"
        required
        maxLength={300}
        value={nameVi}
        onChange={setName}
      />
      <div className="pair">
        <TextField label={t('unit')} name="unit" required maxLength={60} value={unit} onChange={setUnit} />
        <SelectField
          label={t('direction')}
          name="direction"
          value={direction}
          onChange={setDirection}
          options={DIRECTIONS.map((one) => ({ value: one, label: t(`direction_${one}`) }))}
        />
      </div>
      <SelectField
        label={t('area')}
        name="area"
        value={area}
        onChange={setArea}
        options={AREAS.map((one) => ({ value: one, label: AREA_WORDS[one][lang] }))}
      />
      <div className="row end">
        <Button type="submit" disabled={!isReady}>
          {t('useNew')}
        </Button>
      </div>
    </form>
  );
}
