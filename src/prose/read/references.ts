// Document numbers: Party form 01-CT/TU, state forms 317/QĐ-UBND and 18/2021/NQ-HĐND, acts 58/2024/QH15.
// Found before dates and ranges, because "18-NQ" and "18/2021" look like both.
export type Reference = {
  start: number;
  end: number;
  number: string;
  type: string;
  issuer: string;
  year?: number;
};

const BEFORE = '(?<![\\p{L}\\d/.,-])';
const ISSUER =
  '[A-ZĐƯ][A-Za-zĐƯđư]{0,11}\\d{0,2}(?:\\.[A-ZĐƯ]{1,3})?(?:&[A-ZĐƯ]{1,6})?(?:[-.][A-ZĐƯ]{1,10})?';
const TYPE = '[A-ZĐ][A-Za-zĐđ]{1,4}';
const PARTY = `(?<pn>\\d{1,4}[a-z]?) ?- ?(?<pt>${TYPE}) ?/ ?(?<pi>${ISSUER})`;
const STATE = `(?<sn>\\d{1,5}[a-z]?) ?/ ?(?:(?<sy>(?:19|20)\\d\\d) ?/ ?)?(?<st>[A-ZĐ][A-Za-zĐđ&]{1,8}) ?[-/] ?(?<si>${ISSUER})`;
const ACT = '(?<an>\\d{1,3})/(?<ay>(?:19|20)\\d\\d)/(?<ai>(?:QH|UBTVQH|PL-UBTVQH)\\d{1,2})';
const PATTERN = new RegExp(`${BEFORE}(?:${PARTY}|${ACT}|${STATE})(?![\\p{L}\\d])`, 'gu');

export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  for (const m of text.matchAll(PATTERN)) {
    const g = m.groups ?? {};
    const start = m.index;
    const end = start + m[0].length;
    if (g.pn !== undefined) found.push({ start, end, number: g.pn, type: g.pt!, issuer: g.pi! });
    else if (g.an !== undefined)
      found.push({ start, end, number: g.an, type: 'Luật', issuer: g.ai!, year: Number(g.ay) });
    else if (g.sn !== undefined) {
      const year = g.sy === undefined ? {} : { year: Number(g.sy) };
      found.push({ start, end, number: g.sn, type: g.st!, issuer: g.si!, ...year });
    }
  }
  return found;
}
