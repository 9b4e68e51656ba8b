import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { makeYear } from '../../../test/harness/year.ts';
import { readSheets } from '../../papers/read/index.ts';
import { type Sheet, writeWorkbook } from '../../papers/write/index.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const ready = async () => {
  const world = await newWorld();
  const year = await makeYear(world);
  const which = { unitId: world.unit.TINH, period: '2021' };
  const download = async (who: 'nga' | 'hoa' | 'mai' = 'nga') =>
    world.call(who, contract.downloadForm, which);
  const send = async (
    bytes: Uint8Array | string,
    mode: 'check' | 'all' | 'good' = 'check',
    who: 'nga' | 'hoa' | 'kiet' | 'mai' | 'stranger' | 'nobody' = 'nga',
  ) => world.upload(who, contract.uploadForm, { name: 'so-lieu.xlsx', bytes }, { ...which, mode });
  const figures = async () => {
    const { body } = await world.call('nga', indicators.listValues, which);
    return Object.fromEntries(
      Object.entries(year.indicator).map(([code, id]) => [
        code,
        body.values.find((value) => value.indicatorId === id)?.value ?? null,
      ]),
    );
  };
  return { world, year, which, download, send, figures };
};

const COLUMNS: Sheet['columns'] = [
  { key: 'code', header: 'Mã' },
  { key: 'value', header: 'Số liệu' },
  { key: 'reason', header: 'Lý do chưa có số' },
];
const table = (...rows: Sheet['rows']) => writeWorkbook([{ name: 'Bảng', columns: COLUMNS, rows }]);

/** The same workbook with other figures in column E, as a person would change it. */
const changed = async (form: Uint8Array, figures: Record<string, string>) => {
  const [seen, mark] = await readSheets(form);
  const at = (row: number, column: number) =>
    seen!.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const head = seen!.cells.find((cell) => cell.value === 'Mã')!.row;
  const keys = ['code', 'name', 'unit', 'before', 'value', 'reason', 'note', 'version'];
  const rows = Array.from({ length: seen!.rowCount - head - 1 }, (_, i) => {
    const row = Object.fromEntries(keys.map((key, column) => [key, at(head + 1 + i, column)]));
    return { ...row, value: figures[row.code!] ?? row.value };
  });
  const marks = mark!.cells
    .filter(({ column, row }) => column === 0 && row > 0)
    .map((cell) => ({
      key: cell.value,
      value: mark!.cells.find((one) => one.row === cell.row && one.column === 1)!.value,
    }));
  return writeWorkbook([
    {
      name: 'Số liệu',
      columns: keys.map((key, column) => ({
        key,
        header: at(head, column)!,
        ...(key === 'value' && { format: 'decimal' as const }),
      })),
      rows,
    },
    {
      name: 'plenum',
      isHidden: true,
      columns: [
        { key: 'key', header: 'key' },
        { key: 'value', header: 'value' },
      ],
      rows: marks,
    },
  ]);
};

