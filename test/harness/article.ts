// An announcement composed from an opened conference, with its open places filled, ready to be published.
import { deflateSync } from 'node:zlib';
import { type Announcement, type Block, contract } from '../../src/features/announcements/contract.ts';
import { contract as conferences } from '../../src/features/conferences/contract.ts';
import type { World } from './world.ts';
import { makeYear, type TestYear } from './year.ts';

const must = <T>(answer: { status: number; body: T }): T => {
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

export const composeDraft = async (world: World): Promise<{ year: TestYear; draft: Announcement }> => {
  const year = await makeYear(world);
  const { id } = must(
    await world.call('nga', conferences.createConference, {
      title: 'Hội nghị lần thứ 7',
      no: 7,
      organ: 'Ban Chấp hành Đảng bộ tỉnh',
      term: 'XI',
      period: '2021',
      days: ['2021-11-30', '2021-12-01'],
      place: 'Hội trường Tỉnh ủy',
      incumbents: 50,
    }),
  );
  const item = (title: string, confidentiality: 'internal' | 'restricted') =>
    world.call('nga', conferences.addAgendaItem, { id, title, kind: 'decision', confidentiality });
  const { id: itemId } = must(await item('Chương trình làm việc năm 2022', 'internal'));
  must(await item('Kiểm điểm cá nhân', 'restricted'));
  must(await world.call('nga', conferences.openConference, { id }));
  must(
    await world.call('nga', conferences.recordMotion, {
      id,
      itemId,
      text: 'Thông qua',
      votesFor: 48,
      votesAgainst: 0,
      abstained: 0,
    }),
  );
  return { year, draft: must(await world.call('nga', contract.composeAnnouncement, { conferenceId: id })) };
};

export const filled = (draft: Announcement) => ({
  id: draft.id,
  title: draft.title,
  official: draft.official,
  expectedRevision: draft.revision,
  content: {
    lead: 'Hội nghị đánh giá một năm thực hiện nghị quyết.',
    sections: draft.content.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map(
        (block): Block =>
          block.kind === 'todo' ? { kind: 'paragraph', runs: [{ text: 'Đã nhận định.' }] } : block,
      ),
    })),
  },
});

export const publishOne = async (world: World) => {
  const { year, draft } = await composeDraft(world);
  const saved = must(await world.call('nga', contract.saveAnnouncement, filled(draft)));
  const published = must(
    await world.call('nga', contract.publishAnnouncement, { id: draft.id, expectedRevision: saved.revision }),
  );
  return { year, published };
};

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const end = Buffer.alloc(4);
  end.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, end]);
};

/** A real, grey PNG. */
export const makePng = (width: number, height: number): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
};
