// How the rules want an official paper to look, as data. Party: Hướng dẫn 36-HD/VPTW of 03/4/2018 and
// 05-HD/VPTW of 27/5/2026 (the latter from two digests that agree). State: Decree 30/2020/NĐ-CP of 05/3/2020,
// Annex I. Where a rule gives a range, the value here lies inside it. Sizes in points, margins in millimetres.

export type ProfileName = 'party@2018' | 'party@2026' | 'state@2020';

export type Labels = {
  /** Lines at the top right, from first to last; the last one has the rule under it. */
  nation: string[];
  number: string;
  recipients: string;
  dear: string;
  contents: string;
  annexOf: string;
};

export type Profile = {
  name: ProfileName;
  margins: { top: number; bottom: number; left: number; right: number };
  font: string;
  nation: { size: number; bold: boolean }[];
  superior: { size: number };
  issuer: { size: number };
  /** Under the issuer: the Party's star, or the state's short rule. */
  underIssuer: 'star' | 'rule';
  number: { size: number };
  placeDate: { size: number };
  typeName: { size: number };
  summary: { size: number };
  underSummary: 'hyphens' | 'rule';
  letterSummary: { size: number; italic: boolean; prefix: string };
  basis: { italic: boolean };
  body: {
    size: number;
    indent: number;
    before: number;
    line: { rule: 'exact' | 'atLeast' | 'auto'; points: number };
  };
  table: { size: number };
  authority: { size: number };
  title: { size: number; bold: boolean };
  signer: { size: number };
  recipientsHead: { size: number; style: 'underline' | 'boldItalic' };
  recipients: { size: number; separator: ',' | ';' };
  page: { size: number; fromTop: number };
  endMark: '.' | './.';
  labels: Record<'vi' | 'en', Labels>;
};

const PARTY_LABELS: Profile['labels'] = {
  vi: {
    nation: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    number: 'Số',
    recipients: 'Nơi nhận:',
    dear: 'Kính gửi:',
    contents: 'MỤC LỤC',
    annexOf: 'Kèm theo',
  },
  en: {
    nation: ['COMMUNIST PARTY OF VIETNAM'],
    number: 'No.',
    recipients: 'Recipients:',
    dear: 'To:',
    contents: 'CONTENTS',
    annexOf: 'Attached to',
  },
};

const PARTY_2026: Profile = {
  name: 'party@2026',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  font: 'Times New Roman',
  nation: [{ size: 15, bold: true }],
  superior: { size: 14 },
  issuer: { size: 14 },
  underIssuer: 'star',
  number: { size: 14 },
  placeDate: { size: 14 },
  typeName: { size: 16 },
  summary: { size: 14 },
  underSummary: 'hyphens',
  letterSummary: { size: 12, italic: true, prefix: 'Về việc ' },
  basis: { italic: false },
  body: { size: 14, indent: 10, before: 6, line: { rule: 'exact', points: 20 } },
  table: { size: 12 },
  authority: { size: 14 },
  title: { size: 14, bold: false },
  signer: { size: 14 },
  recipientsHead: { size: 14, style: 'underline' },
  recipients: { size: 12, separator: ',' },
  page: { size: 14, fromTop: 10 },
  endMark: '.',
  labels: PARTY_LABELS,
};

export const PROFILES: Record<ProfileName, Profile> = {
  'party@2026': PARTY_2026,
  'party@2018': {
    ...PARTY_2026,
    name: 'party@2018',
    body: { ...PARTY_2026.body, line: { rule: 'atLeast', points: 18 } },
  },
  'state@2020': {
    name: 'state@2020',
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    font: 'Times New Roman',
    nation: [
      { size: 13, bold: true },
      { size: 14, bold: true },
    ],
    superior: { size: 13 },
    issuer: { size: 13 },
    underIssuer: 'rule',
    number: { size: 13 },
    placeDate: { size: 14 },
    typeName: { size: 14 },
    summary: { size: 14 },
    underSummary: 'rule',
    letterSummary: { size: 13, italic: false, prefix: 'V/v ' },
    basis: { italic: true },
    body: { size: 14, indent: 12.7, before: 6, line: { rule: 'auto', points: 13.8 } },
    table: { size: 12 },
    authority: { size: 14 },
    title: { size: 14, bold: true },
    signer: { size: 14 },
    recipientsHead: { size: 12, style: 'boldItalic' },
    recipients: { size: 11, separator: ';' },
    page: { size: 13, fromTop: 10 },
    endMark: './.',
    labels: {
      vi: {
        nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
        number: 'Số:',
        recipients: 'Nơi nhận:',
        dear: 'Kính gửi:',
        contents: 'MỤC LỤC',
        annexOf: 'Kèm theo',
      },
      en: {
        nation: ['SOCIALIST REPUBLIC OF VIETNAM', 'Independence - Freedom - Happiness'],
        number: 'No.',
        recipients: 'Recipients:',
        dear: 'To:',
        contents: 'CONTENTS',
        annexOf: 'Attached to',
      },
    },
  },
};

/** Throws a RangeError for a name that is none. */
export const getProfile = (name: ProfileName): Profile => {
  const profile = PROFILES[name];
  if (!profile) throw new RangeError(`No format profile ${name}`);
  return profile;
};

/** A4, in millimetres. */
export const PAPER = { width: 210, height: 297 };

/** The profile that was in force for a kind of issuer on a day. */
export const profileFor = (kind: 'party' | 'state', isoDay: string): ProfileName =>
  kind === 'state' ? 'state@2020' : isoDay >= '2026-05-27' ? 'party@2026' : 'party@2018';
