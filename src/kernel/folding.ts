// Vietnamese text as people search for it: without marks, đ as d, lower case.

/** "Đồng thuận" → "dong thuan". Idempotent. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** A name for an address: "Hội nghị lần thứ 7" → "hoi-nghi-lan-thu-7". */
export const slugOf = (text: string, max = 80): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, max)
    .replace(/-+$/, '');
