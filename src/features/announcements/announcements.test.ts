import { describe, expect, it } from 'vitest';
import { composeDraft, filled, makePng, publishOne } from '../../../test/harness/article.ts';
import { openTestApp } from '../../../test/harness/index.ts';
import { readBoundNumbers } from '../../papers/write/index.ts';
import { contract } from './contract.ts';
import { listFactIds, listRuns, plainText, textOf } from './rules.ts';

const { newWorld } = await openTestApp();

describe('composing', () => {
  it('writes what the figures say, every number bound to its fact, and leaves four open places', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    const text = plainText(draft.content);
    expect(draft.title).toBe('Kết quả Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ tỉnh khóa XI');
    expect(text).toContain('4.960 tỷ đồng');
    expect(text).toContain('101,29% dự toán Trung ương giao');
    expect(text).toContain('95,85% dự toán địa phương phấn đấu');
    expect(text).toContain('Đồng thuận - Sáng tạo - Phát triển');
    expect(draft.hindrances.map((one) => one.code)).toEqual(['todo', 'todo', 'todo', 'todo']);
    const { facts } = (await world.call('nga', contract.listAnnouncementFacts, { id: draft.id })).body;
    const revenue = facts.find((fact) => fact.part === 'value' && fact.name.vi === 'Thu ngân sách')!;
    expect(listRuns(draft.content).find((run) => run.factId === revenue.id)?.text).toBe('4.960 tỷ đồng');
    expect((await world.events()).at(-1)).toMatchObject({
      verb: 'announcements.compose',
      object_id: draft.id,
    });
  });

  it('tells nothing of a restricted item', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    expect(plainText(draft.content)).toContain('làm việc năm 2022');
    expect(plainText(draft.content)).not.toContain('Kiểm điểm');
  });

  it('is for the office: a leader reads, a member does neither, another body finds nothing', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    const one = { id: draft.id };
    expect((await world.call('long', contract.getAnnouncement, one)).status).toBe(200);
    expect((await world.call('mai', contract.getAnnouncement, one)).status).toBe(403);
    expect((await world.call('long', contract.saveAnnouncement, filled(draft))).status).toBe(403);
    expect((await world.call('stranger', contract.getAnnouncement, one)).status).toBe(404);
  });

  it('asks what to write from', async () => {
    const world = await newWorld();
    const { status, body } = await world.call('nga', contract.composeAnnouncement, {});
    expect(status).toBe(400);
    expect(body.errors?.[0]?.field).toBe('conferenceId');
  });
});

describe('saving', () => {
  it('refuses the second of two who saved at once, and keeps what the first wrote', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    const first = await world.call('nga', contract.saveAnnouncement, {
      ...filled(draft),
      title: 'Bản của Nga',
    });
    expect(first.body).toMatchObject({ revision: 2, title: 'Bản của Nga' });
    const second = await world.call('quan', contract.saveAnnouncement, {
      ...filled(draft),
      title: 'Bản của Quân',
    });
    expect(second.body).toMatchObject({ status: 409, code: 'conflict', reason: 'revision' });
    expect((await world.call('nga', contract.getAnnouncement, { id: draft.id })).body.title).toBe(
      'Bản của Nga',
    );
  });

  it('names what is wrong in the content', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    const { status, body } = await world.call('nga', contract.saveAnnouncement, {
      ...filled(draft),
      content: {
        lead: '',
        sections: [{ heading: null, blocks: [{ kind: 'paragraph', runs: [{ text: 'a', factId: 'x' }] }] }],
      },
    });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({
      field: 'content.sections.0.blocks.0.runs.0.factId',
      code: 'id',
    });
  });
});

describe('a figure that changed since it was set', () => {
  it('is flagged, and taken over in the same words when the officer accepts it', async () => {
    const world = await newWorld();
    const { year, draft } = await composeDraft(world);
    expect(draft.changes).toEqual([]);
    await year.report('THU', '5000');
    const flagged = (await world.call('nga', contract.getAnnouncement, { id: draft.id })).body;
    const change = flagged.changes.find((one) => one.was.vi === '4.960 tỷ đồng')!;
    expect(change.is?.vi).toBe('5.000 tỷ đồng');
    expect(plainText(flagged.content)).toContain('4.960 tỷ đồng');
    const accepted = await world.call('nga', contract.acceptFactChanges, {
      id: draft.id,
      factIds: flagged.changes.map((one) => one.factId),
      expectedRevision: flagged.revision,
    });
    const text = plainText(accepted.body.content);
    expect(text).toContain('5.000 tỷ đồng');
    expect(text).toContain('102,11% dự toán Trung ương giao');
    expect(accepted.body.changes).toEqual([]);
    expect(accepted.body.hindrances.map((one) => one.code)).not.toContain('fact_text');
  });
});

