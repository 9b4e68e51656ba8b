// State secrets do not belong here. A paper that carries a mark of secrecy is refused (Law on Protection of State
// Secrets 2018, art. 8: Tuyệt mật, Tối mật, Mật). The mark stands alone on a line, near the number or the title.

const MARK = /^\s*[([]?\s*(?:[Đđ][Ộộ]\s+[Mm][Ậậ][Tt]\s*:?\s*)?(TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)\s*[)\]]?\s*$/u;
const IN_TITLE = /[([]\s*(tuyệt\s+mật|tối\s+mật|mật)\s*[)\]]|^\s*độ\s+mật\s*:/iu;
/** The head of a first page; further down a lone word is a heading or a cell. */
const HEAD = 2500;

/** The mark found, as printed; null when there is none. */
export const findSecrecyMark = ({
  title,
  text,
}: {
  title?: string | null;
  text?: string | null;
}): string | null => {
  const inTitle = IN_TITLE.exec((title ?? '').normalize('NFC'));
  if (inTitle) return inTitle[0].trim();
  for (const line of (text ?? '')
    .slice(0, HEAD)
    .normalize('NFC')
    .split(/[\n\t]/)) {
    const found = MARK.exec(line);
    if (found) return found[1]!.replace(/\s+/g, ' ');
  }
  return null;
};
