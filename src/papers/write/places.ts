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

export const asControl: Wrap = (place, paragraphs) =>
  `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(PLACES[place])}"/><w:tag w:val="${PLACE_TAG}${place}"/></w:sdtPr><w:sdtContent>${paragraphs}</w:sdtContent></w:sdt>`;
