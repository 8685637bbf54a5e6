import type { Byline } from '../../../domain/bulletin/article.ts';
import { looksLikeName } from '../../../domain/proofreading/person-name.ts';
import { hasDoubleSurname } from '../../../domain/proofreading/persons/surnames.ts';
import { namesApart } from './names-apart.ts';
import { isSpace, textOf, withoutSpace, type Glyph } from '../text/source-text.ts';

/** A name, also one with a surname of two characters: 欧阳永. */
export const isBylineName = (text: string): boolean =>
  !/(?:社区|街道|小区|民政|中心)$/u.test(text) &&
  (looksLikeName(text) || (/^\p{Script=Han}{3,4}$/u.test(text) && hasDoubleSurname(text)));

/** A byline with the characters of its name; `doubt` says what was guessed. */
export interface FoundByline extends Byline {
  readonly glyphs: readonly Glyph[];
  readonly doubt?: string;
}

export const roleWord =
  '(?:本报|本刊|本网|本站|\\p{Script=Han}{2,4}[日晚早]报)?(?:首席|实习|见习|特约|特邀|驻站|全媒体)?(?:(?<![小名位众诉对向])记者|通讯员|评论员|撰稿人|作者|实习生)|本[报刊网站]特[约邀](?=\\s)';

const bullet = '[□■◎●▲△◆◇○☆★]';
const photoWord = '(?:摄影报道|摄影|摄制|摄)';
const bothWord =
  '(?:文\\s*[/／、]?\\s*图|图\\s*[/／、]?\\s*文|文并摄|文\\s*[/／]\\s*摄|文\\s*并\\s*图)';
/** What the people did; it tells no role by itself. */
const deedWord =
  '(?:(?:受访者|受访单位|资料图?片?|本人|网络)(?:提供|供图)|原报道|报道|编辑整理|整理|供稿|采写|撰写|撰文)';
/** Who has read or let through a text did not write it. */
const readers =
  '(?:责任编辑|编辑|责编|[初复终]?审(?:核|稿|签|定)?|[一二三]审|校对|核稿|签发|监制|编审)\\s*[:：/／丨｜|]\\s*\\p{Script=Han}{2,4}(?=\\s|$|[、，）)])';
/** 石桥村供稿 before a name: for whom somebody writes. */
const sentBy = '\\p{Script=Han}{1,12}[村镇乡局办所站科委心]供稿(?=[\\s：:])';
const token = new RegExp(
  `(?<role>${roleWord}|(?:文|图|摄影)\\s*[/／丨｜|](?!\\s*[文图])\\s*|文\\s*[：:]\\s*|(?:文字|图片|撰稿|撰文|采写|供稿)\\s*[：:/／丨｜|]\\s*|(?:数据|资料|文字)?整理\\s*[：:]\\s*|读者(?=\\s))|(?<both>${bothWord})|(?<photo>${photoWord})|(?<skip>${readers}|${sentBy}|(?:19|20)\\d{2}[-年./]\\d{1,2}[-月./]\\d{1,2}日?(?=\\s)|[\\s:：/／、，,;；丨｜|]+|${bullet}|[（(）)【】]|${deedWord})|(?<text>(?:\\p{Script=Han}|[·•](?=\\p{Script=Han}))+?(?=${roleWord}|${bothWord}|${photoWord}|${deedWord}|[\\s:：/／、，,;；（(）)]|$))`,
  'uy',
);

interface Part {
  kind: 'role' | 'both' | 'photo' | 'wrote' | 'text';
  text: string;
  from: number;
  to: number;
}

/**
 * The people of a byline in any of its forms (`本报记者 X 通讯员 Y、Z`, `X 摄`, `记者 X 文/图`, with or without brackets);
 * `undefined` if it contains anything that is neither a name nor a role.
 */
