import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactState, MeasureFact, ReviewFact, ReviewFinding } from './contract.ts';
import {
  convertUnit,
  cutParagraphs,
  cutRuns,
  decide,
  factOfSelection,
  foldName,
  impliedPlan,
  indexNames,
  isDoubtful,
  isIncluded,
  listFacts,
  listTab,
  mergeFacts,
  redo,
  splitFact,
  startReview,
  stateOf,
  suggestIndicators,
  takeServer,
  undo,
  unsavedDecisions,
} from './rules.ts';

const measure = (id: string, start: number, more: Partial<MeasureFact> = {}): MeasureFact => ({
  id,
  kind: 'measure',
  start,
  end: start + 10,
  text: 'x',
  confidence: 0.95,
  marks: [{ start, end: start + 10 }],
  indicator: 'Thu ngân sách',
  value: '4960',
  unit: 'tỷ đồng',
  measureKind: 'estimate',
  period: '2021',
  relations: [],
  ...more,
});
const facts: ReviewFact[] = [measure('m0', 0), measure('m1', 20, { confidence: 0.5 }), measure('m2', 40)];
const finding: ReviewFinding = { id: 'x0', code: 'contradiction', message: '', spans: [], factIds: ['m2'] };
const start = (findings: ReviewFinding[] = []) =>
  startReview({ facts, findings, decisions: [], revision: 3 });
const accepted: FactState = { status: 'accepted' };

describe('a review', () => {
  it('undoes and redoes a deed as one', () => {
    const one = decide(start(), { m0: accepted, m1: { status: 'left_out' } });
    expect([stateOf(one, 'm0').status, stateOf(one, 'm1').status]).toEqual(['accepted', 'left_out']);
    const back = undo(one);
    expect([stateOf(back, 'm0').status, stateOf(back, 'm1').status]).toEqual(['open', 'open']);
    expect(redo(back).states).toEqual(one.states);
  });

  it('comes back to where it began when everything is undone, whatever was done', () => {
    const state = fc.constantFrom<FactState>(
      accepted,
      { status: 'left_out' },
      { status: 'open', answer: 'left_open' },
    );
    const deed = fc.dictionary(fc.constantFrom('m0', 'm1', 'm2', 'x0'), state, { minKeys: 1 });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const begun = start([finding]);
        let review = begun;
        for (const one of deeds) review = decide(review, one);
        const done = review;
        while (review.past.length) review = undo(review);
        for (const id of ['m0', 'm1', 'm2', 'x0']) expect(stateOf(review, id)).toEqual({ status: 'open' });
        while (review.future.length) review = redo(review);
        for (const id of Object.keys(done.states)) expect(stateOf(review, id)).toEqual(stateOf(done, id));
      }),
    );
  });

  it('forgets what was undone once something else is done', () => {
    const review = decide(undo(decide(start(), { m0: accepted })), { m1: accepted });
    expect(redo(review)).toBe(review);
  });

  it('shows a corrected fact as corrected and brings the first reading back', () => {
    const fixed = measure('m0', 0, { value: '4961' });
    const review = decide(start(), { m0: { status: 'accepted', fact: fixed } });
    expect(listFacts(review)[0]).toMatchObject({ value: '4961' });
    expect(listFacts(undo(review))[0]).toMatchObject({ id: 'm0', value: '4960' });
  });

  it('takes a made fact out again, and back in', () => {
    const made = measure('n-1', 60, { value: '1' });
    const review = decide(start(), { 'n-1': { status: 'open', fact: made } });
    expect(listFacts(review).map((fact) => fact.id)).toEqual(['m0', 'm1', 'm2', 'n-1']);
    expect(listFacts(undo(review)).map((fact) => fact.id)).toEqual(['m0', 'm1', 'm2']);
    expect(listFacts(redo(undo(review))).map((fact) => fact.id)).toContain('n-1');
  });

  it('lists facts in findings first, then doubtful ones, and holds the order still', () => {
    const review = start([finding]);
    expect(listTab(review, 'measures').map((fact) => fact.id)).toEqual(['m2', 'm1', 'm0']);
    const decided = decide(review, { m1: accepted, x0: { status: 'open', answer: 'other_period' } });
    expect(listTab(decided, 'measures').map((fact) => fact.id)).toEqual(['m2', 'm1', 'm0']);
  });

  it('includes what is accepted or sure, and nothing doubtful', () => {
    const review = start([finding]);
    expect(facts.map((fact) => isIncluded(review, fact))).toEqual([true, false, false]);
    expect(isDoubtful(review, facts[2]!)).toBe(true);
    const answered = decide(review, { x0: { status: 'open', answer: 'other_period' }, m1: accepted });
    expect(facts.map((fact) => isIncluded(answered, fact))).toEqual([true, true, true]);
    expect(isIncluded(decide(review, { m0: { status: 'left_out' } }), facts[0]!)).toBe(false);
  });
});

