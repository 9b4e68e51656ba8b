// Real figures of a year, for the golden sentences in both languages.
import type { MeasureToWrite, RelationToWrite } from './measure.ts';

export type Facts = Partial<MeasureToWrite> & { indicator: string };
export const measure = (facts: Facts): MeasureToWrite => ({
  id: 'm',
  kind: 'estimate',
  relations: [],
  ...facts,
});
export const pct = (type: RelationToWrite['type'], value: string): RelationToWrite => ({ type, value });
export const range = (valueMin: string, valueMax: string): RelationToWrite => ({
  type: 'yoy_pct',
  valueMin,
  valueMax,
});

export const primary: Facts = {
  indicator: 'Giá trị tăng thêm Khu vực I',
  value: '12189.7',
  unit: 'tỷ đồng',
  period: '2021',
  priceBasis: 'constant',
  relations: [pct('pct_of_plan', '101.12'), pct('yoy_pct', '5.6')],
};
export const revenue: Facts = {
  indicator: 'Thu ngân sách',
  value: '4960',
  unit: 'tỷ đồng',
  period: '2021',
  relations: [pct('pct_of_central_estimate', '101.29'), pct('pct_of_local_estimate', '95.85')],
};
export const investment: Facts = {
  indicator: 'Vốn đầu tư phát triển toàn xã hội',
  value: '19036',
  unit: 'tỷ đồng',
  period: '2021',
  relations: [pct('pct_of_plan', '83.77'), pct('yoy_pct', '0.08')],
};
export const poverty: Facts = {
  indicator: 'Tỷ lệ hộ nghèo',
  value: '2.25',
  unit: '%',
  direction: 'down',
  period: '2024',
};
