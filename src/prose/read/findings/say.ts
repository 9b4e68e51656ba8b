// Figures as a Vietnamese reader writes them, for the sentences of findings.
export const say = (value: string | undefined): string => {
  if (value === undefined) return '';
  const [whole = '', fraction] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${value.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
};

/** Two decimals at most, as a decimal string. */
export const rounded = (value: { toDecimalPlaces(n: number): { toFixed(): string } }): string =>
  value.toDecimalPlaces(2).toFixed();
