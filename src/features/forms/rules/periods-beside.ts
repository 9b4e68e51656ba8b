/** The periods beside the chosen one: its brothers in the year, and the year; for a year the one before it. */
export const periodsBeside = (period: string): string[] => {
  const year = period.slice(0, 4);
  const several = (codes: string[]) => [...codes.map((code) => `${year}-${code}`), year];
  if (/-Q/.test(period)) return several(['Q1', 'Q2', 'Q3', 'Q4']);
  if (/-H/.test(period)) return several(['H1', 'H2']);
  if (/-\d+M$/.test(period)) return several(['3M', '6M', '9M']);
  if (/-\d\d$/.test(period))
    return several(Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')));
  return /^\d{4}$/.test(period) ? [String(Number(year) - 1), period] : [period];
};
