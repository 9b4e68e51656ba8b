// What the demonstration says of one target: the indicator, the plan and the estimate of 2021, the plan of 2022.
import type { Area, Direction, Frequency, Method, Operator, PriceBasis } from '../../src/kernel/figures.ts';

type Plan = {
  central?: string;
  local?: string;
  plan?: string;
  base?: string;
  rating?: 'plan' | 'central' | 'local';
};

export type SeedTarget = {
  code: string;
  nameVi: string;
  nameEn: string;
  unit: string;
  decimals: number;
  direction: Direction;
  area: Area;
  owner: string;
  operator: Operator;
  method?: Method;
  frequency?: Frequency;
  priceBasis?: PriceBasis;
  synonyms?: string[];
  /** True where plan and result are as the announcement gives them. */
  given?: boolean;
  plan2021: Plan;
  result2021: string;
  result2020?: string;
  /** Day of 2021 on which the owner reported. */
  reportedOn: string;
  plan2022: Plan;
  /** The announcement's own words for how the figure stands to plan and last year. */
  stated?: {
    type: 'yoy_pct' | 'pct_of_plan' | 'pct_of_central_estimate' | 'pct_of_local_estimate';
    value: string;
  }[];
};