export function parseBylines(glyphs: readonly Glyph[]): FoundByline[] | undefined {
  const parts = readParts(textOf(glyphs));
  if (!parts) return undefined;
  if (parts.every(({ kind }) => kind === 'text')) return readBareNames(glyphs, parts);
  const found: FoundByline[] = [];
  let role: Byline['role'] | 'both' | undefined;
  let group: { glyphs: Glyph[] }[] = [];
  const close = (as: Byline['role'] | 'both' | undefined, doubt?: string): void => {
    if (as === 'both') {
      // 文/图 张三: the writer is the photographer too.
      const both = group;
      close('通讯员', doubt);
      group = both;
      close('摄', doubt);
      return;
    }
    for (const person of group)
      found.push({
        role: as ?? '通讯员',
        name: textOf(person.glyphs).replace('•', '·'),
        glyphs: person.glyphs,
        ...(as ? (doubt ? { doubt } : {}) : { doubt: '没有写明是记者还是通讯员，暂记为通讯员' }),
      });
    group = [];
  };
  // 记者 张三 摄影 李四: each role is before its names.
  const isBeforeNames = parts[0]?.kind === 'role' && parts.at(-1)?.kind === 'text';
  const cut = cutterOf(glyphs);
  for (const [at, part] of parts.entries()) {
    const own = withoutSpace(cut(part));
    if (isOffice(part) && parts[at + 1]?.kind === 'text') continue;
    if (part.kind === 'text') group.push(...toNames(own));
    else if (part.kind === 'photo' && isBeforeNames) {
      close(role);
      role = '摄';
    } else if (part.kind === 'role') {
      close(role);
      role = roleOf(part.text);
    } else if (group.length === 0) role = part.kind === 'photo' ? '摄' : 'both';
    else if (part.kind === 'wrote' || (part.kind === 'photo' && !(role && isReport(part)))) {
      close(part.kind === 'photo' ? '摄' : role);
      role = undefined;
    } else {
      const both = group;
      close(role);
      group = both;
      close('摄');
      role = undefined;
    }
  }
  if (group.length > 0 && role === undefined) return undefined;
  close(role);
  const isPlain = startsWithRole.test(textOf(glyphs)) && !/[，,]/.test(textOf(glyphs));
  const isName = isPlain ? isPlausible : isBylineName;
  return found.length > 0 && found.every(({ name }) => isName(name)) ? found : undefined;
}

/** 通讯员 王安 摄影报道: who wrote and took the photograph. */
const isReport = ({ text }: Part): boolean => text === '摄影报道';

/** 供稿：河湾镇民政所 王安: for whom somebody writes. */
const isOffice = ({ kind, text }: Part): boolean =>
  kind === 'text' && [...text].length > shortestOffice && unit.test(text);

/** 记者 王安, 文/图 王安: what follows is a name, however rare. */
const startsWithRole = new RegExp(
  `^\\s*(?:[（(]|${bullet})?\\s*(?:原报道[：:]\\s*)?(?:\\S{0,8}(?:记者|通讯员)|${bothWord}\\s|(?:文|图)\\s*[/／]|(?:作者|撰稿|撰文|采写)[：:])`,
  'u',
);

/** □王安, （王安 供稿）: people without their role. */
const signsWithoutRole = new RegExp(`^\\s*(?:[□■◎]|${sentBy})|${deedWord}\\s*[）)]?\\s*$`, 'u');

function readBareNames(
  glyphs: readonly Glyph[],
  parts: readonly Part[],
): FoundByline[] | undefined {
  if (!signsWithoutRole.test(textOf(glyphs)) || !parts.every(({ text }) => isBylineName(text)))
    return undefined;
  const doubt = '没有写明是记者还是通讯员，暂记为通讯员';
  const cut = cutterOf(glyphs);
  return parts.map((part) => ({
    role: '通讯员',
    name: part.text,
    glyphs: withoutSpace(cut(part)),
    doubt,
  }));
}

const original = /^\s*原创[\s:：丨｜|]+((?:\p{Script=Han}|·){2,4})(?=\s|$)/u;

