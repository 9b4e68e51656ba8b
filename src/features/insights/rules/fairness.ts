// Which figures may stand in a league table: those that do not grow with the size of the unit. Counts and sums are
// refused until they are divided by something that measures size.
import type { UnitAggregation } from '../../../kernel/figures.ts';
import type { Words } from '../../../kernel/problem.ts';

export type Comparable = {
  unit: string;
  unitAggregation: UnitAggregation | (string & {});
  direction: string;
};
export type Fairness = { isFair: boolean; why: Words };

const words = (vi: string, en: string): Words => ({ vi, en });

/** Per cent, per head, per hectare and the like: the size is already divided out. */
const SIZELESS = /%|‰|điểm|hạng|chỉ số|\/|trên (mỗi )?(người|hộ|vạn dân|ha)|bình quân/i;

/** `isDivided`: the figures were divided by another indicator chosen by the reader. */
export const fairnessOf = (
  { unit, unitAggregation, direction }: Comparable,
  isDivided: boolean,
): Fairness => {
  if (direction === 'none')
    return {
      isFair: false,
      why: words(
        'Chỉ tiêu cơ cấu, không có chiều nào là tốt hơn nên không xếp hạng',
        'A structure with no better side; there is nothing to rank',
      ),
    };
  if (isDivided)
    return {
      isFair: true,
      why: words(
        'Đã chia cho chỉ tiêu quy mô nên đơn vị lớn, nhỏ so được với nhau',
        'Divided by a measure of size, so that large and small units can be compared',
      ),
    };
  if (unitAggregation === 'sum' || !SIZELESS.test(unit))
    return {
      isFair: false,
      why: words(
        `Số tuyệt đối (${unit}) lớn theo quy mô đơn vị: xếp hạng sẽ xếp đơn vị lớn lên trên. Hãy chọn chỉ tiêu để chia, như dân số`,
        `An absolute figure (${unit}) grows with the size of the unit; a ranking would only rank sizes. Choose what to divide by, such as population`,
      ),
    };
  return {
    isFair: true,
    why: words(
      'Chỉ tiêu tương đối, không phụ thuộc quy mô đơn vị',
      'A relative figure that does not depend on the size of the unit',
    ),
  };
};
