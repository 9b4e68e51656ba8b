import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, decodeLegacyText, detectLegacy, repairLegacyText } from './decode-legacy.ts';
import { type LegacyEncoding, TCVN3_FROM_A1, VNI_LETTERS, VNI_MARKS, VPS_FROM_80 } from './encodings.ts';
import { isSyllable } from './syllable.ts';

const LOWER = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const SAMPLE =
  'Tổng thu ngân sách trên địa bàn ước đạt 4.960 tỷ đồng, vượt dự toán; người dân các xã vùng ven biển chủ động trữ nước ngọt, ' +
  'kỹ sư nông nghiệp hướng dẫn sử dụng giống lúa chịu mặn, đẩy mạnh xuất khẩu thủy sản.';

/** The inverse of the tables, written on its own so that a mistake in decoding shows. */
const encode = (text: string, encoding: 'tcvn3' | 'vni' | 'vps'): Uint8Array => {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const code = letter.charCodeAt(0);
    const tcvn = TCVN3_FROM_A1.indexOf(letter);
    const vps = VPS_FROM_80.indexOf(letter);
    if (code < 0x80) bytes.push(code);
    else if (encoding === 'tcvn3') bytes.push(0xa1 + tcvn);
    else if (encoding === 'vps') bytes.push(0x80 + vps);
    else {
      const single = Object.entries(VNI_LETTERS).find(([, value]) => value === letter)?.[0];
      if (single) bytes.push(single.charCodeAt(0));
      else if ('ìíÌÍ'.includes(letter)) bytes.push(code);
      else {
        const [base = '', ...marks] = letter.normalize('NFD');
        const horn = marks.includes('\u031b');
        const wanted = marks
          .filter((mark) => mark !== '\u031b')
          .sort((a, b) => (/[\u0302\u0306]/.test(a) ? -1 : 1) - (/[\u0302\u0306]/.test(b) ? -1 : 1))
          .join('');
        const mark = Object.entries(VNI_MARKS).find(([, value]) => value === wanted)?.[0] ?? '?';
        const isCapital = base !== base.toLowerCase();
        const stem = horn ? ({ o: 'ô', O: 'Ô', u: 'ö', U: 'Ö' }[base] ?? base) : base;
        bytes.push(stem.charCodeAt(0), (isCapital ? mark.toUpperCase() : mark).charCodeAt(0));
      }
    }
  }
  return Uint8Array.from(bytes);
};

const WORDS = SAMPLE.match(/[\p{L}]+/gu) ?? [];

describe.each(['tcvn3', 'vni', 'vps'] as const)('%s', (encoding) => {
  it('has every small letter, and both cases where a byte does', () => {
    expect(decodeLegacy(encode(LOWER, encoding), encoding)).toBe(LOWER);
    expect(decodeLegacy(encode('ĂÂÊÔƠƯĐ', encoding), encoding)).toBe('ĂÂÊÔƠƯĐ');
  });

  it('is told from the others and comes back whole, in any order of words', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(WORDS, { minLength: 12 }), (words) => {
        const text = words.join(' ');
        const bytes = encode(text, encoding);
        expect(detectLegacy(bytes)).toBe(encoding);
        expect(decodeLegacy(bytes, encoding)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is repaired where a program took it for Western letters', () => {
    const western = new TextDecoder('windows-1252').decode(encode(SAMPLE, encoding));
    expect(repairLegacyText(western)).toBe(SAMPLE);
  });
});

it('restores capitals that the ABC fonts showed with small bytes', () => {
  const shown = decodeLegacy(
    Uint8Array.from([0xa7, 0xb6, 0x4e, 0x47, 0x20, 0x42, 0xe9, 0x20, 0x54, 0xd8, 0x4e, 0x48]),
    'tcvn3',
  );
  expect(shown).toBe('ĐẢNG Bộ TỈNH');
});

it('reads Windows-1258 with its combining tones', () => {
  const bytes = Uint8Array.from([0x54, 0xea, 0xec, 0x74, 0x20, 0xfd, 0xf5, 0xec, 0x63]);
  expect(decodeLegacy(bytes, 'windows-1258')).toBe('Tết ươ\u0301c'.normalize('NFC'));
});

it('leaves proper Vietnamese, French and plain text as they are', () => {
  for (const text of [SAMPLE, 'Le café près du marché est fermé à Noël', 'no diacritics at all', ''])
    expect(repairLegacyText(text)).toBe(text);
});

it('never loses plain ASCII and never throws on any bytes', () => {
  const encodings: LegacyEncoding[] = ['tcvn3', 'vni', 'vps', 'windows-1258'];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...encodings), (bytes, encoding) => {
      const ascii = (text: string) => text.replace(/[^ -~]/g, '').length;
      const plain = bytes.filter((byte) => byte >= 0x20 && byte < 0x7f).length;
      expect(typeof decodeLegacy(bytes, encoding)).toBe('string');
      if (encoding === 'tcvn3' || encoding === 'vps')
        expect(ascii(decodeLegacy(bytes, encoding))).toBe(plain);
      detectLegacy(bytes);
    }),
  );
});

it('decodes by font where the font says so', () => {
  expect(decodeLegacyText('tØnh BÕn Tre', 'tcvn3')).toBe('tỉnh Bến Tre');
  expect(decodeLegacyText('hép møt tÕt', 'tcvn3')).toBe('hộp mứt tết');
  expect(decodeLegacyText('tænh Beán Tre', 'vni')).toBe('tỉnh Bến Tre');
  expect(decodeLegacyText('Xin chaøo caùc baïn', 'vni')).toBe('Xin chào các bạn');
  expect(decodeLegacyText('Ti‰ng ViŒt', 'vps')).toBe('Tiếng Việt');
});

it('knows how syllables are spelt', () => {
  for (const word of ['nghiêng', 'quyết', 'gì', 'ươm', 'thuỷ', 'thủy', 'khuya', 'Đảng', 'ƯỚC', 'yếu'])
    expect([word, isSyllable(word)]).toEqual([word, true]);
  for (const word of ['đk', 'tècx', 'mằt', 'café', 'Noël', 'bé\u0303'])
    expect([word, isSyllable(word)]).toEqual([word, false]);
});
