import { describe, expect, it } from 'vitest';
import { composeDraft } from '../../../test/harness/article.ts';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { makeYear } from '../../../test/harness/year.ts';
import { packZip } from '../../papers/pack-zip.ts';
import { readPaper } from '../../papers/read/index.ts';
import { readBoundNumbers, writeTemplate } from '../../papers/write/index.ts';
import { openZip } from '../../papers/zip.ts';
import { contract as announcements } from '../announcements/contract.ts';
import { contract as reports } from '../reports/contract.ts';
import { contract, PROFILE_NAMES } from './contract.ts';

const { newWorld } = await openTestApp();

/** The built-in template as an office would change it in Word. */
const changed = async (
  change: (xml: string) => string,
  more: Record<string, Uint8Array> = {},
  profile: (typeof PROFILE_NAMES)[number] = 'party@2026',
): Promise<Uint8Array> => {
  const zip = openZip(await writeTemplate(profile));
  return packZip({
    ...Object.fromEntries(zip.names.map((name) => [name, zip.bytes(name)])),
    'word/document.xml': change(zip.text('word/document.xml')),
    ...more,
  });
};
const withMotto = (xml: string) =>
  xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>KHẨU HIỆU RIÊNG</w:t></w:r></w:p>');
const put = (world: World, bytes: Uint8Array | string, name = 'mau.docx', profile = 'party@2026') =>
  world.upload('nga', contract.uploadTemplate, { name, bytes }, { profile });
const textOf = async (raw: Uint8Array | undefined) => (await readPaper(new Uint8Array(raw!), 'a.docx')).text;

describe('templates', () => {
  it('begin as the built-in ones, each to be downloaded and filled again', async () => {
    const world = await newWorld();
    const { body } = await world.call('long', contract.listTemplates, {});
    expect(body.templates).toEqual(PROFILE_NAMES.map((profile) => ({ profile, own: null })));
    for (const profile of PROFILE_NAMES) {
      const { raw } = await world.call('long', contract.downloadTemplate, { profile });
      expect(Buffer.from(raw!).equals(Buffer.from(await writeTemplate(profile)))).toBe(true);
      expect((await put(world, new Uint8Array(raw!), 'mau.docx', profile)).status).toBe(200);
    }
    const none = await newWorld();
    const asked = { profile: 'state@2020', which: 'own' } as const;
    expect((await none.call('nga', contract.downloadTemplate, asked)).status).toBe(404);
  });

  it('are replaced by version, downloaded again, and given up for the built-in one', async () => {
    const world = await newWorld();
    const bytes = await changed(withMotto);
    await put(world, await writeTemplate('party@2026'), 'cu.docx');
    const { body } = await put(world, bytes);
    expect(body).toMatchObject({
      profile: 'party@2026',
      own: { version: 2, fileName: 'mau.docx', size: bytes.length, uploadedBy: { name: expect.any(String) } },
    });
    const one = { profile: 'party@2026' } as const;
    const { raw } = await world.call('long', contract.downloadTemplate, { ...one, which: 'own' });
    expect(Buffer.from(raw!).equals(Buffer.from(bytes))).toBe(true);
    expect((await world.call('nga', contract.withdrawTemplate, one)).body).toEqual({ ...one, own: null });
    expect((await world.call('nga', contract.withdrawTemplate, one)).status).toBe(404);
    expect((await put(world, bytes)).body.own?.version).toBe(3);
    expect((await world.events()).map(({ verb }) => verb).filter((verb) => verb.startsWith('tem'))).toEqual([
      'templates.upload',
      'templates.upload',
      'templates.withdraw',
      'templates.upload',
    ]);
  });

  it('are changed by the office only, and unseen by another body', async () => {
    const world = await newWorld();
    const bytes = await changed(withMotto);
    const one = { profile: 'party@2026' } as const;
    const file = { name: 'mau.docx', bytes };
    expect((await world.upload('long', contract.uploadTemplate, file, one)).status).toBe(403);
    expect((await world.call('mai', contract.listTemplates, {})).status).toBe(403);
    expect((await world.call('mai', contract.downloadTemplate, one)).status).toBe(403);
    await put(world, bytes);
    expect((await world.call('long', contract.withdrawTemplate, one)).status).toBe(403);
    const { body } = await world.call('stranger', contract.listTemplates, {});
    expect(body.templates.every(({ own }) => own === null)).toBe(true);
    expect((await world.call('stranger', contract.withdrawTemplate, one)).status).toBe(404);
    expect((await world.call('nobody', contract.listTemplates, {})).status).toBe(401);
  });

  it('are refused with what is wrong, and the one in force stays', async () => {
    const world = await newWorld();
    const zip = await writeTemplate('party@2026');
    const cases: [Uint8Array | string, string, string][] = [
      [await changed((xml) => xml.replace('plenum:place:blocks', 'khac')), 'mau.docx', 'place_missing'],
      [await changed(withMotto, { 'word/vbaProject.bin': Buffer.from('x') }), 'mau.docx', 'has_macros'],
      [zip, 'mau.docm', 'not_docx'],
      ['không phải tệp Word', 'mau.docx', 'not_docx'],
      [zip.slice(0, zip.length / 2), 'mau.docx', 'unreadable'],
    ];
    for (const [bytes, name, code] of cases) {
      const { status, body } = await put(world, bytes, name);
      expect([code, status >= 400 && status < 500]).toEqual([code, true]);
      expect(body).toMatchObject({ errors: [{ field: 'file', code }] });
    }
    const missing = await put(world, cases[0]![0]);
    expect(JSON.stringify(missing.body)).toContain('“Nội dung”');
    const { body } = await world.call('nga', contract.listTemplates, {});
    expect(body.templates.every(({ own }) => own === null)).toBe(true);
  });
});

describe('papers on an own template', () => {
  const allOwn = async (world: World) => {
    for (const profile of PROFILE_NAMES)
      await put(world, await changed(withMotto, {}, profile), 'mau.docx', profile);
  };

  it('an announcement keeps its words and its bound numbers', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    const download = () => world.call('nga', announcements.downloadAnnouncementDocx, { id: draft.id });
    const before = (await download()).raw;
    await allOwn(world);
    const { raw } = await download();
    expect(await textOf(before)).not.toContain('KHẨU HIỆU RIÊNG');
    expect(await textOf(raw)).toContain('KHẨU HIỆU RIÊNG');
    expect(await textOf(raw)).toContain('4.960 tỷ đồng');
    const bound = await readBoundNumbers(new Uint8Array(raw!));
    expect(bound).toEqual(await readBoundNumbers(new Uint8Array(before!)));
    for (const profile of PROFILE_NAMES) await world.call('nga', contract.withdrawTemplate, { profile });
    expect(Buffer.from((await download()).raw!).equals(Buffer.from(before!))).toBe(true);
  });

  it('the yearly report uses it in Vietnamese, and the built-in format in English', async () => {
    const world = await newWorld();
    await makeYear(world);
    await allOwn(world);
    const { snapshotId } = (await world.call('nga', reports.draftReport, { year: 2021 })).body;
    const inLang = async (lang: 'vi' | 'en') =>
      textOf((await world.call('nga', reports.downloadReport, { snapshotId, lang })).raw);
    expect(await inLang('vi')).toContain('KHẨU HIỆU RIÊNG');
    expect(await inLang('en')).not.toContain('KHẨU HIỆU RIÊNG');
  });
});
