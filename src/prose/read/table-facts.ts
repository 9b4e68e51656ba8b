// Facts from understood tables: a target row becomes one measure (result, plan, shares), a task row one task.
import type { Relation, TaskFact } from '../facts.ts';
import { readFigure } from './figures.ts';
import type { Line } from './lines.ts';
import type { Draft } from './site.ts';
import { type Column, type ColumnRole, isFigureCell, type Row, type Table } from './tables.ts';
import { tokenise } from './tokens.ts';

type Read = { value?: string; min?: string; max?: string; qualifier?: '>' | '>=' | '<' | '<='; unit: string };
const SIGNS = { '≥': '>=', '≤': '<=', '>': '>', '<': '<' } as const;

function readCell(cell: Line | undefined): Read | null {
  if (cell === undefined || cell.text === '') return null;
  const sign = cell.text[0]! as keyof typeof SIGNS;
  const text = cell.text.replace(/^[≥≤<>]\s*/u, '');
  const tokens = tokenise(text);
  const at = tokens.findIndex((t) => t.kind === 'num');
  if (at < 0 || at > 1) return null;
  const figure = readFigure(tokens, at);
  if (figure === null) return null;
  const qualifier = SIGNS[sign];
  return {
    ...(figure.value === undefined ? { min: figure.min!, max: figure.max! } : { value: figure.value }),
    ...(qualifier === undefined ? {} : { qualifier }),
    unit: figure.unit.kind === 'never' ? '' : figure.unit.text,
  };
}

const UNIT_IN_NAME =
  /\s*\(\s*((?:%|‰|tỷ|tỉ|triệu|nghìn|ngàn|người|hộ|ha|tấn|xã|giường|bác sĩ|USD)[^()]{0,30})\)\s*$/u;
const MARKER = /^(?:[-+*•–]|\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)]?|[a-zđ][.)])\s+/u;

export function targetFacts(table: Table, year: number | null): Draft[] {
  const drafts: Draft[] = [];
  const at = (role: ColumnRole): number => table.columns.findIndex((c) => c.role === role);
  const nameAt = at('name');
  let head = '';
  for (const row of table.rows) {
    const nameCell = row.cells[nameAt];
    if (nameCell === undefined || nameCell.text === '' || isFigureCell(nameCell.text)) continue;
    const figures = row.cells.some((c, i) => i !== nameAt && i !== at('order') && isFigureCell(c.text));
    const clean = nameCell.text
      .replace(MARKER, '')
      .replace(/[:;,.]+$/, '')
      .trim();
    const part = /^[-+*•–]\s/u.test(nameCell.text);
    if (!figures) {
      head = clean.replace(/^trong đó$/iu, head);
      continue;
    }
    const structure = part && /^(?:cơ cấu|tỷ trọng|tỷ lệ)/iu.test(head) ? head : '';
    drafts.push(...rowDrafts(table, row, clean, structure, year));
    if (!part) head = clean;
  }
  return drafts;
}

type Picked = { cell: Line; read: Read; column: Column };

/** The last column of a role that holds a figure in this row. */
function pick(table: Table, row: Row, role: ColumnRole): Picked | null {
  for (let i = table.columns.length - 1; i >= 0; i--) {
    const column = table.columns[i]!;
    const cell = row.cells[i];
    const read = column.role === role ? readCell(cell) : null;
    if (read !== null && cell !== undefined) return { cell, read, column };
  }
  return null;
}

/** A result with its plan and shares; and the plan alone where it is for another year ("Thực hiện 2023", "Kế hoạch 2024"). */
function rowDrafts(table: Table, row: Row, rawName: string, head: string, year: number | null): Draft[] {
  const inName = UNIT_IN_NAME.exec(rawName);
  const name = inName === null ? rawName : rawName.slice(0, inName.index);
  const indicator = head === '' ? name : `${head}: ${name}`;
  const unitAt = table.columns.findIndex((c) => c.role === 'unit');
  const unit = (unitAt >= 0 ? row.cells[unitAt]?.text : '') || inName?.[1];
  const result = pick(table, row, 'result');
  const plan = pick(table, row, 'plan');
  const planYear = plan?.column.year ?? year;
  const apart =
    result === null ||
    (result.column.year !== undefined && planYear !== null && planYear !== result.column.year);
  const drafts: Draft[] = [];
  if (result !== null) {
    const relations = relationsOf(table, row, apart ? null : plan, unit);
    const kind = /ước/iu.test(result.column.head) ? 'estimate' : 'actual';
    drafts.push(
      cellDraft(row, result, { indicator, unit, kind, relations, period: result.column.year ?? year }),
    );
  }
  if (plan !== null && apart)
    drafts.push(cellDraft(row, plan, { indicator, unit, kind: 'target', relations: [], period: planYear }));
  return drafts;
}

