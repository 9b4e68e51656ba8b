// What an indicator means and how it is reckoned, and what it stands beside in the catalogue.
import { Link } from '@tanstack/react-router';
import type { Rule } from '../../../features/indicators/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as targetWords } from '../targets/words.ts';
import { words as unitWords } from '../units/words.ts';
import { catalogueWords } from './catalogue-words.ts';
import type { IndicatorData } from './indicator-page.tsx';
import { words } from './words.ts';

export function Description({ data }: { data: IndicatorData }) {
  const t = useWords(words);
  const tt = useWords(targetWords);
  const c = useWords(catalogueWords);
  const tu = useWords(unitWords);
  const lines: [string, React.ReactNode][] = [
    [t('definition'), data.definition],
    [t('direction'), t(`direction_${data.direction}`)],
    [t('priceBasis'), data.priceBasis !== 'none' && t(`price_${data.priceBasis}`)],
    [t('method'), tt(`method_${data.method}`)],
    [t('aggregation'), t(`aggregation_${data.unitAggregation}`)],
    [c('timeAggregation'), data.timeAggregation !== 'none' && c(`time_${data.timeAggregation}`)],
    [c('formula'), data.formula && <code className="formula">{data.formula}</code>],
    [c('inputs'), data.inputs.length > 0 && <Named of={data.inputs} />],
    [
      c('usedIn'),
      data.usedIn.length > 0 && (
        <Named of={data.usedIn.map((one) => ({ ...one, under: c(`how_${one.how}`) }))} />
      ),
    ],
    [c('partOf'), data.partOf && <Named of={[{ ...data.partOf, under: data.partOf.dimension.nameVi }]} />],
    [t('frequency'), t(`frequency_${data.frequency}`)],
    [t('owner'), data.ownerUnit?.name],
    [
      c('dueTitle'),
      data.dueRule &&
        c('dueSays', {
          days: data.dueRule.workingDays,
          who: data.dueRule.unitKinds.map((kind) => tu(`kind_${kind}`)).join(', ') || c('dueWhole'),
        }),
    ],
    [c('dataSource'), data.dataSource],
    [c('rules'), data.rules.length > 0 && <Rules data={data} />],
    [t('synonyms'), data.synonyms.join(' · ')],
    [
      t('growthOf'),
      data.growthOf && (
        <Link to="/indicators/$id" params={{ id: data.growthOf.id }}>
          {data.growthOf.nameVi}
        </Link>
      ),
    ],
  ];
  return (
    <section className="card pad">
      <dl className="dl" style={{ gridTemplateColumns: 'minmax(0,1fr)', gap: 2 }}>
        {lines
          .filter(([, content]) => content)
          .map(([label, content]) => (
            <div key={label} style={{ marginBottom: 8 }}>
              <dt className="small">{label}</dt>
              <dd>{content}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Named({ of }: { of: { id: string; code: string; nameVi: string; under?: string }[] }) {
  return (
    <ul className="plain">
      {of.map((one) => (
        <li key={one.id + one.under}>
          <Link to="/indicators/$id" params={{ id: one.id }} search={{}}>
            {one.nameVi}
          </Link>{' '}
          <span className="small muted">
            {one.code}
            {one.under && ` · ${one.under}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

const SIGNS = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' } as const;

function Rules({ data }: { data: IndicatorData }) {
  const c = useWords(catalogueWords);
  const f = useFormat();
  const said = (rule: Rule): string => {
    if (rule.kind === 'relation')
      return `[${data.code}] ${rule.relation && SIGNS[rule.relation]} ${rule.formula}`;
    const unit = rule.kind === 'change' ? '%' : '';
    const bounds = [
      rule.low !== null && `≥ ${f.num(rule.low)}${unit}`,
      rule.high !== null && `≤ ${f.num(rule.high)}${unit}`,
    ];
    const against = rule.against ? ` ${c(`against_${rule.against}`)}` : '';
    return `${c(`kind_${rule.kind}`)}${against}: ${bounds.filter(Boolean).join('; ')}`;
  };
  return (
    <ul className="plain">
      {data.rules.map((rule) => (
        <li key={rule.id}>
          {said(rule)} <span className="small muted">({c(`severity_${rule.severity}`)})</span>
        </li>
      ))}
    </ul>
  );
}
