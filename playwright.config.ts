import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from './src/terminal/browser.mjs';

const chromium = findChromium();

/** `npm test` serves the built site and names its address in SITE_ROOT. */
export default defineConfig({
  testDir: 'src/testing/browser',
  // These ask for what the articles and guides of the sample say; `npm test` tells of other content by OWN_CONTENT.
  testIgnore:
    process.env['OWN_CONTENT'] === '1'
      ? /(?:judged-search|question-box|exactness|search-entrances)\.test\.ts$/
      : [],
  ...(process.env['OWN_CONTENT'] === '1' ? { grepInvert: /@sample/ } : {}),
  outputDir: '.cache/browser-tests',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than processors: a browser waits now and then, for a pause in typing or a slow network that a test plays.
  workers: availableParallelism() + 1,
  reporter: 'list',
  // They end a test that hangs; no machine is so busy that a sound one takes this long. How long a reader waits, tests
  // measure by a clock of their own.
  timeout: 900_000,
  expect: { timeout: 300_000 },
  use: {
    baseURL: process.env['SITE_ROOT'] ?? 'http://localhost:4321/',
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Its own tests allow the service worker; in all others every page comes from the network.
    serviceWorkers: 'block',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      grep: /@screens/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
});