describe('a form', () => {
  it('lists the figures of a unit and period with what is known', async () => {
    const { download } = await ready();
    const { status, raw, headers } = await download();
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('so-lieu-tinh-2021.xlsx');
    const [sheet, mark] = await readSheets(new Uint8Array(raw));
    const texts = sheet!.cells.map(({ value }) => value);
    expect(texts).toEqual(
      expect.arrayContaining(['GRDP', 'NGHEO', 'THU', 'VA1', '12189.7', '-14.3', 'Số liệu']),
    );
    expect([mark!.name, mark!.isHidden]).toEqual(['plenum', true]);
  });

  it('sent back untouched changes nothing', async () => {
    const { world, download, send } = await ready();
    const { raw } = await download();
    const before = (await world.events()).length;
    const { body } = await send(new Uint8Array(raw), 'all');
    expect(body).toMatchObject({ good: 0, saved: 0, unchanged: 3, bad: [] });
    expect((await world.events()).length).toBe(before);
  });

  it('sent back changed writes new versions, in one entry of the log', async () => {
    const { world, download, send, figures } = await ready();
    const form = await changed(new Uint8Array((await download()).raw), { THU: '5001.5', NGHEO: '3.05' });
    expect((await send(form)).body).toMatchObject({ good: 2, saved: 0, unchanged: 2, bad: [] });
    expect(await figures()).toMatchObject({ THU: '4960', NGHEO: null });
    expect((await send(form, 'all')).body).toMatchObject({ saved: 2, bad: [] });
    expect(await figures()).toEqual({ VA1: '12189.7', THU: '5001.5', GRDP: '-14.3', NGHEO: '3.05' });
    expect((await world.events()).at(-1)).toMatchObject({
      verb: 'values.report_many',
      data: { count: 2 },
    });
  });

  it('does not overwrite what somebody else wrote since it was downloaded', async () => {
    const { year, download, send, figures } = await ready();
    const form = await changed(new Uint8Array((await download()).raw), { THU: '5001.5' });
    await year.report('THU', '4990');
    const { body } = await send(form, 'good');
    expect(body.saved).toBe(0);
    expect(body.bad).toMatchObject([{ sheet: 'Số liệu', code: 'value_changed' }]);
    expect(body.bad[0]!.message.vi).toContain('4.990');
    expect((await figures()).THU).toBe('4990');
  });
});