describe('publishing', () => {
  it('is refused while something is open, naming it', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    const { body } = await world.call('nga', contract.publishAnnouncement, {
      id: draft.id,
      expectedRevision: 1,
    });
    expect(body).toMatchObject({ status: 422, reason: 'not_ready' });
    expect(body.errors?.map((error) => error.code)).toEqual(['todo', 'todo', 'todo', 'todo']);
  });

  it('is refused where a live number was typed over', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    const fields = filled(draft);
    const text = JSON.stringify(fields.content).replace('4.960 tỷ đồng', '5.960 tỷ đồng');
    const saved = await world.call('nga', contract.saveAnnouncement, {
      ...fields,
      content: JSON.parse(text),
    });
    const { body } = await world.call('nga', contract.publishAnnouncement, {
      id: draft.id,
      expectedRevision: saved.body.revision,
    });
    expect(body.errors?.[0]?.code).toBe('fact_text');
  });

  it('freezes a version with its hash at a stable address, and may not be done by a leader', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    expect(published).toMatchObject({ status: 'published', version: 1, hasUnpublished: false });
    expect(published.slug).toBe('ket-qua-hoi-nghi-lan-thu-7-ban-chap-hanh-dang-bo-tinh-khoa-xi');
    expect(published.versions[0]!.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await world.events()).at(-1)).toMatchObject({ verb: 'announcements.publish' });
    expect(
      (await world.call('long', contract.publishAnnouncement, { id: published.id, expectedRevision: 2 }))
        .status,
    ).toBe(403);
    expect((await world.call('nga', contract.deleteAnnouncement, { id: published.id })).body).toMatchObject({
      reason: 'published',
    });
  });

  it('changes only by a correction that says what it corrects; the version before can still be read', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const { id, slug } = published;
    const read = (version?: number) =>
      world.call('nobody', contract.getPublicAnnouncement, {
        body: world.slug,
        slug: slug!,
        ...(version && { version }),
      });
    const same = await world.call('nga', contract.correctAnnouncement, {
      id,
      note: 'Sửa lỗi chính tả',
      expectedRevision: published.revision,
    });
    expect(same.body).toMatchObject({ reason: 'nothing_changed' });
    const saved = await world.call('nga', contract.saveAnnouncement, {
      ...filled(published),
      title: 'Tiêu đề mới',
    });
    expect((await read()).body.title).toBe(published.title);
    const short = await world.call('nga', contract.correctAnnouncement, {
      id,
      note: 'Sửa',
      expectedRevision: saved.body.revision,
    });
    expect(short.body.errors?.[0]).toMatchObject({ field: 'note', code: 'too_short' });
    await world.call('nga', contract.correctAnnouncement, {
      id,
      note: 'Sửa tiêu đề cho đúng tên hội nghị',
      expectedRevision: saved.body.revision,
    });
    const now = (await read()).body;
    expect(now).toMatchObject({ title: 'Tiêu đề mới', version: 2, slug });
    expect(now.versions.map((one) => one.note)).toEqual([null, 'Sửa tiêu đề cho đúng tên hội nghị']);
    expect((await read(1)).body).toMatchObject({
      title: published.title,
      version: 1,
      hash: published.versions[0]!.hash,
    });
  });
});

describe('the paper', () => {
  it('carries every live number with the id it resolves by', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const { raw, headers } = await world.call('nobody', contract.downloadPublicDocx, {
      body: world.slug,
      slug: published.slug!,
    });
    expect(headers['content-type']).toContain('wordprocessingml');
    const bound = await readBoundNumbers(new Uint8Array(raw));
    expect(new Set(bound.map((one) => one.factId))).toEqual(new Set(listFactIds(published.content)));
    const texts = published.content.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : [])),
    );
    for (const { text } of bound) expect(texts.some((paragraph) => paragraph.includes(text))).toBe(true);
  });
});

describe('photos', () => {
  it('are told by their content, need a description, and are public only once published', async () => {
    const world = await newWorld();
    const { draft } = await composeDraft(world);
    const fields = { id: draft.id };
    const fake = await world.upload(
      'nga',
      contract.uploadPhoto,
      { name: 'anh.jpg', bytes: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      fields,
    );
    expect(fake.status).toBe(422);
    expect(fake.body.errors?.[0]?.field).toBe('file');
    const tiny = await world.upload(
      'nga',
      contract.uploadPhoto,
      { name: 'anh.png', bytes: makePng(20, 20) },
      fields,
    );
    expect(tiny.body).toMatchObject({ reason: 'photo_size' });
    const photo = (
      await world.upload('nga', contract.uploadPhoto, { name: 'anh.jpg', bytes: makePng(640, 400) }, fields)
    ).body;
    expect(photo).toMatchObject({ contentType: 'image/png', width: 640, height: 400 });
    const withPhoto = (alt: string, expectedRevision: number) => {
      const base = filled(draft);
      base.content.sections[0]!.blocks.unshift({
        kind: 'photo',
        photoId: photo.id,
        alt,
        caption: 'Quang cảnh hội nghị',
      });
      return { ...base, expectedRevision };
    };
    const bare = await world.call('nga', contract.saveAnnouncement, withPhoto('', 1));
    expect(bare.body.hindrances.map((one) => one.code)).toEqual(['photo_alt']);
    const ready = await world.call(
      'nga',
      contract.saveAnnouncement,
      withPhoto('Các ủy viên ngồi trong hội trường', 2),
    );
    const see = () =>
      world.call('nobody', contract.downloadPublicPhoto, { body: world.slug, photoId: photo.id });
    expect((await see()).status).toBe(404);
    await world.call('nga', contract.publishAnnouncement, {
      id: draft.id,
      expectedRevision: ready.body.revision,
    });
    expect((await see()).status).toBe(200);
  });
});
