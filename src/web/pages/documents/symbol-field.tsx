// The printed number, read back as it is typed; and the next free one of its series on demand.
import { Button } from '@mantine/core';
import { contract } from '../../../features/documents/contract.ts';
import { parseSymbol, printNumber } from '../../../features/documents/rules.ts';
import { symbolOfType, typeName, typesOfSymbol } from '../../../kernel/document-types.ts';
import { call } from '../../client.ts';
import { TextField } from '../../components/fields.tsx';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useLang, useWords } from '../../i18n.ts';
import type { DocumentDraft } from './document-form.tsx';
import { words } from './words.ts';

type Props = { value: DocumentDraft; set: (part: Partial<DocumentDraft>) => void; problem: unknown };

export function SymbolField({ value, set, problem }: Props) {
  const t = useWords(words);
  const parsed = parseSymbol(value.symbol);
  const issuerSymbol = parsed?.issuerSymbol ?? value.issuerSymbol.trim();
  const side = parsed?.side ?? (symbolOfType(value.type, 'party') ? 'party' : 'state');
  const suggest = () =>
    call(contract.suggestNumber, {
      type: value.type,
      side,
      issuerSymbol,
      ...(value.issuer && { issuer: value.issuer }),
      ...(value.issuedOn && { issuedOn: value.issuedOn }),
    })
      .then((next) => set({ symbol: next.symbol ?? '' }))
      .catch(toastProblem);
  return (
    <div>
      <div className="pair">
        <TextField
          label={t('symbol')}
          name="symbol"
          maxLength={60}
          problem={problem}
          value={value.symbol}
          onChange={(symbol) => {
            const read = parseSymbol(symbol);
            const types = read?.typeSymbol ? typesOfSymbol(read.typeSymbol, read.side) : [];
            set({
              symbol,
              ...(read && { issuerSymbol: read.issuerSymbol }),
              ...(types.length && !types.includes(value.type) && { type: types[0] }),
            });
          }}
        />
        <TextField
          label={t('issuerSymbol')}
          name="issuerSymbol"
          maxLength={40}
          problem={problem}
          disabled={parsed !== null}
          value={issuerSymbol}
          onChange={(typed) => set({ issuerSymbol: typed })}
        />
      </div>
      <div className="readback row between" aria-live="polite">
        <ReadBack value={value} />
        <Button
          variant="default"
          size="compact-sm"
          disabled={!issuerSymbol}
          title={issuerSymbol ? undefined : t('suggestNeeds')}
          onClick={suggest}
        >
          {t('suggest')}
        </Button>
      </div>
    </div>
  );
}

function ReadBack({ value }: { value: DocumentDraft }) {
  const t = useWords(words);
  const lang = useLang();
  if (!value.symbol.trim()) return <span>{t('symbolHint')}</span>;
  const parsed = parseSymbol(value.symbol);
  if (!parsed) return <span className="inked b-under_50">{t('notRead')}</span>;
  const params = {
    type: `${typeName(value.type, lang)} (${t(parsed.side)})`,
    number: printNumber(parsed.number),
    issuer: parsed.issuerSymbol,
    year: parsed.year ?? '',
  };
  return <span>{parsed.year === null ? t('readAs', params) : t('readAsOf', params)}</span>;
}
