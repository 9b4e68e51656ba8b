// The active cell in full, as the line above a spreadsheet: whose figure, how it stands, what can be done about it.
import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { NO_FIGURE_REASONS, NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import { readTypedNumber } from '../../../kernel/format.ts';
import { indicatorName, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { stateOf } from './cell-state.ts';
import { textOfContent } from './cells.ts';
import type { GridModel } from './grid-model.ts';
import type { Spot } from './ranges.ts';
import type { Sheet } from './use-sheet.ts';
import { words } from './words.ts';

type Props = {
  model: GridModel;
  sheet: Sheet;
  spot: Spot;
  today: string;
  plan: string;
  /** Names of those who are in the same cell. */
  others: string;
};

export function CellBar({ model, sheet, spot, today, plan, others }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const indicator = model.rows[spot.row]!;
  const column = model.columns[spot.column]!;
  const view = model.viewOf(spot);
  const { edit, value, noFigureReason, before, below, dueOn } = view;
  const { tone, word } = stateOf(view, today);
  const isUnsaved = edit !== undefined && edit.state !== 'saved';
  const readings =
    edit?.code === 'ambiguous_number' && 'typed' in edit.content
      ? readTypedNumber(edit.content.typed, { decimals: indicator.decimals })
      : null;
  const unit = unitText(indicator.unit, f.lang);
  return (
    <section className={`cellbar card ${tone}`} aria-label={t('cellBar')}>
      <div className="what">
        <b>
          <Link to="/indicators/$id" params={{ id: indicator.id }}>
            {indicatorName(indicator, f.lang)}
          </Link>
        </b>
        <span className="muted">
          {column.shortName}, {f.period(column.period)}
        </span>
      </div>
      <div className="now" aria-live="polite">
        <b>
          {isUnsaved
            ? textOfContent(edit.content, f.lang)
            : value !== null
              ? `${f.num(value)} ${unit}`
              : noFigureReason
                ? NO_FIGURE_WORDS[noFigureReason][f.lang]
                : t('empty')}
        </b>
        {indicator.formula !== null && <code>ƒ = {indicator.formula}</code>}
        {plan && <span className="muted">{t('planIs', { value: plan })}</span>}
        {before && <span className="muted">{t('yearBeforeLong', { value: f.num(before) })}</span>}
        {below && <span className="muted">{t('belowLong', { value: f.num(below) })}</span>}
        {word && !edit?.message && (
          <span className="word">{t(word, { day: dueOn ? f.day(dueOn) : '' })}</span>
        )}
        {edit?.message && isUnsaved && <span className="word">{edit.message}</span>}
        {!isUnsaved &&
          view.odd.map((why) => (
            <span key={why.vi} className="word">
              {why[f.lang]}
            </span>
          ))}
        {!model.isOpen(spot) && indicator.formula === null && view.lock === null && (
          <span className="word">{t('closed')}</span>
        )}
        {others && <span className="tag info">{t('alsoHere', { names: others })}</span>}
      </div>
      <div className="row do">
        {edit?.state === 'conflict' && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => sheet.keepTheirs(spot)}>
              {t('keepTheirs')}
            </Button>
            <Button size="compact-sm" onClick={() => sheet.writeMine(spot)}>
              {t('writeMine')}
            </Button>
          </>
        )}
        {readings &&
          !readings.ok &&
          (['whole', 'fraction'] as const).map((reading, at) => (
            <Button
              key={reading}
              size="compact-sm"
              variant="default"
              onClick={() => sheet.answer(spot, reading)}
            >
              {f.num(readings.readings[at] ?? '0')} {unit}
            </Button>
          ))}
        {model.isOpen(spot) && (
          <Select
            size="xs"
            aria-label={t('noFigure')}
            placeholder={t('noFigure')}
            data={NO_FIGURE_REASONS.map((one) => ({ value: one, label: NO_FIGURE_WORDS[one][f.lang] }))}
            value={value === null ? noFigureReason : null}
            onChange={(reason) => reason && sheet.put(spot, { noFigureReason: reason })}
          />
        )}
      </div>
    </section>
  );
}
