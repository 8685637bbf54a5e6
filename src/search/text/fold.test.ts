import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithStarts } from './fold.ts';

const pairs = new Map([
  ['為', '为'],
  ['國', '国'],
]);
const text = fc.string({ unit: 'binary', maxLength: 40 });

describe('foldText', () => {
  it.each([
    ['２０１８年７月', '2018年7月'],
    ['ＤＮＡ比對（Ａ４）', 'dna比對(a4)'],
    ['為人民，國', '为人民,国'],
    ['  a　b\n焦作 ', 'a b 焦作'],
    ['通讯员 薛　凌\n鹏 摄', '通讯员薛凌鹏摄'],
    ['𠮷 野 12 户', '𠮷野 12 户'],
    ['市⺠政局⼯作⼈员，⻓者⻢', '市民政局工作人员,长者马'],
    ['软\u00AD连\u200B字', '软连字'],
    ['民发〔2021〕57号【⺠】［1］', '民发(2021)57号(民)(1)'],
    ['e\u0301 ｶﾞ ﬁ ½', 'é ガ fi 1⁄2'],
  ])('folds %j to %j', (source, folded) => {
    expect(foldText(source, pairs)).toBe(folded);
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'民政１Ａ，。為 é国⺠𠮷'), maxLength: 30 }),
        (s) => {
          const folded = foldText(s, pairs);
          expect(foldText(folded, pairs)).toBe(folded);
        },
      ),
    );
  });
});

describe('foldWithStarts', () => {
  it('says of every folded code unit where it came from', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { folded, starts } = foldWithStarts(source, pairs);
        expect(starts).toHaveLength(folded.length + 1);
        expect(starts.at(-1)).toBe(source.length);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  it('leads back to the spelling of a match', () => {
    const source = '共２０１８年';
    const { folded, starts } = foldWithStarts(source, pairs);
    const at = folded.indexOf('18');
    expect(source.slice(starts[at], starts[at + 2])).toBe('１８');
  });
});

it('folds a text alone as it does inside of others', () => {
  const unit = fc.constantFrom(...'民政１Ａ，。…—（〔·為 é⺠𠮷 ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (source) => {
      expect(foldText(source, pairs)).toBe(foldWithStarts(source, pairs).folded);
    }),
  );
});