describe('two people on one draft', () => {
  const change = (factId: string, state: FactState, revision: number) => ({
    factId,
    state,
    revision,
    changedBy: { id: '00000000-0000-7000-8000-000000000001', name: 'Quân' },
    changedAt: '2026-01-01T00:00:00.000Z',
  });

  it('see what the other decided, with the name', () => {
    const review = takeServer(start(), { revision: 4, changes: [change('m1', accepted, 4)] });
    expect(stateOf(review, 'm1')).toEqual(accepted);
    expect(review).toMatchObject({ revision: 4, others: { m1: 'Quân' }, unsaved: {} });
  });

  it('do not lose what is not saved yet', () => {
    const mine = decide(start(), { m0: accepted });
    const review = takeServer(mine, { revision: 4, changes: [change('m0', { status: 'left_out' }, 4)] });
    expect(stateOf(review, 'm0')).toEqual(accepted);
    expect(unsavedDecisions(review)).toEqual([{ factId: 'm0', state: accepted }]);
  });

  it('send again what changed while it was being sent', () => {
    const first = decide(start(), { m0: accepted, m1: accepted });
    const sent = first.unsaved;
    const second = decide(first, { m0: { status: 'left_out' } });
    const review = takeServer(second, { revision: 4, changes: [] }, sent);
    expect(unsavedDecisions(review)).toEqual([{ factId: 'm0', state: { status: 'left_out' } }]);
  });
});

describe('reshaping', () => {
  const rich = measure('m0', 0, {
    relations: [
      { type: 'pct_of_plan', value: '101.29' },
      { type: 'yoy_pct', value: '5.6' },
    ],
  });
  it('splits a growth off its level', () => {
    const states = splitFact(start(), rich, () => 'n-1')!;
    expect(states.m0?.fact).toMatchObject({ value: '4960', relations: [{ type: 'pct_of_plan' }] });
    expect(states['n-1']?.fact).toMatchObject({ value: '5.6', unit: '%', relations: [{ type: 'yoy_pct' }] });
    expect(splitFact(start(), measure('m0', 0), () => 'n-1')).toBeNull();
  });
  it('joins two, keeping the relations of both and leaving the second out', () => {
    const states = mergeFacts(
      start(),
      measure('m2', 40, { relations: [{ type: 'yoy_pct', value: '3' }] }),
      rich,
    )!;
    expect(states.m0?.fact).toMatchObject({ value: '4960', end: 50 });
    expect(states.m0?.fact).toMatchObject({ relations: { length: 3 } });
    expect(states.m2).toMatchObject({ status: 'left_out' });
    expect(mergeFacts(start(), rich, rich)).toBeNull();
  });
  it('makes a fact of selected words', () => {
    const text = 'Năm nay, kim ngạch xuất khẩu ước đạt 1.250 triệu USD, rất tốt.';
    const from = text.indexOf(' kim');
    const fact = factOfSelection(
      text,
      { start: from, end: text.indexOf(',', from) },
      { id: 'n-1', period: '2021' },
    );
    expect(fact).toMatchObject({
      indicator: 'kim ngạch xuất khẩu',
      value: '1250',
      unit: 'triệu USD',
      measureKind: 'estimate',
      period: '2021',
    });
    expect(text.slice(fact!.start, fact!.end)).toBe(fact!.text);
    expect(factOfSelection(text, { start: 3, end: 4 }, { id: 'n-1', period: null })).toBeNull();
  });
});

describe('units', () => {
  it.each([
    ['1250', 'triệu đồng', 'tỷ đồng', '1.25'],
    ['19.036', 'nghìn tỷ đồng', 'tỷ đồng', '19036'],
    ['832270966973', 'đồng', 'tỷ đồng', '832.270966973'],
    ['4960', 'tỷ', 'tỉ đồng', '4960'],
    ['12', 'nghìn tấn', 'tấn', '12000'],
    ['-3.7', '%', '%', '-3.7'],
  ])('%s %s is %s %s', (value, from, to, result) => expect(convertUnit(value, from, to)).toBe(result));
  it('do not turn tonnes into hectares', () => expect(convertUnit('1', 'tấn', 'ha')).toBeNull());
});

