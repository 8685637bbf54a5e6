import { basename, dirname } from 'node:path';
import type { Problem } from '../domain/problem.ts';

/** What every file system, shell and address accepts in a name: letters, digits, and these marks between them. */
const plain = /^[\p{L}\p{M}\p{Nd}〇 ._()（）《》〔〕【】“”、，：！？·—་-]*$/u;

/** What a name may not contain, each with its message, worded to follow 文件名. */
const rules: readonly [RegExp, string][] = [
  [/[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u, '里有看不见的字符'],
  [/^[\s-]|[\s.]$/u, '以空格或减号开头，或以空格、点结尾'],
  [/^[^\p{L}\p{Nd}]*(?:(?<=.)\.[^.]*)?$/u, '里没有一个字母、汉字或数字'],
  [/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu, '是 Windows 留给设备的，那里打不开'],
  [
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u,
    '里有看着像英文字母的外文字母',
  ],
];
const oddMarks =
  '里有不能用在网址或别的电脑上的符号（只用汉字、字母、数字、空格和 - _ . · 、（ ）《 》“ ” 一类）';
/** In bytes; other file systems cut longer names off. */
const longest = 180;
/** The deepest nesting of folders; Windows cannot open files further down. */
const deepest = 12;

/**
 * Reports files and folders whose names would denote another file, or none, on another computer or in an address.
 */
export function fileNameProblems(files: readonly string[]): Problem[] {
  const names = new Set(files.flatMap(withFolders));
  const problem = (file: string, what: string): Problem => ({
    code: 'file-name',
    file,
    line: 1,
    message: `文件名${what}；请改成短的、用汉字、字母、数字和 - 写的名字。`,
  });
  const wrong = [...names].flatMap((file) => {
    const name = basename(file);
    const rule = rules.find(([pattern]) => pattern.test(name))?.[1];
    if (rule !== undefined) return [problem(file, rule)];
    if (!plain.test(name)) return [problem(file, oddMarks)];
    return Buffer.byteLength(name) > longest ? [problem(file, '太长')] : [];
  });
  const deep = new Set(
    files
      .map((file) => file.split('/'))
      .filter(({ length }) => length > deepest + 1)
      .map((parts) => parts.slice(0, deepest).join('/')),
  );
  const same = Map.groupBy(names, (file) => file.normalize('NFC').toLowerCase());
  const twins = [...same.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((file) => problem(file, '与同一文件夹里的另一个只差大小写或写法，会互相覆盖')),
    );
  const buried = [...deep].map((file) => ({
    ...problem(file, ''),
    message: `文件夹套了 ${deepest} 层以上，别的电脑打不开；请把里面的文件移到上面来。`,
  }));
  return [...wrong, ...twins, ...buried];
}

/** `a/b/c` → `a/b/c`, `a/b`, `a`. */
function withFolders(file: string): string[] {
  const folder = dirname(file);
  return folder === '.' || folder === file ? [file] : [file, ...withFolders(folder)];
}
