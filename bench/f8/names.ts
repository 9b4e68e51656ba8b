// Names as a province has them: units, people, papers, tasks, indicators; and what people would type to find them.

export type Kind = 'unit' | 'person' | 'document' | 'task';
export type Name = { kind: Kind; id: string; code: string; title: string };

const SYLLABLES =
  'Đồng Dòng Đông Động Tân Bình Phú Long An Hòa Mỹ Thạnh Hưng Lễ Sơn Thới Lộc Thuận Giao Châu Thành Đại Phước Vĩnh Lợi Hải Trà Cái Mơn Ba Tri Bến Tre Giồng Trôm Nguyễn Văn Thị Hoàng Huỳnh Trần Lê Phạm Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Kiệt Quân Nga Mai Ngọc Thu Hương Lan Minh Đức Quốc Bảo Khánh Yến'.split(
    ' ',
  );
const ACTS =
  'Rà soát,Triển khai,Kiểm tra,Xây dựng,Tham mưu ban hành,Hoàn thành,Báo cáo,Sơ kết,Tổng kết,Đôn đốc,Thẩm định,Công bố'.split(
    ',',
  );
const OBJECTS =
  'quy hoạch sử dụng đất,nghị quyết về chuyển đổi số,kế hoạch đầu tư công,đề án xây dựng nông thôn mới,công tác cán bộ,thủ tục hành chính,chương trình phục hồi kinh tế,dự án hạ tầng giao thông,thu ngân sách,phòng chống hạn mặn,đào tạo nghề,giải phóng mặt bằng,vệ sinh môi trường'.split(
    ',',
  );
const SYMBOLS = ['NQ/TU', 'CT/TU', 'CTr/TU', 'KH/TU', 'QĐ-UBND', 'BC-UBND', 'TB/TU'];

/** The same numbers in every run. */
export const makeDice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};
type Dice = ReturnType<typeof makeDice>;
const pick = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)]!;

export const idOf = (kind: number, i: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;

export const makeNames = (count: number): Name[] => {
  const dice = makeDice(7);
  const syllables = (n: number) => Array.from({ length: n }, () => pick(dice, SYLLABLES)).join(' ');
  return Array.from({ length: count }, (_, i): Name => {
    const kind = (['unit', 'person', 'document', 'task', 'task'] as const)[i % 5]!;
    const act = `${pick(dice, ACTS)} ${pick(dice, OBJECTS)}`;
    switch (kind) {
      case 'unit':
        return {
          kind,
          id: idOf(1, i),
          code: `DV${i}`,
          title: `${pick(dice, ['Xã', 'Phường', 'Ban', 'Sở'])} ${syllables(2)}`,
        };
      case 'person':
        return { kind, id: idOf(2, i), code: '', title: syllables(3 + dice(2)) };
      case 'document':
        return {
          kind,
          id: idOf(3, i),
          code: `${1 + dice(900)}-${pick(dice, SYMBOLS)}`,
          title: `${act} năm ${2010 + dice(16)}`,
        };
      default:
        return {
          kind,
          id: idOf(4, i),
          code: `NV-2025-${String(i).padStart(6, '0')}`,
          title: `${act} tại ${syllables(2)}`,
        };
    }
  });
};

const shuffle = (dice: Dice, words: string[]): string[] => {
  const all = [...words];
  for (let i = all.length - 1; i > 0; i--) {
    const j = dice(i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
};

/** Beginnings of words of some name, in any order, some without marks; codes; single letters and very common words. */
export const makeQueries = (
  names: readonly Name[],
  count: number,
  fold: (text: string) => string,
): string[] => {
  const dice = makeDice(11);
  return Array.from({ length: count }, (_, i): string => {
    const name = pick(dice, names);
    const words = name.title.split(' ');
    const some = shuffle(dice, words).slice(0, 1 + dice(3));
    switch (i % 8) {
      case 0:
        return fold(some.join(' '));
      case 1:
        return some.join(' ');
      case 2:
        return fold(some.map((word) => word.slice(0, 1 + dice(word.length))).join(' '));
      case 3:
        return (
          words
            .slice(0, 2)
            .join(' ')
            .slice(0, 1 + dice(8))
            .trim() || 'x'
        );
      case 4:
        return name.code || fold(name.title);
      case 5:
        return fold(name.title);
      case 6:
        return pick(dice, [
          'dong',
          'đồng',
          'xa',
          'x',
          'nguyen van',
          'ra soat',
          'ke hoach dau tu',
          'nv-2025',
          'd',
          'ba tri xa',
        ]);
      default:
        return fold(
          shuffle(dice, [...words, ...name.code.split(/[-/]/).filter(Boolean)])
            .slice(0, 3)
            .join(' '),
        );
    }
  });
};
