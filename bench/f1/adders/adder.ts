// A database that adds up. The figures are whole tenths in one table; province 0 in an answer is the whole country.
export type Adder = {
  sums: () => Promise<[indicator: number, province: number, tenths: string][]>;
  edit: (commune: number, by: number) => Promise<void>;
};
export type OpenAdder = (where: string, indicators: number) => Promise<Adder>;