describe('a table made by hand', () => {
  it('has its bad cells named by sheet and address; the good ones are kept only when asked', async () => {
    const { send, figures } = await ready();
    const bytes = await table(
      { code: 'THU', value: '5.001,5' },
      { code: 'VA1', value: 'khoảng 12 nghìn' },
      { code: 'LẠ', value: '1' },
      { code: 'GRDP', value: '-1,75', reason: 'Không phát sinh' },
      { code: 'NGHEO', reason: 'Đang rà soát' },
      { code: '', value: '77' },
      { code: 'THU', value: '1' },
    );
    const before = await figures();
    const { body } = await send(bytes, 'all');
    expect(body).toMatchObject({ good: 2, saved: 0, unchanged: 0 });
    expect(body.bad.map(({ address, code }) => `${address} ${code}`).sort()).toEqual([
      'A4 unknown_indicator',
      'A7 unknown_indicator',
      'B3 not_a_number',
      'B8 twice',
      'C5 one_figure',
    ]);
    expect(new Set(body.bad.map(({ sheet }) => sheet))).toEqual(new Set(['Bảng']));
    expect(await figures()).toEqual(before);
    expect((await send(bytes, 'good')).body).toMatchObject({ saved: 2 });
    expect((await figures()).THU).toBe('5001.5');
  });

  it('may be .csv and may name indicators by name; 1.750 is asked about', async () => {
    const { send, figures } = await ready();
    const { body } = await send('Chỉ tiêu;Thực hiện\nThu ngân sách;5.002\ntỷ lệ hộ nghèo;3,1\n', 'good');
    expect(body).toMatchObject({ saved: 1, bad: [{ address: 'B2', code: 'ambiguous_number' }] });
    expect((await figures()).NGHEO).toBe('3.1');
  });

  it('is refused with a clear word when there is no table, or the file is none', async () => {
    const { send } = await ready();
    expect((await send('một; hai\nba; bốn\n')).body.reason).toBe('no_table');
    expect((await send(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).body.reason).toBe('old_xls');
    expect((await send(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).status).toBe(422);
  });
});

describe('the entry grid', () => {
  it('lays the figures of a kind over indicators and periods, last year beside them', async () => {
    const { world, year, which } = await ready();
    await world.call('nga', indicators.reportValue, {
      indicatorId: year.indicator.THU!,
      unitId: which.unitId,
      period: '2020',
      value: '4500',
    });
    const { body } = await world.call('mai', contract.readGrid, which);
    expect(body.columns.map(({ period }) => period)).toEqual(['2020', '2021']);
    const row = body.rows.findIndex(({ code }) => code === 'THU');
    expect(body.cells).toContainEqual([row, 1, '4960', null, 1]);
    expect(body.before).toContainEqual([row, 1, '4500']);
    expect(body.cells.filter(([, column]) => column === 0)).toEqual([]);
  });

  it('lays the units below across, with what they make together, and what is due', async () => {
    const { world, which } = await ready();
    const { id } = (
      await world.call('nga', indicators.createIndicator, {
        code: 'TRONG',
        nameVi: 'Diện tích trồng mới',
        unit: 'ha',
        direction: 'up',
        area: 'economy',
        unitAggregation: 'sum',
      })
    ).body;
    const cell = { indicatorId: id, period: '2021', kind: 'estimate' } as const;
    await world.call('nga', indicators.reportValues, {
      values: [
        { ...cell, unitId: world.unit.BTX, value: '3.5' },
        { ...cell, unitId: world.unit.STC, value: '2' },
      ],
    });
    await world.call('nga', indicators.setReportDues, {
      period: '2021',
      dueOn: '2021-12-10',
      items: [world.unit.STC, world.unit.SCT].map((unitId) => ({ indicatorId: id, unitId })),
    });
    const { body } = await world.call('hoa', contract.readGrid, { ...which, by: 'units' });
    const columns = body.columns.map(({ unit }) => unit.code);
    expect(columns).toEqual(['BT', 'SCT', 'STC']);
    const row = body.rows.findIndex(({ code }) => code === 'TRONG');
    expect(body.cells.filter(([at]) => at === row)).toEqual([[row, 2, '2', null, 1]]);
    expect(body.totals.filter(([at]) => at === row).sort()).toEqual([
      [row, -1, '5.5'],
      [row, 0, '3.5'],
    ]);
    expect(body.dues.filter(([at]) => at === row)).toEqual([[row, 1, '2021-12-10']]);
  });

  it('shows what formulas give, and that they give nothing where they divide by zero', async () => {
    const { world, year, which } = await ready();
    for (const [code, formula] of [
      ['TYLE', '[THU] / [VA1]'],
      ['VOLY', '[THU] / ([VA1] - [VA1])'],
    ] as const)
      await world.call('nga', indicators.createIndicator, {
        code,
        nameVi: `Công thức ${code}`,
        unit: 'lần',
        decimals: 4,
        direction: 'up',
        area: 'economy',
        formula,
      });
    await year.report('THU', '24379.4');
    const { body } = await world.call('mai', contract.readGrid, which);
    const rowOf = (code: string) => body.rows.findIndex((one) => one.code === code);
    expect(body.rows[rowOf('TYLE')]!.formula).toBe('[THU] / [VA1]');
    expect(body.cells.filter(([row]) => row === rowOf('TYLE'))).toEqual([[rowOf('TYLE'), 1, '2', null, 0]]);
    expect(body.notDefined).toContainEqual([rowOf('VOLY'), 1]);
  });

  it('is nobody else’s', async () => {
    const { world, which } = await ready();
    expect((await world.call('stranger', contract.readGrid, which)).status).toBe(404);
    expect((await world.call('nobody', contract.readGrid, which)).status).toBe(401);
  });
});

describe('who may', () => {
  it('reports by form for what they own, no others', async () => {
    const { send } = await ready();
    const bytes = await table({ code: 'THU', value: '5000' });
    expect((await send(bytes, 'all', 'hoa')).body.saved).toBe(1);
    expect((await send(bytes, 'all', 'kiet')).body.bad).toMatchObject([{ code: 'other_unit' }]);
    expect((await send(bytes, 'all', 'mai')).status).toBe(403);
    expect((await send(bytes, 'all', 'nobody')).status).toBe(401);
    expect((await send(bytes, 'all', 'stranger')).status).toBe(404);
  });
});
