import { expect, test } from 'vitest';
import { formatHeadersFile } from './headers-file.ts';
import { cacheRules, contentPolicy, securityHeaders } from './headers.ts';

// What Cloudflare Pages and Netlify say of the file: a rule is a line with an address, its headers are indented below it;
// a star stands for anything, once in an address; every rule that fits is applied; what two of them say of one header is
// joined by a comma. Cloudflare Pages reads 100 rules, and lines of 2,000 characters.
const mostRules = 100;
const longestLine = 2000;

interface Rule {
  address: string;
  headers: [name: string, value: string][];
}

function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !/^\s*#/.test(one))) {
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(\S.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ address: line, headers: [] });
  }
  return rules;
}

function headersOf(rules: readonly Rule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { address, headers } of rules) {
    const [before = '', after] = address.split('*');
    const fits =
      after === undefined ? path === address : path.startsWith(before) && path.endsWith(after);
    if (!fits) continue;
    for (const [name, value] of headers)
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
  }
  return found;
}

const hash = `sha256-${'A'.repeat(43)}=`;
/** More scripts in pages than there will ever be. */
const policy = contentPolicy({
  scriptHashes: Array.from({ length: 10 }, () => hash),
  styleHashes: Array.from({ length: 10 }, () => hash),
  webAssembly: true,
});

const paths = [
  ['', undefined],
  ['notices/', 'no-store'],
  ['notices/a/410825100/', 'no-store'],
  ['places/410825100201/', 'no-store'],
  ['places/410825100201/nameless/', 'no-store'],
  ['pagefind/until-2026-12-05/fragment/a.pf_fragment', 'no-store'],
  ['pagefind/0a1b/wasm.zh.pagefind', undefined],
  ['assets/a.css', 'public, max-age=31536000, immutable'],
  ['sw.js', undefined],
  ['data/ledger.csv', undefined],
  ['no-such-page/', undefined],
] as const;

test.each(['/', '/mz/'])('hosts of static files read every header below %s', (basePath) => {
  const text = formatHeadersFile(basePath, policy);
  const rules = readRules(text);
  expect(rules.length).toBeLessThanOrEqual(mostRules);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(longestLine);
  for (const { address, headers } of rules) {
    expect(address).toMatch(/^\/[^\s:*]*\*?$/);
    expect(headers).not.toEqual([]);
  }
  for (const [path, cache] of paths)
    expect(headersOf(rules, `${basePath}${path}`)).toEqual({
      ...Object.fromEntries(securityHeaders(policy)),
      ...(cache && { 'Cache-Control': cache }),
    });
});

test('whatever may not be kept by the rules of servers is kept by no host of static files', () => {
  const rules = readRules(formatHeadersFile('/', policy));
  const never = cacheRules.filter(({ value }) => value === 'no-store');
  for (const [path] of paths)
    if (never.some(({ pattern }) => new RegExp(`^${pattern}`).test(path)))
      expect(headersOf(rules, `/${path}`)['Cache-Control']).toBe('no-store');
});
