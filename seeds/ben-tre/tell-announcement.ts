// The announcement: composed from the snapshot, its open places filled by the office, published the day after.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract as announcements, type Block } from '../../src/features/announcements/contract.ts';
import type { Teller } from '../teller.ts';

const OFFICE = 'vanphong';
const LEAD =
  'Ban Chấp hành Đảng bộ tỉnh đánh giá một năm thực hiện Nghị quyết trong điều kiện dịch bệnh, quyết định chủ đề, chỉ tiêu và nhóm nhiệm vụ của năm 2022.';

/** Judgement that figures alone do not give; each fills one open place, in order, and the last fills what is left. */
const JUDGEMENTS = [
  'Tỉnh ủy điều hành linh hoạt theo diễn biến dịch bệnh; nông nghiệp và thu ngân sách giữ được kết quả, nhiều văn bản cụ thể hóa Nghị quyết Đại hội được ban hành sớm trong năm.',
  'Một số nơi cụ thể hóa nghị quyết còn chung chung; việc làm, xuất khẩu lao động và giảm nghèo đạt thấp do giãn cách kéo dài; thi đua “Đồng khởi mới” chưa đều giữa các ngành.',
  'Hội nghị thống nhất tiếp tục phong trào thi đua “Đồng khởi mới”, lấy chi bộ và ấp, khu phố làm nơi thực hiện, chọn điển hình cụ thể để học tập, bắt kịp và vượt qua.',
  'Sau hội nghị, các cấp ủy tổng kết năm, Hội đồng nhân dân tỉnh họp kỳ cuối năm; các ngành chuẩn bị đón Tết Nhâm Dần an toàn, tiết kiệm và chủ động phòng hạn mặn mùa khô.',
];

export const tellAnnouncement = async ({ does }: Teller, conferenceId: string): Promise<void> => {
  const draft = await does(OFFICE, '2021-12-02 08:00', announcements.composeAnnouncement, { conferenceId });
  const photo = await does(OFFICE, '2021-12-02 09:00', announcements.uploadPhoto, {
    id: draft.id,
    file: {
      fileName: 'hoi-nghi.jpg',
      bytes: new Uint8Array(readFileSync(join(import.meta.dirname, 'hoi-nghi.jpg'))),
    },
  });
  let filled = 0;
  const fill = (block: Block): Block => {
    if (block.kind !== 'todo') return block;
    const text = JUDGEMENTS[Math.min(filled, JUDGEMENTS.length - 1)]!;
    filled += 1;
    return { kind: 'paragraph', runs: [{ text }] };
  };
  const sections = draft.content.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(fill),
  }));
  sections[0]?.blocks.unshift({
    kind: 'photo',
    photoId: photo.id,
    alt: 'Tranh vẽ một hội trường mái đỏ bên sông, hai bên là hàng dừa',
    caption: 'Bến Tre, mùa hội nghị cuối năm. Tranh minh họa',
  });
  const saved = await does(OFFICE, '2021-12-02 15:00', announcements.saveAnnouncement, {
    id: draft.id,
    title: draft.title,
    content: { lead: LEAD, sections },
    official: { ...draft.official, number: '128-TB/TU', signerName: 'Võ Hoàng Long' },
    expectedRevision: draft.revision,
  });
  await does(OFFICE, '2021-12-02 19:30', announcements.publishAnnouncement, {
    id: draft.id,
    expectedRevision: saved.revision,
  });
};
