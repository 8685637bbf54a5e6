import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { html } from './html.ts';

test('text is escaped, markup stays, nothing leaves nothing', () => {
  const name = html`<b>${'<张>&"三"'}</b>`;
  expect(html`<p title="${'"x"'}">${[name, 3, undefined, false]}</p>`.markup).toBe(
    '<p title="&quot;x&quot;"><b>&lt;张&gt;&amp;&quot;三&quot;</b>3</p>',
  );
});

test('any text comes out of the markup as it went in', () => {
  const text = fc.string({ unit: 'grapheme' }).map((one) => one.replace(/[\r\0]/g, ''));
  fc.assert(
    fc.property(text, (found) => {
      const [element] = parseFragment(html`<i title="${found}">x${found}</i>`.markup).childNodes;
      expect(element).toMatchObject({
        attrs: [{ name: 'title', value: found }],
        childNodes: [{ value: `x${found}` }],
      });
    }),
  );
});
