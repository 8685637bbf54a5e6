// Plain JavaScript, because eslint.config.mjs imports it on any Node.
import { posix, relative, sep } from 'node:path';
import { effects, outsideRooms, rooms, sealedFiles } from './rooms.mjs';

/** @param {string} file relative to the project @returns {string | undefined} the room in which it is */
export function roomOf(file) {
  const [top, name = '', ...rest] = file.split('/');
  if (top === 'scripts') return top;
  if (top !== 'src') return undefined;
  return rest.length > 0 || name in rooms ? name : undefined;
}

/** @param {string} file */
const isTest = (file) => /\.test\.ts$|\/testing\//.test(file);

/** @param {readonly string[]} places @param {string} file */
const isAmong = (places, file) =>
  places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));

/**
 * Why a file may not import this, in Chinese; `undefined` where it may.
 * @param {string} file that imports, relative to the project
 * @param {string} specifier the text between the quotes
 * @returns {string | undefined}
 */
export function refusal(file, specifier) {
  const from = roomOf(file);
  if (from === undefined) return undefined;
  if (!specifier.startsWith('.')) return packageRefusal(file, from, specifier);
  const path = (specifier.split('?')[0] ?? '').replace(/\/$/, '');
  const target = posix.normalize(posix.join(posix.dirname(file), path));
  return sealedRefusal(file, target) ?? roomRefusal(file, from, target);
}

/** @param {string} file @param {string} target */
function sealedRefusal(file, target) {
  const seal = sealedFiles.find(({ files }) => files.includes(target));
  if (!seal || isAmong([...seal.importedBy, ...seal.files], file) || isTest(file)) return undefined;
  return `${target} 能装下受助人姓名，只有这些地方可以引用：${seal.importedBy.join('、')}。`;
}

/** @param {string} file @param {string} from @param {string} target */
function roomRefusal(file, from, target) {
  const to = roomOf(target);
  if (to === from) return undefined;
  const outside = outsideRooms[from];
  if (outside) return outside.refused.includes(to ?? '') ? closed(from, to ?? target) : undefined;
  if (isTest(file) && (to === undefined || to === 'testing')) return undefined;
  const room = rooms[from];
  const open = [...(room?.imports ?? []), ...(isTest(file) ? (room?.testImports ?? []) : [])];
  return to !== undefined && open.includes(to) ? undefined : closed(from, to ?? target);
}

/** @param {string} from @param {string} to */
const closed = (from, to) => {
  const open = rooms[from]?.imports.join('、') || '自己';
  return `${from} 不能引用 ${to}：它只可以引用 ${open}，见 src/walls/rooms.mjs。`;
};

/** @param {string} file @param {string} from @param {string} specifier */
function packageRefusal(file, from, specifier) {
  if (from in outsideRooms || isTest(file)) return undefined;
  const depth = specifier.startsWith('@') ? 2 : 1;
  const name = specifier.startsWith('node:')
    ? specifier
    : specifier.split('/').slice(0, depth).join('/');
  if (rooms[from]?.packages.includes(name)) return undefined;
  return `${from} 不能引用 ${name}：它可以用的包写在 src/walls/rooms.mjs。`;
}

/** @typedef {'clock' | 'environment' | 'console'} Effect */

/** @type {Readonly<Record<Effect, string>>} */
const effectMessages = {
  clock: '只有设置里看钟，别处的日期是参数 asOf。',
  environment: '只有设置读环境变量，别处由参数得到。',
  console: '只有 src/terminal 和命令向屏幕写字，别处返回结果。',
};

/** @param {Effect} effect @param {string} file @returns {string | undefined} why the file may not do this */
export const effectRefusal = (effect, file) =>
  isAmong(effects[effect], file) || (effect !== 'clock' && isTest(file))
    ? undefined
    : effectMessages[effect];

/** What of the code touches the world outside. @type {Readonly<Record<Effect, readonly string[]>>} */
const selectors = {
  clock: [
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]',
    'MemberExpression[object.name="Date"][property.name="now"]',
  ],
  environment: [
    'MemberExpression[object.name="process"][property.name="env"]',
    'VariableDeclarator[init.name="process"] Property[key.name="env"]',
  ],
  console: ['MemberExpression[object.name="console"]'],
};

/** @param {import('eslint').Rule.RuleContext} context @returns {string} the file, also of a script inside of a page */
const fileOf = ({ cwd, filename }) =>
  relative(cwd, filename)
    .split(sep)
    .join('/')
    .replace(/(\.astro)\/[^/]+$/, '$1');

/** ESLint's rule: an import that rooms.mjs does not name is refused, however it is written. */
export const closedWalls = {
  meta: { type: 'problem', schema: [] },
  /** @param {import('eslint').Rule.RuleContext} context */
  create(context) {
    const file = fileOf(context);
    /** @param {any} node @param {unknown} specifier */
    const check = (node, specifier) => {
      const message = typeof specifier === 'string' ? refusal(file, specifier) : undefined;
      if (message !== undefined) context.report({ node, message });
    };
    /** @param {any} node */
    const declaration = (node) => check(node, node.source?.value);
    const watched = /** @type {Effect[]} */ (Object.keys(selectors)).flatMap((effect) => {
      const message = effectRefusal(effect, file);
      if (message === undefined) return [];
      /** @param {any} node */
      const report = (node) => context.report({ node, message });
      return selectors[effect].map((selector) => [selector, report]);
    });
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: declaration,
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
      ...Object.fromEntries(watched),
    };
  },
};
