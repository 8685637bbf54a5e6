import { beforeEach, expect, test } from 'vitest';
import {
  forgetRecent,
  keepQuery,
  readRecent,
  switchRecent,
  type Store,
} from './recent-searches.ts';

let kept: Map<string, string>;
let store: Store;

beforeEach(() => {
  kept = new Map();
  store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
});

test('the newest comes first, each once, eight at most', () => {
  for (const query of ['甲', '乙', '甲']) keepQuery(store, query);
  expect(readRecent(store).queries).toEqual(['甲', '乙']);
  for (let i = 0; i < 20; i += 1) keepQuery(store, String(i));
  expect(readRecent(store).queries).toHaveLength(8);
});

test('clearing leaves nothing in the browser', () => {
  keepQuery(store, '甲');
  forgetRecent(store);
  expect(kept.size).toBe(0);
});

test('switched off it forgets and keeps nothing, until it is switched on again', () => {
  keepQuery(store, '甲');
  switchRecent(store, true);
  keepQuery(store, '乙');
  expect(readRecent(store)).toEqual({ off: true, queries: [] });
  expect([...kept.values()].join('')).not.toMatch(/[甲乙]/);
  switchRecent(store, false);
  keepQuery(store, '丙');
  expect(readRecent(store).queries).toEqual(['丙']);
});

test('a browser that keeps nothing, or something else, does no harm', () => {
  const broken = () => {
    throw new Error('denied');
  };
  const denied: Store = { getItem: broken, setItem: broken, removeItem: broken };
  keepQuery(denied, '甲');
  expect(readRecent(denied)).toEqual({ off: false, queries: [] });
  for (const strange of ['{', '7', 'null', '{"queries":[1,"甲"]}']) {
    kept.set('recent-searches', strange);
    expect(readRecent(store).queries).toEqual(strange.includes('甲') ? ['甲'] : []);
  }
});
