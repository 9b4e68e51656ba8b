import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { makeYear } from '../../../test/harness/year.ts';
import { readPaper } from '../../papers/read/index.ts';
import { readBoundNumbers } from '../../papers/write/index.ts';
import { contract as announcements } from '../announcements/contract.ts';
import { contract as assessments } from '../assessments/contract.ts';
import { type CheckedNumber, contract } from './contract.ts';

const { newWorld } = await openTestApp();

const withReport = async (lang: 'vi' | 'en' = 'vi') => {
  const world = await newWorld();
  const year = await makeYear(world);
  const { snapshotId } = (await world.call('nga', contract.draftReport, { year: 2021 })).body;
  const { raw: bytes } = await world.call('nga', contract.downloadReport, { snapshotId, lang });
  return { world, year, snapshotId, bytes: new Uint8Array(bytes!) };
};
const verify = async (world: World, bytes: Uint8Array | string, name = 'bao-cao.docx') =>
  world.upload('mai', contract.verifyPaper, { name, bytes });
const differing = ({ numbers }: { numbers: CheckedNumber[] }) =>
  numbers.filter(({ agreement }) => agreement !== 'agrees');

describe('the yearly report', () => {
  it('says the year from the data alone, every number of it bound to a fact', async () => {
    const { world, snapshotId, bytes } = await withReport();
    const { text } = await readPaper(bytes, 'bao-cao.docx');
    expect(text).toContain('12.189,7 tỷ đồng');
    expect(text).toContain('Những chỉ tiêu chưa đạt');
    expect(text).toContain('[Nhận định chung');
    const bound = await readBoundNumbers(bytes);
    const { content } = (await world.call('nga', assessments.getSnapshot, { id: snapshotId })).body;
    const known = new Set(content.facts.map((fact) => fact.id));
    expect(bound.length).toBeGreaterThan(20);
    expect(bound.filter(({ factId }) => !known.has(factId))).toEqual([]);
  });

  it('comes in English', async () => {
    const { world, bytes } = await withReport('en');
    const { text } = await readPaper(bytes, 'report.docx');
    expect(text).toContain('12,189.7');
    expect(text).toContain('Targets not met');
    expect((await verify(world, bytes)).body.ok).toBe(true);
  });

  it('freezes figures once and again only when they have changed', async () => {
    const { world, year, snapshotId } = await withReport();
    const again = await world.call('nga', contract.draftReport, { year: 2021 });
    expect(again.body.snapshotId).toBe(snapshotId);
    await year.report('THU', '5001.5');
    const later = await world.call('nga', contract.draftReport, { year: 2021 });
    expect(later.body.snapshotId).not.toBe(snapshotId);
    const taken = (await world.events()).filter(({ verb }) => verb === 'assessments.take_snapshot');
    expect(taken.map((event) => event.object_id)).toEqual([snapshotId, later.body.snapshotId]);
  });

  it('is drafted by the office only, of a year that has a resolution, unseen by another body', async () => {
    const { world, snapshotId } = await withReport();
    expect((await world.call('mai', contract.draftReport, { year: 2021 })).status).toBe(403);
    const none = await world.call('nga', contract.draftReport, { year: 2019 });
    expect(none).toMatchObject({ status: 422, body: { reason: 'no_resolution' } });
    expect((await world.call('stranger', contract.downloadReport, { snapshotId })).status).toBe(404);
  });
});

describe('the scorecard as a workbook', () => {
  it('holds each target with its figures as numbers', async () => {
    const { world } = await withReport();
    const { raw, headers } = await world.call('mai', contract.downloadScorecard, { year: 2021 });
    expect(headers['content-type']).toContain('spreadsheetml');
    const { tables } = await readPaper(new Uint8Array(raw!), 'chi-tieu-2021.xlsx');
    const cells = tables.flatMap((table) => table.rows);
    const revenue = cells.find((row) => row.includes('Thu ngân sách'));
    expect(revenue?.slice(3, 9)).toEqual([
      'tỷ đồng',
      '4896,8',
      'Trung ương giao: 4.896,8 tỷ đồng; Địa phương phấn đấu: 5.174,8 tỷ đồng',
      '4960',
      expect.stringMatching(/^101[.,]29/),
      'Đạt và vượt',
    ]);
  });
});

describe('verifying a Word file', () => {
  it('finds that everything agrees while nothing has changed', async () => {
    const { world, bytes } = await withReport();
    const { body } = await verify(world, bytes);
    expect(differing(body)).toEqual([]);
    expect(body.ok).toBe(true);
  });

  it('names each number that the data has left behind, with what is true today', async () => {
    const { world, year, bytes } = await withReport();
    await year.report('THU', '5001.5');
    const { body } = await verify(world, bytes);
    expect(body.ok).toBe(false);
    const value = differing(body).find(({ label }) => label?.vi === 'kết quả');
    expect(value).toMatchObject({
      agreement: 'changed',
      name: { vi: 'Thu ngân sách' },
      was: { vi: '4.960 tỷ đồng' },
      is: { vi: '5.001,5 tỷ đồng' },
    });
    expect(differing(body).every(({ name }) => name?.vi === 'Thu ngân sách')).toBe(true);
  });

  it('checks the paper of an announcement too', async () => {
    const { world, snapshotId } = await withReport();
    const { id } = (await world.call('nga', announcements.composeAnnouncement, { snapshotId })).body;
    const { raw } = await world.call('nga', announcements.downloadAnnouncementDocx, { id });
    const { body } = await verify(world, new Uint8Array(raw!));
    expect(body.numbers.length).toBeGreaterThan(5);
    expect(differing(body)).toEqual([]);
  });

  it('does not know the numbers of another body', async () => {
    const { world, bytes } = await withReport();
    const other = await newWorld();
    const { body } = await verify(other, bytes);
    expect(body.ok).toBe(false);
    expect(new Set(body.numbers.map(({ agreement }) => agreement))).toEqual(new Set(['unknown']));
    expect((await world.call('nobody', contract.verifyPaper)).status).toBe(401);
  });

  it('refuses what is no Word file, naming the field', async () => {
    const { world } = await withReport();
    const answer = await verify(world, 'không phải tệp Word');
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'file' }] } });
  });
});
