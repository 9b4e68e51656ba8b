// Header and signature of an official document by layout. Party: issuer left, "ĐẢNG CỘNG SẢN VIỆT NAM" right, "Số 06-CT/TU"; state:
// national title, "Số: 15/QĐ-UBND". Text from files may have the two columns in one line (tab or wide gap) or one below
// the other. Sources: Guidance 05-HD/VPTW (2026) and 36-HD/VPTW (2018); Decree 30/2020/NĐ-CP, annex I.
import type { DocumentHeader, HeaderField } from '../facts.ts';
import type { TimeMention } from './dates.ts';
import { TYPE_NAMES } from './lexicon/document-types.ts';
import { isCapitals, type Line } from './lines.ts';
import type { Reference } from './references.ts';

const HEAD_LINES = 40;
const PARTY = /ĐẢNG CỘNG SẢN VIỆT NAM/u;
const STATE = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*-\s*Tự do/iu;
const BODY =
  /^(?:BAN|TỈNH|THÀNH|HUYỆN|THỊ|ĐẢNG|ỦY|UỶ|HỘI|SỞ|VĂN|QUẬN|CHI|MẶT|BỘ|CHÍNH|CỤC|CÔNG|LIÊN|TRUNG|PHÒNG|XÃ|PHƯỜNG|CHI CỤC|VIỆN|TRƯỜNG|THƯỜNG|CHI BỘ|TỔNG)(?:\s|$)/u;
const PLACE_DATE = /^([\p{Lu}][\p{L}. -]{1,40}?), *ng[àa]y/u;

export function readHeader(
  lines: readonly Line[],
  references: readonly Reference[],
  times: readonly TimeMention[],
): DocumentHeader {
  const head = splitColumns(lines.filter((l) => l.text !== '').slice(0, HEAD_LINES));
  const headEnd = head.at(-1)?.end ?? 0;
  const party = head.some((l) => PARTY.test(l.text));
  const state = head.some((l) => STATE.test(l.text));
  const header: DocumentHeader = {};
  const typeAt = head.findIndex((l) =>
    TYPE_NAMES.some((t) => l.text === t || (l.text.startsWith(`${t} `) && isCapitals(l.text))),
  );
  if (!party && !state && typeAt < 0) return header;
  if (party || state) header.layout = party ? 'party' : 'state';
  const top = typeAt < 0 ? head : head.slice(0, typeAt);
  readIssuer(header, top);
  readNumber(header, top, references, headEnd);
  readPlaceDate(header, top, times);
  if (typeAt >= 0) readTitle(header, head, typeAt);
  readSignature(header, lines);
  return header;
}

/** "TỈNH ỦY BẾN TRE      ĐẢNG CỘNG SẢN VIỆT NAM" in one line is two. */
function splitColumns(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const out: Line[] = [];
    const gaps = /\t+| {4,}/g;
    let at = 0;
    for (const m of line.text.matchAll(gaps)) {
      if (m.index > at)
        out.push({ text: line.text.slice(at, m.index), start: line.start + at, end: line.start + m.index });
      at = m.index + m[0].length;
    }
    if (at < line.text.length) out.push({ text: line.text.slice(at), start: line.start + at, end: line.end });
    return out;
  });
}

const field = (line: Line): HeaderField => ({
  text: line.text.replace(/\s+/g, ' '),
  start: line.start,
  end: line.end,
});
const span = (lines: readonly Line[]): HeaderField => ({
  text: lines
    .map((l) => l.text)
    .join(' ')
    .replace(/\s+/g, ' '),
  start: Math.min(...lines.map((l) => l.start)),
  end: Math.max(...lines.map((l) => l.end)),
});

/** The capitals at the top left: the last body named issues, the one above it is its superior. */
function readIssuer(header: DocumentHeader, top: readonly Line[]): void {
  const bodies: Line[][] = [];
  for (const line of top) {
    if (/^(?:Số|Số:)\s*\d/u.test(line.text) || PLACE_DATE.test(line.text)) break;
    if (!isCapitals(line.text) || PARTY.test(line.text) || STATE.test(line.text)) continue;
    if (/CHỦ NGHĨA VIỆT NAM/u.test(line.text)) continue;
    if (BODY.test(line.text) && !continuesName(bodies.at(-1), line)) bodies.push([line]);
    else bodies.at(-1)?.push(line);
  }
  const issuer = bodies.at(-1);
  if (issuer !== undefined) header.issuer = span(issuer);
  const superior = bodies.at(-2);
  if (superior !== undefined) header.superior = span(superior);
}

