import { expect, it } from 'vitest';
import { NumberCollector, parseNumbers } from './site-numbers.ts';
import { textToTokens } from './tokens.ts';

it('knows every number and what stands beside it', () => {
  const collector = new NumberCollector();
  collector.addBlock(textToTokens('2018年7月,共12户'));
  collector.addBlock(textToTokens('2016年'));
  collector.addBlock(textToTokens('12'));
  const { all, before, after } = parseNumbers(JSON.parse(collector.format()));
  expect(all).toEqual(['12', '2016', '2018', '7']);
  expect(before.get('年')).toEqual(['2016', '2018']);
  expect(after.get('年')).toEqual(['7']);
  expect(after.get('共')).toEqual(['12']);
});

it('reads back a site without numbers', () => {
  expect(parseNumbers(JSON.parse(new NumberCollector().format())).all).toEqual([]);
});
