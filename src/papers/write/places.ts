// The named places of a template: each is a content control that an office may move and restyle in Word, and that
// is filled by its tag.
import { escapeXml } from '../xml.ts';

export const PLACE_TAG = 'plenum:place:';

/** Names as a person reads them in Word, in Vietnamese. */
export const PLACES = {
  superior: 'Cơ quan cấp trên',
  issuer: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  placeDate: 'Nơi, ngày ban hành',
  typeName: 'Tên loại văn bản',
  summary: 'Trích yếu',
  addressees: 'Kính gửi',
  basis: 'Căn cứ',
  blocks: 'Nội dung',
  recipients: 'Nơi nhận',
  authority: 'Thẩm quyền ký',
  title: 'Chức vụ',
  name: 'Họ tên người ký',
} as const;
export type PlaceName = keyof typeof PLACES;

/** What goes around the paragraphs of a place: nothing in a finished paper, a content control in a template. */
export type Wrap = (place: PlaceName, paragraphs: string) => string;

export const bare: Wrap = (_, paragraphs) => paragraphs;

/** Places of several paragraphs; the others keep their control inside one paragraph. */
const MANY: PlaceName[] = ['blocks', 'basis', 'recipients'];

const control = (place: PlaceName, content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(PLACES[place])}"/><w:tag w:val="${PLACE_TAG}${place}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Inside the paragraph where it can be: LibreOffice drops the look of runs in a control around a paragraph. */
export const asControl: Wrap = (place, paragraphs) => {
  const single = MANY.includes(place)
    ? null
    : /^(<w:p>(?:<w:pPr>.*?<\/w:pPr>)?)(.*)(<\/w:p>)$/s.exec(paragraphs);
  const [, open = '', content = '', close = ''] = single ?? [];
  return single && !content.includes('<w:p>')
    ? open + control(place, content) + close
    : control(place, paragraphs);
};
