// What the save form begins with and what it sends.
import type { contract } from '../../../features/readings/contract.ts';
import type { DocumentType } from '../../../kernel/document-types.ts';
import type { RequestOf } from '../../../kernel/endpoint.ts';
import type { Vintage } from '../../../kernel/figures.ts';
import type { Tally } from './tally.ts';
import type { Reading } from './use-review.ts';

export type SaveDraft = {
  isRegistered: boolean;
  documentId: string | null;
  type: DocumentType;
  symbol: string;
  issuedOn: string;
  title: string;
  issuer: string;
  confidentiality: 'public' | 'internal' | 'restricted';
  period: string;
  vintage: Vintage;
  makesResolution: boolean;
  resolutionTitle: string;
  theme: string;
  resolutionPeriod: string;
};

export const firstSaveDraft = ({ header, documentId }: Reading, tally: Tally): SaveDraft => {
  const period = header.period ?? header.issuedOn?.slice(0, 4) ?? String(new Date().getFullYear());
  return {
    isRegistered: documentId !== null,
    documentId,
    type: header.type,
    symbol: header.symbol ?? '',
    issuedOn: header.issuedOn ?? '',
    title: header.title,
    issuer: header.issuer ?? '',
    confidentiality: 'internal',
    period,
    vintage: 'provisional',
    makesResolution: header.type === 'nghi_quyet',
    resolutionTitle: header.type === 'nghi_quyet' ? header.title.slice(0, 500) : '',
    theme: header.theme ?? '',
    resolutionPeriod: tally.targetPeriod ?? period,
  };
};

export const toCommit = (
  id: string,
  expectedRevision: number,
  draft: SaveDraft,
): RequestOf<typeof contract.commitReading> => ({
  id,
  expectedRevision,
  period: draft.period,
  vintage: draft.vintage,
  ...(draft.isRegistered
    ? { documentId: draft.documentId }
    : {
        document: {
          type: draft.type,
          symbol: draft.symbol,
          issuedOn: draft.issuedOn || null,
          title: draft.title,
          issuer: draft.issuer,
          confidentiality: draft.confidentiality,
        },
      }),
  ...(draft.makesResolution && {
    resolution: { title: draft.resolutionTitle, theme: draft.theme, period: draft.resolutionPeriod },
  }),
});
