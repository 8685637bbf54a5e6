import { expect, test } from 'vitest';
import { chromiumPlaces, findChromium } from './browser.mjs';

test('CHROMIUM_PATH wins', () => {
  expect(findChromium({ CHROMIUM_PATH: '/opt/my-chromium', PATH: '/usr/bin' })).toBe(
    '/opt/my-chromium',
  );
});

test('Linux: commands in PATH, Chromium without and with a window first, those of Kylin and UOS too', () => {
  const places = chromiumPlaces({ PATH: '/usr/bin' }, 'linux');
  expect(places.slice(0, 2)).toEqual(['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']);
  expect(places).toContain('/usr/bin/qaxbrowser-safe-stable');
});

test('Windows: Chrome, Edge and 360 below the folders of programs', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' };
  const places = chromiumPlaces(env, 'win32');
  expect(places[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain(
    'C:\\Users\\li\\AppData\\Local\\360ChromeX\\Chrome\\Application\\360ChromeX.exe',
  );
  expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
});

test('nothing is found where nothing is', () => {
  expect(findChromium({ PATH: '/nowhere' }, 'linux')).toBeUndefined();
});