/** "HỘI ĐỒNG NHÂN DÂN" / "TỈNH LONG HẢI" are one name on two lines. */
const continuesName = (previous: readonly Line[] | undefined, line: Line): boolean =>
  previous !== undefined &&
  /^(?:TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|QUẬN|XÃ|PHƯỜNG)\s/u.test(line.text) &&
  /(?:NHÂN DÂN|MẶT TRẬN|TRUNG ƯƠNG|CHẤP HÀNH|ĐẢNG BỘ)$/u.test(previous.at(-1)!.text);

function readNumber(
  header: DocumentHeader,
  top: readonly Line[],
  references: readonly Reference[],
  headEnd: number,
): void {
  const labelled = top.find((l) => /^Số\s*:?/u.test(l.text));
  const within = references.find((r) =>
    labelled === undefined ? false : r.start >= labelled.start && r.end <= labelled.end,
  );
  if (within === undefined || within.end > headEnd) return;
  const text = `${within.number}${within.year === undefined ? '' : `/${within.year}`}`;
  const line = labelled!.text.slice(within.start - labelled!.start, within.end - labelled!.start);
  header.number = { text: line === '' ? text : line, start: within.start, end: within.end };
}

function readPlaceDate(header: DocumentHeader, top: readonly Line[], times: readonly TimeMention[]): void {
  for (const line of top) {
    const m = PLACE_DATE.exec(line.text);
    if (m === null) continue;
    header.place = { text: m[1]!.trim(), start: line.start, end: line.start + m[1]!.length };
    const day = times.find((t) => t.kind === 'day' && t.start >= line.start && t.end <= line.end + 2);
    if (day?.code !== undefined) {
      const text = line.text.slice(m[0].lastIndexOf('ng'));
      header.date = { text, start: line.start + m[0].lastIndexOf('ng'), end: line.end, iso: day.code };
    }
    return;
  }
}

function readTitle(header: DocumentHeader, head: readonly Line[], at: number): void {
  const line = head[at]!;
  const name = TYPE_NAMES.find((t) => line.text.startsWith(t))!;
  header.type = { text: name, start: line.start, end: line.start + name.length };
  const parts: Line[] = [];
  const rest = line.text.slice(name.length).trim();
  if (rest !== '') parts.push({ text: rest, start: line.end - rest.length, end: line.end });
  for (let i = at + 1; i < head.length && parts.length < 5; i++) {
    const next = head[i]!;
    if (
      /^(?:-{2,}|_{2,}|\*|[IVX]{1,4}[.-]|\d{1,2}[.)]|Căn cứ|Thực hiện|Kính gửi|Điều|Phần|Xét|Theo|QUYẾT)/u.test(
        next.text,
      ) &&
      parts.length > 0
    )
      break;
    if (/^(?:-{2,}|_{2,}|\*)/.test(next.text)) continue;
    if (
      parts.length > 0 &&
      next.start - parts.at(-1)!.end > 1 &&
      /^\p{Lu}\p{Ll}/u.test(next.text) &&
      !/^(?:Năm|Nhiệm)/u.test(next.text)
    )
      break;
    parts.push(next);
  }
  if (parts.length > 0 && parts.every((p) => p.text.length < 400)) header.title = span(parts);
}

const ROLE = /^(?:T\/M|TM\.?|K\/T|KT\.?|T\/L|TL\.?|TUQ\.?|Q\.)\s+\p{Lu}/u;

/** Signature and recipients stand at the end. */
function readSignature(header: DocumentHeader, lines: readonly Line[]): void {
  const tail = splitColumns(lines.filter((l) => l.text !== '').slice(-45));
  const to = tail.findIndex((l) => /^Nơi nhận\s*:?/u.test(l.text));
  if (to >= 0) {
    const recipients: HeaderField[] = [];
    for (const line of tail.slice(to + 1)) {
      const m = /^(?:[-+•–]\s*)(.+?)[;.,]?$/u.exec(line.text);
      if (m !== null) recipients.push({ text: m[1]!, start: line.start, end: line.end });
    }
    if (recipients.length > 0) header.recipients = recipients;
  }
  const roleAt = tail.findIndex(
    (l) => ROLE.test(l.text) && isCapitals(l.text.replace(/^(?:T\/M|K\/T|T\/L)/, '')),
  );
  if (roleAt < 0) return;
  const roles = [tail[roleAt]!];
  for (const line of tail.slice(roleAt + 1, roleAt + 14)) {
    if (/^[-+•–(]/.test(line.text) || /^Nơi nhận/u.test(line.text)) continue;
    if (isCapitals(line.text) && roles.length < 3) roles.push(line);
    else if (/^(?:\p{Lu}\p{Ll}+\s){1,5}\p{Lu}\p{Ll}+$/u.test(line.text)) {
      header.signer = field(line);
      break;
    }
  }
  header.signerRole = span(roles);
}
