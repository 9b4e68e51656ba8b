// Buttons to take a picture (.png, .svg) and its table (.xlsx) away.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { contract } from '../../features/insights/contract.ts';
import { slugOf } from '../../kernel/folding.ts';
import { call, type DownloadedFile, saveFile } from '../client.ts';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';
import type { ChartPicture } from './chart-options.ts';
import { ErrorBox } from './states.tsx';
import { svgOfElement, toPng } from './svg-picture.ts';
import { type PictureTable, tablePicture } from './table-picture.ts';

type Props = {
  title: string;
  notes: string[];
  columns: { header: string; isFigure: boolean }[];
  rows: (string | null)[][];
  /** What to draw: a chart's picture, or the svg that stands on the page; the table itself where left out. */
  picture?: () => ChartPicture | SVGSVGElement | null;
  /** For the table drawn as a picture. */
  look?: Pick<PictureTable, 'toneOf' | 'barOf'>;
  decimals?: number;
};

const KINDS = ['png', 'svg', 'xlsx'] as const;
type Kind = (typeof KINDS)[number];

/** "Thu ngân sách: quỹ đạo" → "thu-ngan-sach-quy-dao". */
const fileNameFor = (title: string, kind: Kind): string => `${slugOf(title, 60)}.${kind}`;

export function TakeTable({ title, notes, columns, rows, picture, look, decimals }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const shown = () =>
    rows.map((row) =>
      row.map((cell, at) => {
        if (cell === null) return '–';
        return columns[at]?.isFigure ? f.num(cell, decimals === undefined ? {} : { decimals }) : cell;
      }),
    );
  const draw = async (): Promise<string> => {
    const drawn = picture ? picture() : tablePicture({ title, notes, columns, rows: shown(), ...look });
    if (!drawn) return '';
    if (drawn instanceof SVGSVGElement) return svgOfElement(drawn);
    const { svgOf } = await import('./echarts.ts');
    return svgOf(drawn, title);
  };
  const take = useMutation({
    mutationFn: async (kind: Kind) => {
      const fileName = fileNameFor(title, kind);
      if (kind === 'xlsx') {
        const file = await call(contract.writeTable, { title, notes, columns, rows });
        return saveFile({ ...(file as unknown as DownloadedFile), fileName });
      }
      const svg = await draw();
      const blob = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg);
      saveFile({ fileName, blob });
    },
  });
  return (
    <div className="take no-print">
      <span className="small muted">{t('takeAway')}</span>
      {KINDS.map((kind) => (
        <Button
          key={kind}
          variant="subtle"
          size="compact-sm"
          aria-label={t('takeAs', { title, kind: `.${kind}` })}
          disabled={take.isPending}
          onClick={() => take.mutate(kind)}
        >
          .{kind}
        </Button>
      ))}
      <ErrorBox error={take.error} />
    </div>
  );
}