/** 原创 张斌 河湾民政: the author, and the account of WeChat. */
export function parseOriginal(glyphs: readonly Glyph[]): FoundByline[] | undefined {
  const text = textOf(glyphs);
  const name = original.exec(text)?.[1];
  if (name === undefined || !isBylineName(name) || placeName.test(name)) return undefined;
  const from = text.indexOf(name);
  return [
    {
      role: '通讯员',
      name,
      glyphs: cutterOf(glyphs)({ from, to: from + name.length }),
      doubt: '“原创”后面的是作者还是账号，没有写明，暂记为通讯员',
    },
  ];
}

const placeName = /[乡镇县区市村局院站]$/u;

/** An office, a village, a library: whom somebody writes for. */
export const unit =
  /^\p{Script=Han}{1,14}(?:局|办|科|股|处|站|所|馆|校|中心|委|会|院|厅|部|县|区|市|镇|乡|村|街道|社区|办公室|办事处)$/u;

/**
 * A line that is one name and nothing else, as it is below a headline, 张 斌, 李小安, or a name behind the office that it
 * writes for: 河湾县民政局 张斌.
 */
export function parseNameAlone(glyphs: readonly Glyph[]): FoundByline[] | undefined {
  return parseOneName(glyphs) ?? parseNamesAlone(glyphs) ?? parseOfOffice(glyphs);
}

function parseOfOffice(glyphs: readonly Glyph[]): FoundByline[] | undefined {
  const gap = glyphs.findIndex(({ char }) => isSpace(char));
  if (gap < 4 || !unit.test(textOf(glyphs.slice(0, gap)))) return undefined;
  return parseOneName(glyphs.slice(gap + 1));
}

const shortestOffice = 4;

/** 张斌 of 河湾县图书馆张斌; nothing where no office stands before a name. */
export function splitOffice(word: readonly Glyph[]): readonly Glyph[] | undefined {
  return [3, 2]
    .map((length) => ({ office: word.slice(0, -length), name: word.slice(-length) }))
    .find(
      ({ office, name }) =>
        office.length >= shortestOffice && unit.test(textOf(office)) && isBylineName(textOf(name)),
    )?.name;
}

/** 河湾县民政局张斌: a name of three characters behind its office and nothing else. */
export function parseAuthorOfOffice(glyphs: readonly Glyph[]): FoundByline[] | undefined {
  const name = splitOffice(withoutSpace(glyphs));
  return name && parseOneName(name);
}

/** 董文鹏 马璐: several names and nothing else. */
function parseNamesAlone(glyphs: readonly Glyph[]): FoundByline[] | undefined {
  const parts = readParts(textOf(glyphs)) ?? [];
  const isNames = parts.every(
    ({ kind, text }) => kind === 'text' && isBylineName(text) && !placeName.test(text),
  );
  if (parts.length < 2 || !isNames || parts.some(({ text }) => [...text].length > 3))
    return undefined;
  const doubt = '这一行只有姓名，没有写明是记者还是通讯员，暂记为通讯员';
  const cut = cutterOf(glyphs);
  return parts.map((part) => ({
    role: '通讯员',
    name: part.text,
    glyphs: withoutSpace(cut(part)),
    doubt,
  }));
}

function parseOneName(glyphs: readonly Glyph[]): FoundByline[] | undefined {
  const own = withoutSpace(glyphs);
  const name = textOf(own);
  const isSpaced = own.length === 2 && glyphs.length > 2;
  const isLong = own.length > 3 && !hasDoubleSurname(name);
  if (!isBylineName(name) || placeName.test(name) || isLong || (own.length < 3 && !isSpaced))
    return undefined;
  const doubt = '这一行只有姓名，没有写明是记者还是通讯员，暂记为通讯员';
  return [{ role: '通讯员', name, glyphs: own, doubt }];
}

function roleOf(word: string): Byline['role'] | undefined {
  if (/通讯员|撰稿|撰文|采写|供稿|整理|实习生/.test(word)) return '通讯员';
  if (/^[图摄]/.test(word)) return '摄';
  return /^(?:文|读者)/.test(word) ? '通讯员' : '记者';
}

/** 严安 文　温和 图: what each did, behind the name. */
const deedsBehind = new Map<string, Part['kind']>([
  ['文', 'wrote'],
  ['图', 'photo'],
]);

