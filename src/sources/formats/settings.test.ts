import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import { asOfDate, displayPath, readSettings, siteOrigin } from './settings.ts';

const sample = { asOf: '2026-11-20' as CalendarDate, banner: '' };

describe('settings', () => {
  test('have defaults below the root', () => {
    const settings = readSettings({}, '/city');
    expect(settings).toMatchObject({
      contentDir: '/city/content',
      dataDir: '/city/data',
      noticesDir: '/city/data/notices',
      outDir: '/city/dist',
      basePath: '/',
    });
    expect(siteOrigin(settings, { domain: 'mz.example.cn' })).toBe('https://mz.example.cn');
  });

  test('come from the environment', () => {
    const settings = readSettings(
      {
        DATA_DIR: 'other',
        NOTICES_DIR: '/private',
        BASE_PATH: 'press',
        SITE_URL: 'http://localhost:4321/',
      },
      '/city',
    );
    expect(settings).toMatchObject({
      dataDir: '/city/other',
      noticesDir: '/private',
      basePath: '/press/',
    });
    expect(siteOrigin(settings, { domain: 'mz.example.cn' })).toBe('http://localhost:4321');
    expect(readSettings({ DATA_DIR: 'other' }, '/city').noticesDir).toBe('/city/other/notices');
  });

  test('AS_OF wins over the sample, the sample over today', () => {
    const fixed = readSettings({ AS_OF: '2027-01-01' }, '/city');
    const open = readSettings({}, '/city');
    expect(asOfDate(fixed, { sample })).toBe('2027-01-01');
    expect(asOfDate(open, { sample })).toBe('2026-11-20');
    expect(asOfDate(open, {})).toBe(open.today);
  });

  test.each([{ AS_OF: '2026-02-30' }, { SITE_URL: 'example.cn' }, { BASE_PATH: '../up' }])(
    'refuse %o',
    (env) => expect(() => readSettings(env, '/city')).toThrow(Object.keys(env)[0] ?? ''),
  );

  test('name files as the editor knows them', () => {
    const settings = readSettings({}, '/city');
    expect(displayPath(settings, '/city/data/a.csv')).toBe('data/a.csv');
    expect(displayPath(settings, '/private/a.csv')).toBe('/private/a.csv');
  });
});
