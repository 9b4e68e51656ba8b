import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const sample = (world: World) => ({
  code: 'THU-NS',
  nameVi: 'Thu ngân sách trên địa bàn',
  nameEn: 'Budget revenue',
  unit: 'tỷ đồng',
  decimals: 1,
  direction: 'up' as const,
  area: 'economy' as const,
  frequency: 'quarter' as const,
  ownerUnitId: world.unit.STC,
  synonyms: ['tổng thu cân đối'],
});

const withIndicator = async () => {
  const world = await newWorld();
  const { body: indicator } = await world.call('nga', contract.createIndicator, sample(world));
  const cell = { indicatorId: indicator.id, unitId: world.unit.TINH, period: '2021' };
  return { world, indicator, cell };
};

describe('the catalogue', () => {
  it('takes an indicator from the office, notes it, and finds it without marks, by synonym too', async () => {
    const { world, indicator } = await withIndicator();
    expect(indicator).toMatchObject({ code: 'THU-NS', ownerUnit: { code: 'STC' }, version: 1 });
    expect(await world.events()).toMatchObject([{ verb: 'indicators.create', object_id: indicator.id }]);
    for (const search of ['thu ngan sach', 'CAN DOI', 'thu-ns', 'budget']) {
      const { body } = await world.call('mai', contract.listIndicators, { search });
      expect(body.indicators.map(({ code }) => code)).toEqual(['THU-NS']);
    }
    expect((await world.call('mai', contract.listIndicators, { search: '100%' })).body.total).toBe(0);
  });

  it('is refused to a reporter, and to nobody', async () => {
    const world = await newWorld();
    expect((await world.call('hoa', contract.createIndicator, sample(world))).status).toBe(403);
    expect((await world.call('nobody', contract.listIndicators)).status).toBe(401);
  });

  it('names the wrong field', async () => {
    const world = await newWorld();
    const bad = { ...sample(world), code: 'có dấu', decimals: 99 };
    const { status, body } = await world.call('nga', contract.createIndicator, bad);
    expect(status).toBe(400);
    expect(body.errors?.map(({ field }) => field).sort()).toEqual(['code', 'decimals']);
  });

  it('refuses a code that is taken, in any case of letters', async () => {
    const { world } = await withIndicator();
    const { status, body } = await world.call('nga', contract.createIndicator, {
      ...sample(world),
      code: 'thu-ns',
    });
    expect([status, body.reason]).toEqual([409, 'indicator_code_taken']);
  });

  it('keeps the meaning of an indicator that has figures, and notices a change in between', async () => {
    const { world, indicator, cell } = await withIndicator();
    const change = { ...sample(world), id: indicator.id, expectedVersion: 1 };
    const renamed = await world.call('nga', contract.updateIndicator, {
      ...change,
      nameVi: 'Thu ngân sách nhà nước',
    });
    expect(renamed.body).toMatchObject({ nameVi: 'Thu ngân sách nhà nước', version: 2 });
    expect((await world.call('nga', contract.updateIndicator, change)).body.reason).toBe('indicator_changed');
    await world.call('nga', contract.reportValue, { ...cell, typed: '4.960', reading: 'whole' });
    const other = await world.call('nga', contract.updateIndicator, {
      ...change,
      expectedVersion: 2,
      unit: 'triệu đồng',
    });
    expect([other.status, other.body.reason, other.body.errors?.[0]?.field]).toEqual([
      422,
      'indicator_has_values',
      'unit',
    ]);
  });

  it('is invisible to another body', async () => {
    const { world, indicator } = await withIndicator();
    expect((await world.call('stranger', contract.listIndicators)).body.indicators).toEqual([]);
    expect((await world.call('stranger', contract.getIndicator, { id: indicator.id })).status).toBe(404);
  });
});

