// Names of indicators that facts are linked to: suggested ones come with the reading, chosen ones are remembered here.
import { useMemo, useState } from 'react';
import { contract as indicators } from '../../../features/indicators/contract.ts';
import type { Review } from '../../../features/readings/rules.ts';
import { useRead } from '../../use-endpoint.ts';
import type { IndicatorNames } from './links.ts';
import type { Reading } from './use-review.ts';

export const useNames = (
  reading: Reading,
  review: Review,
): { names: IndicatorNames; remember: (id: string, name: string) => void } => {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const suggested = useMemo(
    () =>
      Object.fromEntries(
        Object.values(reading.suggestions)
          .flat()
          .map((one) => [one.indicatorId, one.nameVi]),
      ),
    [reading.suggestions],
  );
  const isUnknown = Object.values(review.states).some(
    ({ link }) =>
      link?.to === 'indicator' && !(link.indicatorId in chosen) && !(link.indicatorId in suggested),
  );
  const catalogue = useRead(indicators.listIndicators, { limit: 1000 }, { enabled: isUnknown });
  const names = useMemo(
    () =>
      new Map([
        ...(catalogue.data?.indicators ?? []).map((one) => [one.id, one.nameVi] as const),
        ...Object.entries(suggested),
        ...Object.entries(chosen),
      ]),
    [catalogue.data, suggested, chosen],
  );
  return { names, remember: (id, name) => setChosen((before) => ({ ...before, [id]: name })) };
};
