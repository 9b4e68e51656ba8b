// The Vietnamese encodings in use before Unicode, as tables from byte to letter. Data only.
// TCVN3 (ABC): TCVN 5712-3:1993, lower-case half; the ABC fonts show capitals with the same bytes, so a toned
// capital cannot be told from its small letter here. VNI-Windows: VNI Software, base letter plus mark.
// VPS: Vietnamese Professionals Society, Windows layout; two independent published tables agree on every byte.

export type LegacyEncoding = 'tcvn3' | 'vni' | 'vps' | 'windows-1258';

/** Bytes 0x80–0x9F of Windows-1252, which the ABC and VNI fonts keep for quotation marks and dashes. */
export const WINDOWS_1252_HIGH = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

const row = (text: string) => text.split(' ');

/** From 0xA1; "·" marks a byte without a letter. */
export const TCVN3_FROM_A1 = [
  ...row('Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ ·'),
  ...row('· · · · · à ả ã á ạ · ằ ẳ ẵ ắ ·'),
  ...row('· · · · · · ặ ầ ẩ ẫ ấ ậ è · ẻ ẽ'),
  ...row('é ẹ ề ể ễ ế ệ ì ỉ · · · ĩ í ị ò'),
  ...row('· ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù'),
  ...row('· ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ ·'),
];

/** From 0x80. Capitals with a dot below, Ẫ and Ữ share the byte of their small letter. */
export const VPS_FROM_80 = [
  ...row('À Ả Ã Ấ Ầ Ẩ ọ ỗ Ă ế ề ể ệ Ắ Ằ Ẳ'),
  ...row('Ế · · Ề Ể Ễ Ố Ồ Ổ Ỗ ý ỷ ỵ Ớ Ờ Ở'),
  ...row('· ắ ằ ẳ ẵ ặ Ỡ ớ Ù ờ ở ỡ Ũ Ứ ợ Ừ'),
  ...row('ổ Ử Ỳ Ỹ Í Ì ộ Ỉ Ĩ Ó ử ữ Ò Ỏ Õ ự'),
  ...row('ầ Á Â ấ ẩ ẫ ậ đ ẻ É Ê ẹ ỉ ễ ị ỹ'),
  ...row('Ư Ủ ồ ố Ô ỏ ơ È ừ ứ Ú ũ ư Ý Ẻ ·'),
  ...row('à á â ã ả ạ ă · è é ê ẽ ì í · ĩ'),
  ...row('Ẵ Đ ò ó ô õ · Ơ ụ ù ú ủ · Ỷ Ẽ ỳ'),
];

/** VNI: letters that are one byte of their own, in their Windows-1252 look. */
export const VNI_LETTERS: Record<string, string> = {
  Ñ: 'Đ',
  ñ: 'đ',
  Ô: 'Ơ',
  ô: 'ơ',
  Ö: 'Ư',
  ö: 'ư',
  Æ: 'Ỉ',
  æ: 'ỉ',
  Ó: 'Ĩ',
  ó: 'ĩ',
  Ò: 'Ị',
  ò: 'ị',
  Î: 'Ỵ',
  î: 'ỵ',
};

/** VNI: marks after a base letter (small form), as the combining characters they stand for. */
export const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