describe('reporting a figure', () => {
  it('is for the unit that owns it, leaves an event, and is seen at once', async () => {
    const { world, indicator, cell } = await withIndicator();
    const { status, body } = await world.call('hoa', contract.reportValue, {
      ...cell,
      typed: '4960,5',
      note: 'Ước đến 30/11',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      value: '4960.5',
      version: 1,
      reportedBy: { name: 'Lê Thị Hoa' },
      vintage: 'estimate',
    });
    expect((await world.events()).at(-1)).toMatchObject({
      verb: 'values.report',
      object_id: body.id,
      actor_name: 'Lê Thị Hoa',
      data: { indicator: 'THU-NS', unit: 'TINH', period: '2021', value: '4960.5', version: 1 },
    });
    const shown = await world.call('mai', contract.getIndicator, { id: indicator.id });
    expect(shown.body.series).toMatchObject([{ period: '2021', value: '4960.5' }]);
    const listed = await world.call('mai', contract.listIndicators);
    expect(listed.body.indicators[0]?.latest).toMatchObject({ value: '4960.5' });
  });

  it('is refused for a unit that is not the reporter’s', async () => {
    const { world, cell } = await withIndicator();
    const wrong = await world.call('kiet', contract.reportValue, { ...cell, value: '1' });
    expect([wrong.status, wrong.body.reason]).toEqual([403, 'other_unit']);
    const own = await world.call('kiet', contract.reportValue, {
      ...cell,
      unitId: world.unit.BTX,
      value: '1',
    });
    expect(own.status).toBe(200);
    expect((await world.call('mai', contract.reportValue, { ...cell, value: '1' })).status).toBe(403);
  });

  it('understands 8.5 and asks about 1.750', async () => {
    const { world, cell } = await withIndicator();
    expect((await world.call('hoa', contract.reportValue, { ...cell, typed: '8.5' })).body.value).toBe('8.5');
    const asked = await world.call('hoa', contract.reportValue, { ...cell, typed: '1.750' });
    expect([asked.status, asked.body.reason, asked.body.errors?.[0]?.field]).toEqual([
      400,
      'ambiguous_number',
      'typed',
    ]);
    expect(asked.body.detail).toContain('1.750 hoặc 1,75');
    const told = await world.call('hoa', contract.reportValue, { ...cell, typed: '1.750', reading: 'whole' });
    expect(told.body.value).toBe('1750');
  });

  it.each([
    [{ typed: 'khoảng 5000' }, 'typed', 'not_a_number'],
    [{ value: '4960.55' }, 'value', 'too_many_decimals'],
    [{ period: '2021-03', value: '1' }, 'period', 'period_frequency'],
    [{ period: '2199', value: '1' }, 'period', 'period_not_begun'],
    [{ period: 'năm nay', value: '1' }, 'period', 'period'],
    [{ value: '1', noFigureReason: 'not_collected' as const }, 'value', 'one_figure'],
    [{}, 'value', 'one_figure'],
  ])('refuses %j at %s: %s', async (wrong, field, code) => {
    const { world, cell } = await withIndicator();
    const { status, body } = await world.call('hoa', contract.reportValue, { ...cell, ...wrong });
    expect([status, body.errors?.[0]?.field, body.errors?.[0]?.code]).toEqual([400, field, code]);
    expect(
      (await world.call('mai', contract.listValues, { indicatorId: cell.indicatorId })).body.values,
    ).toEqual([]);
  });

  it('keeps every version and knows what was known on a day', async () => {
    const { world, cell } = await withIndicator();
    const at = async (now: string, value: string) => {
      const { indicatorVerbs } = await import('./index.ts');
      await world.run('nga', (ctx) =>
        indicatorVerbs.reportValue(
          { ...ctx, now },
          contract.reportValue.input.parse({ ...cell, value, reason: 'bổ sung' }),
        ),
      );
    };
    await at('2021-11-20T02:00:00.000Z', '4900');
    await at('2021-11-29T02:00:00.000Z', '4960');
    await at('2022-02-10T02:00:00.000Z', '5012.3');
    const history = await world.call('son', contract.listValueHistory, cell);
    expect(history.body.values.map(({ value, version }) => [value, version])).toEqual([
      ['5012.3', 3],
      ['4960', 2],
      ['4900', 1],
    ]);
    const known = async (asKnownOn: string) =>
      (await world.call('son', contract.listValues, { ...cell, asKnownOn })).body.values.map(
        ({ value }) => value,
      );
    expect(await known('2021-11-19')).toEqual([]);
    expect(await known('2021-11-20')).toEqual(['4900']);
    expect(await known('2021-12-01')).toEqual(['4960']);
    expect(await known('2022-03-01')).toEqual(['5012.3']);
  });

  it('knows for any order of reports what was current at any moment', async () => {
    const { world, cell } = await withIndicator();
    const { indicatorVerbs } = await import('./index.ts');
    const day = (n: number) => `2021-11-${String(n).padStart(2, '0')}T02:00:00.000Z`;
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 6,
    });
    let year = 1990;
    await fc.assert(
      fc.asyncProperty(steps, async (reports) => {
        year += 1;
        const period = String(year);
        const truth: { at: string; value: string }[] = [];
        let today = 1;
        for (const [value, wait] of reports) {
          today += wait + 1;
          const entry = contract.reportValue.input.parse({ ...cell, period, value: String(value) });
          await world.run('nga', (ctx) => indicatorVerbs.reportValue({ ...ctx, now: day(today) }, entry));
          if (truth.at(-1)?.value !== String(value)) truth.push({ at: day(today), value: String(value) });
        }
        for (let n = 1; n <= today; n += 1) {
          const asked = { indicatorId: cell.indicatorId, period, asKnownOn: day(n) };
          const { body } = await world.call('son', contract.listValues, asked);
          const expected = truth.findLast(({ at }) => at <= day(n));
          expect(body.values.map(({ value }) => value)).toEqual(expected ? [expected.value] : []);
        }
        const history = await world.call('son', contract.listValueHistory, { ...cell, period });
        expect(history.body.values.map(({ value }) => value).reverse()).toEqual(
          truth.map(({ value }) => value),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('shows both figures when somebody else was quicker', async () => {
    const { world, cell } = await withIndicator();
    await world.call('hoa', contract.reportValue, { ...cell, value: '4960', expectedVersion: 0 });
    const late = await world.call('nga', contract.reportValue, {
      ...cell,
      value: '4970',
      expectedVersion: 0,
    });
    expect([late.status, late.body.reason]).toEqual([409, 'value_changed']);
    expect(late.body.detail).toContain('Lê Thị Hoa đã ghi 4.960');
    expect(late.body.detail).toContain('bạn ghi 4.970');
    // The same figure again is no conflict and no new version.
    const same = await world.call('nga', contract.reportValue, {
      ...cell,
      value: '4960.0',
      expectedVersion: 0,
    });
    expect([same.status, same.body.version]).toEqual([200, 1]);
  });

  it('lets one of many win an empty cell and one of many win a change, and tells the others', async () => {
    const { world, cell } = await withIndicator();
    const race = async (expectedVersion: number) => {
      const answers = await Promise.all(
        ['1', '2', '3', '4', '5', '6'].map((value) =>
          world.call('nga', contract.reportValue, {
            ...cell,
            value: value + expectedVersion,
            expectedVersion,
          }),
        ),
      );
      return answers.map(({ status, body }) => (status === 200 ? 'won' : body.reason)).sort();
    };
    const others = [
      'value_changed',
      'value_changed',
      'value_changed',
      'value_changed',
      'value_changed',
      'won',
    ];
    expect(await race(0)).toEqual(others);
    expect(await race(1)).toEqual(others);
    const { body } = await world.call('mai', contract.listValueHistory, cell);
    expect(body.values.map(({ version, supersededAt }) => [version, supersededAt === null])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('refuses a unit that did not exist then', async () => {
    const { world, cell } = await withIndicator();
    await world.run(null, (ctx) =>
      ctx.db
        .updateTable('org_unit')
        .set({ valid_to: '2020-07-01' })
        .where('id', '=', world.unit.BT)
        .execute(),
    );
    const { status, body } = await world.call('nga', contract.reportValue, {
      ...cell,
      unitId: world.unit.BT,
      value: '1',
    });
    expect([status, body.errors?.[0]?.code]).toEqual([400, 'unit_not_valid']);
    expect(
      (
        await world.call('nga', contract.reportValue, {
          ...cell,
          unitId: world.unit.BT,
          period: '2020',
          value: '1',
        })
      ).status,
    ).toBe(200);
  });

  it('never lets the program change what was reported', async () => {
    const { world, cell } = await withIndicator();
    await world.call('hoa', contract.reportValue, { ...cell, value: '1' });
    await expect(
      world.run(null, (ctx) => ctx.db.updateTable('indicator_value').set({ value: '2' }).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(world.run(null, (ctx) => ctx.db.deleteFrom('indicator_value').execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it('keeps a file with the figure', async () => {
    const { world, cell } = await withIndicator();
    const { body: value } = await world.call('hoa', contract.reportValue, { ...cell, value: '1' });
    const sent = await world.upload(
      'hoa',
      contract.attachValueFile,
      { name: 'bảng.xlsx', bytes: 'abc' },
      { id: value.id },
    );
    expect(sent.body).toMatchObject({ fileName: 'bảng.xlsx', size: 3 });
    expect((await world.call('mai', contract.getValue, { id: value.id })).body.files).toHaveLength(1);
    const file = { id: value.id, fileId: sent.body.id };
    expect((await world.call('mai', contract.downloadValueFile, file)).raw.toString()).toBe('abc');
    expect((await world.call('stranger', contract.downloadValueFile, file)).status).toBe(404);
    const other = await world.upload(
      'kiet',
      contract.attachValueFile,
      { name: 'a', bytes: 'b' },
      { id: value.id },
    );
    expect(other.status).toBe(403);
  });
});

describe('reporting many figures', () => {
  it('writes all or none, and locates each bad one', async () => {
    const { world, cell } = await withIndicator();
    const values = [
      { ...cell, period: '2019', value: '1' },
      { ...cell, period: '2020-05', value: '2' },
      { ...cell, period: '2020', typed: 'x' },
      { ...cell, period: '2019', value: '3' },
    ];
    const none = await world.call('nga', contract.reportValues, { values });
    expect(none.status).toBe(400);
    expect(none.body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['values.1.period', 'period_frequency'],
      ['values.2.typed', 'not_a_number'],
      ['values.3.period', 'twice'],
    ]);
    const some = await world.call('nga', contract.reportValues, { values, keepGood: true });
    expect(some.body.saved.map(({ row, version }) => [row, version])).toEqual([[0, 1]]);
    expect(some.body.errors.map(({ row }) => row)).toEqual([1, 2, 3]);
    const again = await world.call('nga', contract.reportValues, { values: [values[0]!], keepGood: true });
    expect(again.body).toMatchObject({ saved: [], unchanged: [0], errors: [] });
  });

  it('leaves one event that names every figure, and lets a reporter write only their own', async () => {
    const { world, cell } = await withIndicator();
    const values = [
      { ...cell, unitId: world.unit.BT, value: '1' },
      { ...cell, unitId: world.unit.BTX, value: '2' },
      { ...cell, unitId: world.unit.SCT, value: '3' },
    ];
    const { body } = await world.call('kiet', contract.reportValues, { values, keepGood: true });
    expect(body.errors).toMatchObject([{ row: 2, code: 'other_unit' }]);
    expect((await world.events()).at(-1)).toMatchObject({
      verb: 'values.report_many',
      data: {
        count: 2,
        values: [
          { unit: 'BT', value: '1' },
          { unit: 'BTX', value: '2' },
        ],
      },
    });
  });
});

describe('what is due', () => {
  it('is due by a rule: working days after the cut-off of Decree 09/2019', async () => {
    const { world, indicator } = await withIndicator();
    const ask = (period: string, more: object) =>
      world.call('nga', contract.setReportDues, {
        period,
        ...more,
        items: [{ indicatorId: indicator.id, unitId: world.unit.TINH }],
      });
    const dueRule = { calendar: 'decree-09-2019' as const, workingDays: 2 };
    expect((await ask('2021', { dueRule })).body).toEqual({ count: 1, dueOn: '2021-12-16' });
    expect((await ask('2021', { dueRule, dueOn: '2021-12-16' })).body.errors?.[0]?.code).toBe('one_due_day');
    expect((await ask('1999', { dueRule })).body.errors?.[0]?.code).toBe('holidays_unknown');
  });

  it('says who is late and by how much', async () => {
    const { world, indicator, cell } = await withIndicator();
    const items = [
      { indicatorId: indicator.id, unitId: world.unit.TINH },
      { indicatorId: indicator.id, unitId: world.unit.BT },
    ];
    expect(
      (await world.call('hoa', contract.setReportDues, { period: '2021', dueOn: '2021-11-26', items }))
        .status,
    ).toBe(403);
    await world.call('nga', contract.setReportDues, { period: '2021', dueOn: '2021-11-26', items });
    const { indicatorVerbs } = await import('./index.ts');
    await world.run('hoa', (ctx) =>
      indicatorVerbs.reportValue(
        { ...ctx, now: '2021-11-29T02:00:00.000Z' },
        contract.reportValue.input.parse({ ...cell, value: '4960' }),
      ),
    );
    const { body } = await world.call('mai', contract.listReportDues, { period: '2021', asOf: '2021-11-30' });
    expect(
      body.dues.map((due) => [due.unit.code, due.responsibleUnit?.code, due.state, due.daysLate]),
    ).toEqual([
      ['BT', 'BT', 'missing', 4],
      ['TINH', 'STC', 'reported_late', 3],
    ]);
  });
});
