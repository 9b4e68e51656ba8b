// The cascade of the resolution on Party building: which organs and localities issued their plan, which did not.
// Numbers, days and titles of the plans are illustrative, and so is the text of the resolution that asks for reviews.
import { contract as cascade } from '../../src/features/cascade/contract.ts';
import { contract as documents } from '../../src/features/documents/contract.ts';
import { contract as people } from '../../src/features/people/contract.ts';
import type { Teller } from '../teller.ts';

const OFFICE = 'vanphong';

const CLAUSE = [
  'NGHỊ QUYẾT',
  'về xây dựng Đảng và hệ thống chính trị trong sạch, vững mạnh (trích minh họa cho bản trình diễn)',
  'Các cấp ủy, cơ quan của Tỉnh ủy xây dựng kế hoạch thực hiện Nghị quyết, gửi Văn phòng Tỉnh ủy trước ngày 30/4/2021.',
  'Văn phòng Tỉnh ủy theo dõi việc thực hiện; tổ chức sơ kết 01 năm, 03 năm và tổng kết 05 năm thực hiện Nghị quyết.',
].join('\n');

/** unit, number, day: null where the unit has issued nothing. */
const PLANS: [unit: string, symbol: string | null, issuedOn: string | null, issuer: string][] = [
  ['TPBT', '21-KH/TU', '2021-04-12', 'Thành ủy Bến Tre'],
  ['CT', '30-KH/HU', '2021-04-20', 'Huyện ủy Châu Thành'],
  ['BD', '18-KH/HU', '2021-04-28', 'Huyện ủy Bình Đại'],
  ['GT', '25-KH/HU', '2021-05-17', 'Huyện ủy Giồng Trôm'],
  ['BTRI', null, null, ''],
  ['MCN', '27-KH/HU', '2021-04-29', 'Huyện ủy Mỏ Cày Nam'],
  ['MCB', '19-KH/HU', '2021-06-08', 'Huyện ủy Mỏ Cày Bắc'],
  ['CL', '22-KH/HU', '2021-04-26', 'Huyện ủy Chợ Lách'],
  ['TPHU', null, null, ''],
  ['BTCTU', '09-KH/BTCTU', '2021-03-31', 'Ban Tổ chức Tỉnh ủy'],
  ['BTGTU', '11-KH/BTGTU', '2021-04-15', 'Ban Tuyên giáo Tỉnh ủy'],
  ['BDVTU', null, null, ''],
  ['UBKTTU', '07-KH/UBKTTU', '2021-04-09', 'Ủy ban Kiểm tra Tỉnh ủy'],
];

type Ids = { units: ReadonlyMap<string, string>; documents: ReadonlyMap<string, string> };

export const tellCascade = async ({ does }: Teller, { units, documents: registered }: Ids): Promise<void> => {
  const id = registered.get('03-NQ/TU')!;
  const file = { fileName: 'trich-nghi-quyet.txt', bytes: new TextEncoder().encode(CLAUSE) };
  await does(OFFICE, '2021-11-02 08:00', documents.addDocumentFile, { id, file });
  const persons = await does(OFFICE, '2021-11-02 08:05', people.listPersons, {});
  const { cascade: asked } = await does(OFFICE, '2021-11-02 08:10', cascade.requireImplementing, {
    id,
    unitIds: PLANS.map(([unit]) => units.get(unit)!),
    documentType: 'ke_hoach',
    dueOn: '2021-04-30',
    ownerId: persons.find((person) => person.title?.startsWith('Chuyên viên tổng hợp'))?.id ?? null,
    illustrative: true,
  });
  for (const [unit, symbol, issuedOn, issuer] of PLANS) {
    if (!symbol) continue;
    const duty = asked.nodes.find((node) => node.duty?.unit.id === units.get(unit))!.duty!;
    const { id: documentId } = await does(OFFICE, '2021-11-02 08:20', documents.createDocument, {
      type: 'ke_hoach',
      side: 'party',
      symbol,
      issuer,
      issuedOn,
      title: 'Kế hoạch thực hiện Nghị quyết 03-NQ/TU',
      note: 'Số và ngày ban hành là minh họa',
      confidentiality: 'internal',
    });
    await does(OFFICE, '2021-11-02 08:30', cascade.answerDuty, {
      id: duty.id,
      documentId,
      expectedRevision: duty.revision,
    });
  }
  const { proposals } = await does(OFFICE, '2021-11-02 08:40', cascade.proposeReviews, { id });
  const { reviews } = await does(OFFICE, '2021-11-02 08:41', cascade.planReviews, {
    id,
    reviews: proposals.map((one) => ({ ...one, illustrative: true })),
  });
  await does(OFFICE, '2022-02-11 15:00', cascade.holdReview, {
    id: reviews[0]!.id,
    expectedRevision: reviews[0]!.revision,
    heldOn: '2022-02-10',
  });
};
