// Plain JavaScript for any Node from 20 on: npm runs it after an installation.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const mark = '# npm run check:staged';
/** A new branch, a tag or a note; other changes to references are not checked. */
const onlyNewNames = `[ "$1" = prepared ] || exit 0
refs=$(grep -E '^0+ [0-9a-f]+ refs/heads/|refs/(tags|notes)/') || exit 0
set -- refs`;

/** @type {Readonly<Record<string, string>>} what the shell does before the check, by the name of the hook */
const hooks = {
  'pre-commit': `set -- pre-commit`,
  'commit-msg': `set -- commit-msg "$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"`,
  'reference-transaction': onlyNewNames,
};

/** @param {string} first */
const hookOf = (first) => `#!/bin/sh
${mark}: 提交以前查找不该公开的个人信息；由 scripts/install-hook.mjs 写入，可以删去。
${first}
root=$(git rev-parse --show-toplevel) || exit 0
[ -f "$root/scripts/check-staged.ts" ] || exit 0
cd "$root" || exit 1
for node in node_modules/node-*/bin/node node_modules/node-*/bin/node.exe "$(command -v node)"; do
  [ -x "$node" ] && [ -d node_modules ] || continue
  printf '%s\n' "$refs" | "$node" scripts/check-staged.ts "$@"
  exit $?
done
echo '还没有安装依赖包，无法检查要提交的文件。请先运行 npm start，再提交。' >&2
exit 1
`;

/**
 * Makes git look for personal data before every commit, in its message and in new names of branches and tags: only in a repository's own folder, and only where nobody
 * has set up hooks in another way. Nothing in the work tree changes.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether the hooks are there
 */
export function installHook(root = process.cwd(), env = process.env) {
  const folder = join(root, '.git');
  if (env['CI'] || !existsSync(folder) || !lstatSync(folder).isDirectory()) return false;
  if (readConfig(root, 'core.hooksPath') !== '') return false;
  const files = Object.entries(hooks).map(([name, first]) => ({
    file: join(folder, 'hooks', name),
    text: hookOf(first),
  }));
  const isOurs = (/** @type {string} */ file) => readFileSync(file, 'utf8').includes(mark);
  if (files.some(({ file }) => existsSync(file) && !isOurs(file))) return false;
  mkdirSync(join(folder, 'hooks'), { recursive: true });
  for (const { file, text } of files) {
    writeFileSync(file, text);
    chmodSync(file, 0o755);
  }
  return true;
}

/**
 * @param {string} root
 * @param {string} key
 */
function readConfig(root, key) {
  try {
    return execFileSync('git', ['config', '--get', key], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    installHook();
  } catch {
    // An installation does not fail for want of a hook.
  }
}
