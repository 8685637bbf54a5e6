import { expect, test } from 'vitest';
import { loadFontSlices } from '../social/font-slices.ts';
import { loadProject } from '../sources/load-project.ts';
import { readSettings } from '../sources/formats/settings.ts';
import { loadSample } from './sample-project.ts';

const secondCity = readSettings({}, 'src/testing/fixtures/second-city');

test.each([
  ['the sample', loadSample],
  ['the second city', () => loadProject(secondCity)],
])(
  'the font of the social pictures has every character of every headline of %s',
  async (_city, load) => {
    const { project } = await load();
    const { masthead, bureau, title, tagline } = project.site;
    const words = project.articles.flatMap(({ value }) => [value.title, value.kicker ?? '']);
    const all = [masthead, bureau, title, tagline, ...words].join('');
    await expect(loadFontSlices(`${all}0123456789年月期第版　`)).resolves.not.toEqual([]);
  },
);
