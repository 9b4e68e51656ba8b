// An announcement as an official paper: the same words, every live number bound to its fact.
import { BAND_WORDS, BASELINE_WORDS } from '../../kernel/figures.ts';
import { slugOf } from '../../kernel/folding.ts';
import type { Download } from '../../kernel/schemas.ts';
import type { OfficialDocument, Block as PaperBlock } from '../../papers/write/index.ts';
import type { Context } from '../../store/context.ts';
import { paperWriter } from '../templates/index.ts';
import type { Block, Content, Official, PublicPicture, Run } from './contract.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const targetsTable = (picture: PublicPicture): PaperBlock => ({
  kind: 'table',
  columns: [
    { header: 'Chỉ tiêu', width: 4 },
    { header: 'Kế hoạch', width: 3, align: 'right' },
    { header: 'Kết quả', width: 2.4, align: 'right' },
    { header: 'So kế hoạch', width: 1.8, align: 'right' },
    { header: 'Xếp loại', width: 2 },
  ],
  rows: picture.targets.map((target) => {
    const several = target.plans.length > 1;
    const rated = target.plans.find((plan) => plan.isRating) ?? target.plans[0];
    return [
      target.name.vi,
      target.plans
        .map((plan) =>
          several ? `${plan.text.vi} (${plan.label ?? BASELINE_WORDS[plan.name].vi})` : plan.text.vi,
        )
        .join('; '),
      target.result
        ? [{ text: target.result.text.vi, ...(target.result.factId && { factId: target.result.factId }) }]
        : '–',
      rated?.attainment
        ? [{ text: rated.attainment.vi, ...(rated.attainmentFactId && { factId: rated.attainmentFactId }) }]
        : '–',
      BAND_WORDS[target.band].vi,
    ];
  }),
});

const blockOf = (block: Block, { picture, illustrative }: PaperInput): PaperBlock[] => {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: marked(block.runs, illustrative) }];
    case 'heading':
      return [{ kind: 'heading', level: 2, text: block.text }];
    case 'list':
      return [
        {
          kind: 'list',
          items: block.items.map((item) => marked(item, illustrative)),
          ordered: block.ordered,
        },
      ];
    case 'targets':
      return [targetsTable(picture)];
    case 'todo':
      return [{ kind: 'paragraph', runs: [{ text: `[${block.prompt}]`, italic: true }] }];
    case 'photo':
      // A paper carries no photos; they belong to the public page.
      return [];
  }
};

export type PaperInput = {
  title: string;
  content: Content;
  official: Official;
  picture: PublicPicture;
  /** Facts that get a mark where they stand, and a note at the end. */
  illustrative: ReadonlySet<string>;
};

const MARK = '*';
const NOTE = `${MARK} Số minh họa của bản trình diễn, không phải số liệu thật.`;

const marked = (runs: readonly Run[], illustrative: ReadonlySet<string>): Run[] =>
  runs.flatMap((run) => (run.factId && illustrative.has(run.factId) ? [run, { text: MARK }] : [run]));

const blocksOf = (input: PaperInput): PaperBlock[] => [
  ...input.content.sections.flatMap((section): PaperBlock[] => [
    ...(section.heading ? [{ kind: 'heading' as const, level: 1 as const, text: section.heading }] : []),
    ...section.blocks.flatMap((block) => blockOf(block, input)),
  ]),
  ...(input.illustrative.size ? [{ kind: 'paragraph' as const, runs: [{ text: NOTE, italic: true }] }] : []),
];

const toDocument = (input: PaperInput, { official } = input): OfficialDocument => ({
  ...(official.superior && { superior: official.superior }),
  issuer: official.issuer,
  number: official.number ?? '',
  place: official.place,
  date: official.date,
  typeName: 'THÔNG BÁO',
  summary: official.summary,
  blocks: blocksOf(input),
  signature: {
    ...(official.authority && { authority: official.authority }),
    title: official.signerTitle ?? '',
    name: official.signerName ?? '',
  },
  recipients: official.recipients,
  language: 'vi',
});

/** Made after the transaction that read for it. */
export const paperOf = async (ctx: Context, input: PaperInput): Promise<Download> => {
  const write = await paperWriter(ctx, input.official.profile);
  return {
    fileName: `${slugOf(input.title) || 'thong-bao'}.docx`,
    contentType: DOCX,
    bytes: new Uint8Array(),
    render: () => write(toDocument(input)),
  };
};