describe('an implied plan', () => {
  it.each([
    ['12189.7', '101.12', '12054.7'],
    ['4960', '101.29', '4896.8'],
    ['4960', '95.85', '5174.8'],
    ['6890.1', '92.37', '7459.2'],
    ['19036', '83.77', '22724.1'],
  ])('%s at %s %% is %s', (value, percent, plan) =>
    expect(impliedPlan({ value }, { type: 'pct_of_plan', value: percent })).toBe(plan),
  );
  it('is not read out of a growth rate', () =>
    expect(impliedPlan({ value: '1' }, { type: 'yoy_pct', value: '5' })).toBeNull());
});

describe('suggesting an indicator', () => {
  const candidate = (id: string, nameVi: string, unit: string, more = {}) => ({
    id,
    code: id,
    nameVi,
    unit,
    synonyms: [],
    isGrowth: false,
    latest: null,
    ...more,
  });
  const index = indexNames([
    candidate('rev', 'Thu ngân sách nhà nước trên địa bàn', 'tỷ đồng'),
    candidate('exp', 'Chi ngân sách địa phương', 'tỷ đồng'),
    candidate('inv', 'Vốn đầu tư phát triển toàn xã hội', 'tỷ đồng'),
    candidate('ind', 'Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp', 'tỷ đồng'),
    candidate('ext', 'Kim ngạch xuất khẩu', 'triệu USD'),
    candidate('grdp', 'Tổng sản phẩm trên địa bàn', 'tỷ đồng', { synonyms: ['GRDP'] }),
    candidate('grow', 'Tốc độ tăng trưởng kinh tế', '%', { isGrowth: true }),
  ]);
  const best = (name: string, unit: string | null = 'tỷ đồng', learned = new Map<string, number>()) =>
    suggestIndicators(index, { name, unit, value: null, isGrowth: unit === '%' }, learned)[0]?.id;

  it.each([
    ['Thu ngân sách', 'tỷ đồng', 'rev'],
    ['Huy động vốn đầu tư phát triển toàn xã hội', 'tỷ đồng', 'inv'],
    ['GTSX công nghiệp, TTCN', 'tỷ đồng', 'ind'],
    ['KIM NGẠCH XUẤT KHẨU', 'triệu USD', 'ext'],
    ['tốc độ tăng trưởng kinh tế địa phương', '%', 'grow'],
  ])('%s', (name, unit, id) => expect(best(name, unit)).toBe(id));

  it('prefers what was linked before under the same name', () => {
    expect(best('thu trên địa bàn', 'tỷ đồng', new Map([['exp', 3]]))).toBe('exp');
  });
  it('proposes nothing for a name that shares nothing', () => {
    expect(best('Số trẻ em được tiêm chủng', 'trẻ')).toBeUndefined();
  });
  it('writes abbreviations out', () => expect(foldName('GTSX CN')).toBe('gia tri san xuat cong nghiep'));
});

describe('marks', () => {
  it('cut the text into runs that cover it, each with the facts marked there', () => {
    const mark = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      start: fc.integer({ min: -3, max: 40 }),
      end: fc.integer({ min: -3, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), fc.integer({ min: 1, max: 30 }), (marks, length) => {
        const runs = cutRuns(length, marks);
        expect(runs[0]?.start).toBe(0);
        expect(runs.at(-1)?.end).toBe(length);
        for (const [i, run] of runs.entries()) {
          if (i) expect(run.start).toBe(runs[i - 1]!.end);
          const here = marks
            .filter((one) => one.start <= run.start && one.end >= run.end)
            .map((one) => one.id);
          expect([...run.ids].sort()).toEqual([...new Set(here)].sort());
        }
      }),
    );
  });
  it('fall into lines', () => {
    const text = 'Một dòng\n\nHai dòng';
    const paragraphs = cutParagraphs(text, [{ id: 'a', start: 4, end: 13 }]);
    expect(
      paragraphs.map((p) => p.runs.map((run) => [text.slice(run.start, run.end), run.ids.join()])),
    ).toEqual([
      [
        ['Một ', ''],
        ['dòng', 'a'],
      ],
      [
        ['Hai', 'a'],
        [' dòng', ''],
      ],
    ]);
  });
});
