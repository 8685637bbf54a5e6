import { needChineseFont, needChromium } from '../../terminal/browser.mjs';
import { openPrinter, type Printer } from '../printer.ts';

let printer: Promise<Printer> | undefined;

/** One browser with its fonts loaded, shared by all tests of a worker; it is closed with the worker. */
export const openTestPrinter = (): Promise<Printer> => (printer ??= start());

async function start(): Promise<Printer> {
  await needChineseFont();
  return openPrinter(await needChromium());
}
