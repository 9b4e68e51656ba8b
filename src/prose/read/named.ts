// A figure with a name before it: what the name lacks is taken from after the figure.
import type { Role } from './classify.ts';
import { create } from './create.ts';
import { isCountable } from './judge.ts';
import type { Lead } from './lead.ts';
import { nameAfter, nameText } from './names.ts';
import type { Region } from './region.ts';
import { countedNoun, insideParens, type Site } from './site.ts';

export function readNamed(site: Site, role: Role): number {
  const { figure, lead, tail, region, items, text } = site;
  const { kind } = figure.unit;
  let name = nameText(text, region.name);
  let to = tail.to;
  const verbless = lead.senses.length === 0 && (!lead.colon || isTitled(site));
  if (kind === 'count' || kind === 'guess') {
    if (!breaksDown(site) && !isCountable(site.text, items, lead, region, figure)) return tail.to;
    const verbOnly = lead.verbs[0] === 'được' && region.name.length <= 2;
    if ((verbless && !lead.paren) || verbOnly) {
      const after = nameAfter(items, tail.to);
      const more = nameText(text, after.items);
      const happened = (region.name.at(-1)?.key === 'ra' || isTitled(site)) && more !== '';
      const own = countedNoun(figure);
      const known =
        own.includes('/') ||
        QUANTITY.test(region.name[0]?.key.split(' ')[0] ?? '') ||
        name.toLowerCase().includes(own.toLowerCase());
      name = `${happened ? '' : name} ${known && !happened ? '' : own} ${more}`.replace(/\s+/g, ' ').trim();
      to = Math.max(after.to, tail.to);
    }
  } else if (
    (kind === 'money' || kind === 'physical') &&
    tail.base === undefined &&
    !lead.colon &&
    isVerbName(region, lead)
  ) {
    const after = nameAfter(items, tail.to);
    const more = nameText(text, after.items);
    if (more !== '') name = `${name} ${more}`;
    to = Math.max(after.to, tail.to);
  }
  if (name === '') return tail.to;
  name = withRest(site, name);
  const first = site.shared.first;
  if (first !== null && /^(?:làm|bị|khiến|gây)\s/u.test(name) && region.name.length <= 3)
    name = `${first.indicator} ${name}`;
  create(site, role, name, { after: to, inherited: false });
  return to;
}

/** "Tổng đàn trâu, bò 1.095 con (bò 970 con, trâu 125 con)": parts of a number counted just before. */
const breaksDown = ({ shared, figure, index, items, at }: Site): boolean =>
  shared.open?.sentence === index && shared.open.unit === figure.unit.text && insideParens(items, at);

/** "Huyện ủy Thượng Lâm: 1.290 đảng viên …": a proper name and a colon announce a figure, they do not name it. */
const isTitled = ({ lead, region, text }: Site): boolean =>
  lead.colon &&
  region.name.length > 1 &&
  region.name
    .slice(1)
    .some((i) => i.t === 'word' && /^\p{Lu}\p{Ll}/u.test(text[i.start]! + text[i.start + 1]!));

/** Groups a rate is told for one after the other. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['thành thị', 'nông thôn'],
  ['đô thị', 'nông thôn'],
  ['nam', 'nữ'],
  ['miền núi', 'đồng bằng'],
];

/** "Tỷ lệ dân cư nông thôn dùng nước sạch đạt 98%, thành thị 100%": a second group of the rate before it keeps the rate's
 *  words with the group changed. */
function withRest({ shared, figure, index }: Site, name: string): string {
  const { open } = shared;
  if (open === null || open.sentence !== index || figure.unit.kind !== 'percent' || open.growth) return name;
  const key = ` ${name.toLowerCase()} `;
  const whole = ` ${open.indicator} `;
  for (const pair of OPPOSITES) {
    for (const [said, other] of [pair, [pair[1], pair[0]] as const]) {
      if (key !== ` ${said} ` && key !== ` ở ${said} ` && key !== ` khu vực ${said} `) continue;
      const at = whole.toLowerCase().indexOf(` ${other} `);
      if (at >= 0) return `${whole.slice(0, at)} ${said} ${whole.slice(at + other.length + 2)}`.trim();
    }
  }
  return name;
}

const QUANTITY =
  /^(?:tổng|giá|thu|chi|vốn|doanh|kim|sản|diện|năng|dư|grdp|gdp|mức|số|nguồn|lợi|quy|kinh|khối|lượng|tốc|tỷ|đàn|mật|dân|tuổi)$/;

/** "Toàn huyện gieo trồng được 26.936 ha cây trồng": the name lacks the noun that follows the figure. */
const isVerbName = (region: Region, lead: Lead): boolean =>
  !QUANTITY.test(region.name[0]?.key.split(' ')[0] ?? '') &&
  (lead.senses.length === 0 || lead.verbs[0] === 'được') &&
  region.name.length <= 8;
