// The year's overview, read once for the year switch and the pages that show it.
import { useSearch } from '@tanstack/react-router';
import { contract } from '../features/assessments/contract.ts';
import { useRead } from './use-endpoint.ts';

/** As in the address; undefined means the newest year with a resolution. */
export const useChosenYear = (): number | undefined => useSearch({ from: '/shell' }).year;

export const useOverview = () => {
  const year = useChosenYear();
  return useRead(contract.getOverview, year === undefined ? {} : { year }, { keep: true });
};