function readParts(text: string): Part[] | undefined {
  const parts: Part[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match) return undefined;
    const { role, both, photo, text: name } = match.groups ?? {};
    const deed = parts.at(-1)?.kind === 'text' ? deedsBehind.get(name ?? '') : undefined;
    const kind = role
      ? 'role'
      : both
        ? 'both'
        : photo
          ? 'photo'
          : name
            ? (deed ?? 'text')
            : undefined;
    if (kind) parts.push({ kind, text: match[0], from, to: token.lastIndex });
  }
  return joinSpacedNames(parts, text);
}

/**
 * 张 and 斌 with a space between are one name, and so are 柳 青 山; 衡 山 芦 苇 are two. Characters with wider spaces
 * among them are parted there first.
 */
function joinSpacedNames(parts: readonly Part[], text: string): Part[] {
  const gap = (at: number): number => {
    const [last, part] = [parts[at - 1], parts[at]];
    const isRun = last?.kind === 'text' && part?.kind === 'text' && isSingle(last);
    const between = last && part ? text.slice(last.to, part.from) : '';
    return isRun && [...between].every(isSpace) ? widthOf(between) : Infinity;
  };
  const runs: number[][] = [];
  parts.forEach((_, at) => {
    if (gap(at) === Infinity) runs.push([at]);
    else runs.at(-1)?.push(at);
  });
  return runs.flatMap((run) => {
    const least = Math.min(...run.slice(1).map(gap));
    return splitWhere(run, (at) => gap(at) > least).flatMap((own) =>
      toNameParts(own.flatMap((at) => parts[at] ?? [])),
    );
  });
}

const isSingle = ({ text }: Part): boolean => [...text].length === 1;
const widthOf = (spaces: string): number =>
  [...spaces].reduce((sum, char) => sum + (char === '\u3000' ? 2 : 1), 0);

function splitWhere(run: readonly number[], isBorder: (at: number) => boolean): number[][] {
  const split: number[][] = [];
  for (const at of run)
    if (split.length === 0 || isBorder(at)) split.push([at]);
    else split.at(-1)?.push(at);
  return split;
}

/** One name of two or three characters, or two names of two; anything else stays as it is. */
function toNameParts(run: readonly Part[]): Part[] {
  const length = run.reduce((sum, { text }) => sum + [...text].length, 0);
  const isPlain = run.length > 1 && length <= 4;
  if (!isPlain) return [...run];
  const whole = joinParts(run);
  if (length < 4 || hasDoubleSurname(whole.text) || run.length < 4) return [whole];
  return [joinParts(run.slice(0, 2)), joinParts(run.slice(2))];
}

const joinParts = (run: readonly Part[]): Part => ({
  ...(run[0] as Part),
  text: run.map(({ text }) => text).join(''),
  to: (run.at(-1) as Part).to,
});

/** Cuts parts out of a line: positions of a part are UTF-16 units of the text, glyphs are code points. */
function cutterOf(glyphs: readonly Glyph[]): (part: Pick<Part, 'from' | 'to'>) => Glyph[] {
  const indexAt = glyphs.flatMap(({ char }, index) => Array.from(char.split(''), () => index));
  const startOf = (at: number): number => indexAt[at] ?? glyphs.length;
  return ({ from, to }) => glyphs.slice(startOf(from), startOf(to));
}

const toNames = (glyphs: Glyph[]): { glyphs: Glyph[] }[] =>
  glyphs.length === 0
    ? []
    : namesApart(glyphs, isBylineName).map((name) => ({ glyphs: [...name] }));

/** 记者手记, 记者观察: a heading and no name. */
const genre =
  /^(?:手记|手札|札记|观察|调查|感言|感悟|见闻|日记|述评|综述|点评|短评|评论|随笔|提问|追问|连线|视点|视角|来信|问答|访谈|对话|说事|说法|行动|站|团|节)$/u;

const isPlausible = (name: string): boolean =>
  !genre.test(name) &&
  (/^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(name));