function relationsOf(table: Table, row: Row, plan: Picked | null, unit: string | undefined): Relation[] {
  const relations: Relation[] = [];
  if (plan !== null)
    relations.push({
      type: 'plan_value',
      ...range(plan.read),
      ...(unit ? { unit } : {}),
      span: at(plan.cell),
    });
  const share = pick(table, row, 'pct_of_plan');
  if (share !== null) relations.push({ type: 'pct_of_plan', ...range(share.read), span: at(share.cell) });
  const growth = pick(table, row, 'yoy');
  if (growth !== null) {
    // "TH/CK: 104,2" is an index, "tăng: 4,2" a growth
    const index = Number(growth.read.value ?? 0) > 60 && !/tăng/iu.test(growth.column.head);
    relations.push({
      type: index ? 'pct_of_prior' : 'yoy_pct',
      ...range(growth.read),
      span: at(growth.cell),
    });
  }
  return relations;
}

type Told = {
  indicator: string;
  unit: string | undefined;
  kind: Draft['kind'];
  relations: Relation[];
  period: number | null;
};

function cellDraft(row: Row, picked: Picked, told: Told): Draft {
  const { min, max, value, qualifier } = picked.read;
  const unit = told.unit || picked.read.unit || undefined;
  return {
    start: row.cells.find((c) => c.text !== '')?.start ?? row.start,
    end: row.end,
    text: '',
    indicator: told.indicator,
    ...(value === undefined ? { valueMin: min!, valueMax: max! } : { value }),
    ...(unit === undefined ? {} : { unit: unit.replace(/\s*\/\s*/g, '/') }),
    ...(qualifier === undefined ? {} : { qualifier }),
    kind: told.kind,
    ...(told.period === null ? {} : { period: String(told.period) }),
    relations: told.relations,
    confidence: unit === undefined ? 0.8 : 0.93,
    growth: false,
    inheritedName: false,
    guessed: false,
    bare: false,
    after: false,
    fromTable: true,
    sentence: -1,
  };
}

const at = (cell: Line) => ({ start: cell.start, end: cell.end });
const range = (read: Read): Pick<Relation, 'value' | 'valueMin' | 'valueMax'> =>
  read.value === undefined ? { valueMin: read.min!, valueMax: read.max! } : { value: read.value };

export function taskFacts(table: Table, dueOf: (text: string) => string | undefined): TaskFact[] {
  const at = (role: ColumnRole): number => table.columns.findIndex((c) => c.role === role);
  const [nameAt, leadAt, supportAt, dueAt, productAt] = [
    at('name'),
    at('lead'),
    at('support'),
    at('due'),
    at('product'),
  ];
  const cell = (row: Row, i: number): string => (i < 0 ? '' : (row.cells[i]?.text ?? ''));
  return table.rows.flatMap((row) => {
    const title = cell(row, nameAt).replace(MARKER, '').trim();
    const lead = cell(row, leadAt);
    if (title === '' || lead === '' || isFigureCell(title)) return [];
    const due = cell(row, dueAt);
    const code = due === '' ? undefined : dueOf(due);
    const product = cell(row, productAt);
    return [
      {
        start: row.start,
        end: row.end,
        text: '',
        title,
        lead,
        contributors: splitBodies(cell(row, supportAt)),
        ...(code === undefined ? {} : { due: code }),
        ...(product === '' ? {} : { product }),
        confidence: 0.93,
      },
    ];
  });
}

const BODY =
  '(?:các|cơ quan|đơn vị|những|[Cc]ác|Sở|Ban|Văn phòng|UBND|HĐND|Ủy ban|Uỷ ban|Công an|Bộ|Phòng|Hội|Đoàn|Cục|Chi cục|Mặt trận|MTTQ|Liên|Trung tâm|Tòa án|Viện|Kho bạc|Bảo hiểm|Báo|Đài|Trường|Đảng|Huyện|Tỉnh|Thành|Thị|Chi bộ|Ngân hàng|Thuế|Thanh tra|Hải quan)(?![\\p{L}])';
const STARTS_BODY = new RegExp(`^${BODY}`, 'u');

/** "Sở Tài chính, Sở Nội vụ và UBND các huyện, thành phố": names of bodies, lists of localities kept together. */
export const splitBodies = (text: string): string[] =>
  text
    .split(new RegExp(`[;,]|\\s+và\\s+(?=${BODY})`, 'u'))
    .map((s) =>
      s
        .trim()
        .replace(/^(?:và|với)\s+/u, '')
        .replace(/[.;,]+$/, ''),
    )
    .reduce<string[]>((out, part) => {
      if (part === '') return out;
      const last = out.at(-1);
      if (last !== undefined && !STARTS_BODY.test(part)) out[out.length - 1] = `${last}, ${part}`;
      else out.push(part);
      return out;
    }, []);
