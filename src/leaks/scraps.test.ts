import { expect, test } from 'vitest';
import { scrapsOfBytes, scrapsOfText } from './scraps.ts';

const said = '苗青禾、聂春泥';
const han = '苗青禾\n聂春泥';
const gbk = Buffer.from('c3e7c7e0bacca1a2c4f4b4bac4e0', 'hex');
const bytes = Buffer.from(said);
const wide = Buffer.from(said, 'utf16le');

test.each([
  ['GB18030', gbk],
  ['UTF-16', wide],
  ['UTF-16, the other order', Buffer.from(wide).swap16()],
  ['UTF-16 behind an odd byte', Buffer.concat([Buffer.from([0]), wide])],
  ['words of three characters among other bytes', Buffer.from(`\0${said.replace('、', '\0')}\0`)],
])('bytes in %s', (_what, given) => {
  expect(scrapsOfBytes(given).some((text) => text.includes('苗青禾'))).toBe(true);
});

test('plain UTF-8 is read anyway', () => {
  expect(scrapsOfBytes(bytes)).toEqual([]);
});

const eachByte = (mark: string, radix: number) =>
  Array.from(bytes, (byte) => `${mark}${byte.toString(radix).padStart(2, '0')}`).join('');
const eachCharacter = (write: (code: number) => string) =>
  Array.from(said, (character) => write(character.charCodeAt(0)));

test.each([
  ['base64', bytes.toString('base64')],
  ['base64 of GB18030', gbk.toString('base64')],
  ['base64 in lines', Buffer.from(`甲、${said}、乙`).toString('base64').replace(/.{20}/g, '$&\n')],
  ['UTF-7', `+${Buffer.from(wide).swap16().toString('base64').replace(/=+$/, '')}-`],
  ['hexadecimal digits of GB18030', `<${gbk.toString('hex')}>`],
  ['addresses in GB18030', Array.from(gbk, (byte) => `%${byte.toString(16)}`).join('')],
  ['mail', eachByte('=', 16)],
  ['octal digits', eachByte('\\', 8)],
  ['numbers of characters', eachCharacter(String).join(',')],
  ['hexadecimal numbers', eachCharacter((code) => `0x${code.toString(16)}`).join(', ')],
  ['U+', eachCharacter((code) => `U+${code.toString(16)}`).join(' ')],
  ['style sheets', eachCharacter((code) => `\\${code.toString(16)} `).join('')],
  ['long escapes', eachCharacter((code) => `\\U0000${code.toString(16)}`).join('')],
  ['names of hosts', 'http://xn--5nqv7rq8qf3wzka.cn/'],
])('a text in %s', (what, text) => {
  const found = scrapsOfText(text).join('\n');
  if (what === 'names of hosts') expect(found).toMatch(/\p{Script=Han}{2}/u);
  else expect(found).toContain(what === 'numbers of characters' ? '苗青禾' : han.slice(0, 3));
});

test.each(['subsistenceAllowance', 'style="margin:0"', '410825101202,1234'])(
  'nothing is said by %s',
  (text) => {
    expect(scrapsOfText(text).join('')).not.toMatch(/苗/);
  },
);
