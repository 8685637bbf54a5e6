import { unpack } from '../leaks/unpack.ts';

/** What a PDF can do besides being read, by the names of its dictionaries (ISO 32000-2, 12.6). */
const actions: readonly [RegExp, string][] = [
  [/\/(?:JavaScript|ECMAScript)\b/, '程序（JavaScript）'],
  [/\/Launch\b/, '打开别的程序的命令'],
  [/\/(?:SubmitForm|ImportData)\b/, '把填写的内容发到别处的命令'],
  [/\/EmbeddedFiles?\b/, '附件'],
  [/\/(?:RichMedia|GoToE|GoToR|Rendition)\b|\/XFA\s*[[\d]/, '嵌入的内容'],
];

/**
 * Returns the first thing in a PDF that is not a page to read, even if it is compressed or written with escapes
 * (`/J#61vaScript`).
 */
export function findPdfAction(bytes: Buffer): string | undefined {
  const texts = unpack('a.pdf', bytes).map((part) =>
    part
      .toString('latin1')
      .replace(/#([0-9a-f]{2})/gi, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
  );
  const action = actions.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1];
  if (action !== undefined) return action;
  return endsAsPdf(bytes) ? undefined : '接在末尾的别的文件';
}

/** Only white space follows the last end mark. */
function endsAsPdf(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('%%EOF');
  return end === -1 || /^[\s\0]{0,64}$/.test(bytes.toString('latin1', end + 5));
}
