// Every word of the web in both languages, with the same places to fill in.
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { listFiles, ROOT } from './source.ts';

const files = listFiles(['src/web'], ['/words.ts']);
for (const file of files) await import(`${ROOT}/${file}`);
const areas = Object.keys(i18next.services.resourceStore.data.vi ?? {}).sort();
const bundle = (lang: string, area: string) =>
  i18next.getResourceBundle(lang, area) as Record<string, string>;
const baseKey = (key: string) => key.replace(/_(one|other)$/, '');
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(areas)('words of %s', (area) => {
  const [vi, en] = [bundle('vi', area), bundle('en', area)];

  it('are there in Vietnamese and in English', () => {
    const missing = Object.keys(vi).filter((key) => !(key in en));
    const extra = Object.keys(en).filter((key) => !(key in vi) && !(baseKey(key) in vi));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
    const empty = [...Object.entries(vi), ...Object.entries(en)].filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
  });

  it('fill in the same places', () => {
    const differing = Object.keys(vi).filter(
      (key) => key in en && places(vi[key]!).join() !== places(en[key]!).join(),
    );
    expect(differing).toEqual([]);
  });
});

it('every area of pages has words', () => {
  expect(areas.length).toBeGreaterThanOrEqual(files.filter((file) => file.includes('/pages/')).length);
});
