import type { Report } from './reading.ts';

/**
 * Looks in the bytes of a CSV table for faults that a parser would silently repair: stray or unclosed quotes, and
 * mixed line ends outside quotes. True if there are none.
 */
export function checkCsvStructure(text: string, report: Report): boolean {
  if (!text.includes('"') && !text.includes('\r')) return true;
  const faults = scanStructure(text);
  for (const { line, code, message } of faults) report(line, code, message);
  return faults.length === 0;
}

interface Fault {
  line: number;
  code: string;
  message: string;
}

const strayQuote =
  '这一行有多余的英文双引号（"）。中文引号请用“”；确实要用英文双引号时，整格加引号并把里面的写成两个。';
const openQuote = '这一行有一个英文双引号（"）没有配对，后面的内容都被吞进了这一格。请补上或删去。';
const mixedEnds =
  '从这一行起换行符与前面不一致（混用了 Windows 与 Mac/Linux 两种）。请用同一个软件打开全文后重新保存。';

function scanStructure(text: string): Fault[] {
  const faults: Fault[] = [];
  let line = 1;
  let quotedFrom = 0;
  let atFieldStart = true;
  let lineEnd: string | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const end = lineEndAt(text, index);
    if (quotedFrom > 0) {
      if (character === '"' && text[index + 1] === '"') index += 1;
      else if (character === '"') {
        quotedFrom = 0;
        if (!/^(?:[,\r\n]|$)/.test(text.slice(index + 1, index + 2))) {
          faults.push({ line, code: 'stray-quote', message: strayQuote });
          index = endOfLine(text, index + 1) - 1;
        }
      } else if (end !== '') {
        line += 1;
        index += end.length - 1;
      }
      continue;
    }
    if (end !== '') {
      if (
        lineEnd !== undefined &&
        lineEnd !== end &&
        faults.every(({ code }) => code !== 'line-ends')
      )
        faults.push({ line, code: 'line-ends', message: mixedEnds });
      lineEnd ??= end;
      line += 1;
      index += end.length - 1;
    } else if (character === '"') {
      if (atFieldStart) quotedFrom = line;
      else {
        faults.push({ line, code: 'stray-quote', message: strayQuote });
        index = endOfLine(text, index) - 1;
      }
    }
    atFieldStart = end !== '' || character === ',';
  }
  if (quotedFrom > 0) faults.push({ line: quotedFrom, code: 'open-quote', message: openQuote });
  return faults;
}

/** CR LF, CR or LF at this place, else nothing. */
function lineEndAt(text: string, index: number): string {
  if (text[index] === '\n') return '\n';
  if (text[index] !== '\r') return '';
  return text[index + 1] === '\n' ? '\r\n' : '\r';
}

/** Skips to the end of the line: after a stray quote, the rest of the line proves nothing. */
function endOfLine(text: string, from: number): number {
  const rest = /[\r\n]/.exec(text.slice(from));
  return rest ? from + rest.index : text.length;
}

/** Every line end as LF. */
export const unifyLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
