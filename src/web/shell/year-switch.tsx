// The year that the pages show, kept in the address (?year=2021) so that a link opens the same year.
import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../i18n.ts';
import { useOverview } from '../use-overview.ts';
import { words } from '../words.ts';

export function YearSwitch() {
  const t = useWords(words);
  const navigate = useNavigate();
  const overview = useOverview();
  if (!overview.data) return null;
  const { year, years } = overview.data;
  const choices = years.includes(year) ? years : [year, ...years];
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="pick" aria-label={`${t('chooseYear')}: ${year}`}>
          {t('year', { year })} <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((one) => (
          <Menu.Item
            key={one}
            fw={one === year ? 600 : undefined}
            onClick={() => navigate({ to: '.', search: (before) => ({ ...before, year: one }) })}
          >
            {t('year', { year: one })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
