// `plenum read FILE [--json]`: the facts of one document, for people or as the JSON of the reader's contract.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPaper } from '../papers/read/index.ts';
import type { Facts } from '../prose/facts.ts';
import { readFacts, toReadOutput } from '../prose/read/index.ts';

/** A year in the file name ("bao-cao-2023.docx") helps only where the text names none. */
const yearInName = (file: string): number | undefined => {
  const found = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(basename(file))?.[0];
  return found === undefined ? undefined : Number(found);
};

export async function readCommand(file: string, options: { json?: boolean }): Promise<void> {
  const paper = await readPaper(new Uint8Array(await readFile(file)), basename(file));
  const year = yearInName(file);
  const facts = readFacts(paper.text, year === undefined ? {} : { year });
  const output = options.json
    ? JSON.stringify(toReadOutput(facts, paper.format === 'txt' ? undefined : paper.text))
    : summary(facts, basename(file));
  process.stdout.write(`${output}\n`);
}

const viNumber = (value: string | undefined): string => {
  if (value === undefined) return '';
  const [whole = '', fraction] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${value.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
};

const RELATION_NAMES: Record<string, string> = {
  yoy_pct: 'so cùng kỳ (%)',
  pct_of_plan: '% kế hoạch',
  vs_plan_pct: 'so kế hoạch (%)',
  pct_of_central_estimate: '% dự toán Trung ương',
  pct_of_local_estimate: '% dự toán địa phương',
  ratio: 'tỷ số',
  avg_annual_pct: 'bình quân năm (%)',
  pct_of_prior: '% kỳ trước',
  yoy_abs: 'tăng, giảm so kỳ trước',
  yoy_pp: 'điểm %',
  yoy_times: 'lần',
  vs_plan_abs: 'so kế hoạch',
  plan_value: 'kế hoạch',
  rank: 'xếp hạng',
};

/** What a person wants to see first: header, counts, figures, findings. */
function summary(facts: Facts, name: string): string {
  const lines = [name];
  const { header } = facts;
  const head = [header.type?.text, header.number?.text, header.date?.text, header.issuer?.text].filter(
    Boolean,
  );
  if (head.length > 0) lines.push(head.join(' · '));
  if (facts.theme !== undefined) lines.push(`Chủ đề: ${facts.theme.text}`);
  const section = (title: string, rows: readonly string[]): void => {
    if (rows.length > 0) lines.push('', `${title} (${rows.length})`, ...rows.map((r) => `  ${r}`));
  };
  section('Văn bản nhắc đến', [...new Set(facts.documentRefs.map((r) => r.text))]);
  section(
    'Đếm chỉ tiêu',
    facts.targetCounts.map((c) => `${c.count}${c.total === null ? '' : `/${c.total}`} · ${c.text}`),
  );
  section(
    'Số liệu',
    facts.measures.map((m) => {
      const value =
        m.valueMin === undefined ? viNumber(m.value) : `${viNumber(m.valueMin)} – ${viNumber(m.valueMax)}`;
      const relations = m.relations.map((r) => {
        const shown =
          r.numerator === undefined
            ? r.valueMin === undefined
              ? viNumber(r.value)
              : `${viNumber(r.valueMin)} – ${viNumber(r.valueMax)}`
            : `${viNumber(r.numerator)}/${viNumber(r.denominator)}`;
        return `${RELATION_NAMES[r.type] ?? r.type}: ${shown}`;
      });
      return [m.indicator, [m.qualifier, value, m.unit].filter(Boolean).join(' '), ...relations, m.period]
        .filter(Boolean)
        .join(' · ');
    }),
  );
  section(
    'Nhóm nhiệm vụ',
    facts.taskGroups.map((g) => `${g.no}. ${g.text.slice(0, 100)}`),
  );
  section(
    'Nhiệm vụ được giao',
    facts.tasks.map((t) => [t.title, t.lead, t.due].filter(Boolean).join(' · ')),
  );
  section(
    'Cần xem lại',
    facts.findings.map((f) => f.message),
  );
  return lines.join('\n');
}
