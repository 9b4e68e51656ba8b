// What a unit that is gone became, each a button that puts it in the unit's place.
import { Button } from '@mantine/core';
import { contract as people } from '../../../features/people/contract.ts';
import { localDay } from '../../../kernel/format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { useUnitChoices } from './use-choices.ts';
import { words } from './words.ts';

export function Successors({ unitId, onPick }: { unitId: string; onPick: (id: string) => void }) {
  const t = useWords(words);
  const today = localDay(new Date().toISOString());
  const became = useRead(people.listSuccessors, { id: unitId, on: today }).data ?? [];
  const names = new Map(useUnitChoices().map((one) => [one.value, one.label]));
  const offered = became.filter((one) => one.unitId !== unitId && names.has(one.unitId));
  if (!offered.length) return null;
  return (
    <div className="ask">
      <span>{t('unitBecame')}</span>
      {offered.map((one) => (
        <Button key={one.unitId} size="compact-sm" variant="default" onClick={() => onPick(one.unitId)}>
          {names.get(one.unitId)}
        </Button>
      ))}
    </div>
  );
}
