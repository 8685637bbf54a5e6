import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsToQuery, queryToFields, textsOf } from './query-fields.ts';

test('fields make one query, and the query fills the fields again', () => {
  const fields = { all: '低保 温县', phrase: '精准 扶贫', none: '农村 "旧 标准"' };
  const query = '低保 温县 "精准 扶贫" -农村 -"旧 标准"';
  expect(fieldsToQuery(fields)).toBe(query);
  expect(queryToFields(query)).toEqual(fields);
});

test('what a page must have is marked in it', () => {
  expect(textsOf('低保 -农村 "精准 扶贫" -"旧 标准" -')).toEqual(['低保', '精准 扶贫', '-']);
});

test('a second phrase stays among what is required', () => {
  expect(queryToFields('"甲 乙" "丙 丁"')).toEqual({ all: '"甲 乙"', phrase: '丙 丁', none: '' });
});

test('quotation marks of any kind make a phrase', () => {
  for (const query of ['低保 “精准扶贫”', '低保 「精准扶贫」'])
    expect(queryToFields(query)).toEqual({ all: '低保', phrase: '精准扶贫', none: '' });
});

test('marks that a reader types into the fields do no harm', () => {
  expect(fieldsToQuery({ all: ' ', phrase: '“兜底”"网"', none: '-城市' })).toBe(
    '"“兜底” 网" -城市',
  );
});

test('what the fields say does not change by being filled again', () => {
  const text = fc.string({ unit: fc.constantFrom(...'低保 温县-"3480') });
  fc.assert(
    fc.property(fc.record({ all: text, phrase: text, none: text }), (typed) => {
      const fields = queryToFields(fieldsToQuery(typed));
      expect(queryToFields(fieldsToQuery(fields))).toEqual(fields);
    }),
  );
});
