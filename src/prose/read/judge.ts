// Judgements on names and contexts by their grammar: is this the name of a rate, of a growth, of a structure; is
// what a numeral counts an achievement or only a number in passing.
import { startsWithHead } from './conjunct.ts';
import type { Figure } from './figures.ts';
import type { Item } from './items.ts';
import type { Lead } from './lead.ts';
import { wordKey } from './normalise.ts';
import type { Region } from './region.ts';

const fold = (name: string): string => name.split(/\s+/).map(wordKey).join(' ');

export const wordsOf = (text: string, items: readonly Item[]): string =>
  items.map((i) => text.slice(i.start, i.end)).join(' ');

/** Names of levels that are percentages in themselves: a fall of such a rate is stated as a size. */
export const isRateName = (name: string): boolean =>
  /^(?:giảm )?(?:tỷ lệ|tỷ suất|tỷ trọng|hộ nghèo|hộ cận nghèo|thất nghiệp)/.test(fold(name)) ||
  /(?:tỷ lệ|hộ nghèo|cận nghèo|giảm nghèo)/.test(fold(name));

export const isGrowthName = (name: string): boolean => {
  const f = fold(name);
  if (/đóng góp|tỷ trọng/.test(f)) return false;
  return (
    /(?:tốc độ|mức|nhịp độ) (?:tăng|phát triển)|tăng trưởng|tốc độ tăng|chỉ số phát triển/.test(f) &&
    !/dư nợ tăng trưởng/.test(f)
  );
};

/** "Cơ cấu kinh tế", "Tỷ trọng các ngành": heads whose parts need them to be understood. */
export function isStructureHead(name: readonly Item[]): boolean {
  const first = name.map((i) => i.key).join(' ');
  return /^(?:chuyển dịch )?(?:cơ cấu|tỷ trọng|tỷ lệ|mức độ|chỉ số)/.test(first);
}

const UI =
  /^(?:lượt xem|lượt đọc|cập nhật|chia sẻ|bình luận|đăng lúc|nguồn|ảnh|tin liên quan|click|xem thêm|theo dõi|in bài|đăng ngày|ngày đăng|từ khóa|tags?|bản quyền|điện thoại|email|giấy phép|fax|hotline|địa chỉ|copyright|số lượt)/;

/** Lines of a web page around the text: counters, captions, buttons. */
export function isUiLine(items: readonly Item[]): boolean {
  const first = items
    .slice(0, 4)
    .map((i) => i.key)
    .join(' ');
  return items.length < 25 && UI.test(first);
}

const ACHIEVES = new Set(
  'nạp luật đón vụ hút lập cấp mới cho tạo dựng trợ trồng triển nhận tuyển đưa xóa hoàn thành trí công phá lý hồi động tặng trao giao chữa khám phát bắt tố thu tiếp sinh sản nuôi mua bán số tổng đạt có được thêm chuẩn còn hơn tìm giải quyết thành nâng mắc chết thương xảy ra tra sát khoảng đầu tư'.split(
    ' ',
  ),
);
/** Where the figure starts. */
const figure0 = (items: readonly Item[], figure: Figure): number =>
  items.find((i) => i.t === 'figure' && i.figure === figure)?.start ?? 0;

const PASSING =
  /tham dự|tham gia hội nghị|dự hội nghị|dự họp|có mặt|kiểm điểm|tập trung triển khai|đẩy nhanh tiến độ|nhóm nhiệm vụ|trình bày|phát biểu|bầu|biểu quyết|thông qua|thảo luận|thực hiện việc|bổ nhiệm|điểm cầu|ban hành|trong số|một trong|tiến độ|khâu/;

/** Whether a counted noun is a result worth keeping ("kết nạp 32 đảng viên"), not a number in passing. */
export function isCountable(
  text: string,
  items: readonly Item[],
  lead: Lead,
  region: Region,
  figure: Figure,
): boolean {
  const before = region.name.map((i) => i.key).join(' ');
  if (
    items.some((i) => i.key === 'cả' && i.end < figure0(items, figure) && i.end > figure0(items, figure) - 5)
  )
    return false;
  if (/^(?:mỗi|từng|một)(?: (?!năm)|$)/.test(before)) return false;
  const around = text
    .slice(items[0]!.start, Math.min(items.at(-1)!.end, items[0]!.start + 600))
    .toLowerCase();
  if (
    /đại biểu|điểm cầu|tham dự/.test(around) &&
    /người|đồng chí|đảng viên|điểm|đại biểu|cán bộ/.test(figure.unit.text)
  )
    return false;
  if (PASSING.test(before)) return false;
  if (figure.ratio !== undefined || lead.colon) return true;
  if (figure.unit.kind === 'guess')
    return (
      lead.senses.length > 0 &&
      lead.senses[0] !== 'equal' &&
      region.name.length > 0 &&
      (lead.qualifier !== undefined || lead.verbs.some((v) => /^(?:đạt|được|tăng|giảm|còn)/.test(v)))
    );
  if (
    lead.senses.length > 0 ||
    lead.qualifier !== undefined ||
    lead.approx !== undefined ||
    lead.estimate ||
    lead.aim
  )
    return true;
  if (region.name.length === 0) return true;
  if (figure.unit.scaled) return true;
  const last = region.name.at(-1);
  const lastKey = last?.key.split(' ').at(-1) ?? '';
  return ACHIEVES.has(lastKey) || startsWithHead(region.name) || /^(?:lũy kế|khách|lượng)/.test(before);
}
