/** What `npm run new` does: asks for what was not said and writes starting files with 【待填】. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Interface } from 'node:readline/promises';
import type { Month } from '../src/domain/date.ts';
import { listIssues } from '../src/sources/bulletin/issues.ts';
import { loadProject } from '../src/sources/load-project.ts';
import { readGuideFiles } from '../src/sources/handbook/guide-drafts.ts';
import { listHeader, makeSalt, readIndexNumbers } from '../src/sources/notices/notice-drafts.ts';
import { displayPath, type Settings } from '../src/sources/formats/settings.ts';
import { tidyAnswer } from '../src/starting-files/answer.ts';
import { requestKinds, type Question, type RequestKind } from '../src/starting-files/request.ts';
import type { ProjectFacts, StartingFile } from '../src/starting-files/starting-file.ts';
import { bureauUsage, makeBureau } from './new-bureau.ts';
import { StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：
  npm run new -- issue 2018-08                    一期专刊
  npm run new -- article 2018-08 <短名> [体裁]      一篇文章
  npm run new -- notice <县> <项目> <环节> 2018-08 [范围]  一份公示；范围写农村、城市或乡镇名，不写是全县
  npm run new -- handbook <项目> [施行日期]         一篇办事指南；已经有了，就接着上一版建新一版
${bureauUsage}
在终端里直接运行 npm run new，会一项一项地问。`;

/**
 * `words` are those of the command; `prompt` asks for the others, where somebody sits at a terminal.
 * The answer is what to print.
 * @throws StepFailure if a word is missing or wrong, or a file is there already; nothing is written then
 */
export async function makeStartingFiles(
  words: readonly string[],
  settings: Settings,
  prompt?: Interface,
): Promise<string[]> {
  if (words[0] === 'bureau') return makeBureau(words.slice(1), settings);
  const kind = await chooseKind(words[0], prompt);
  const facts = await readFacts(settings);
  const answers = await answerAll(kind, words.slice(1), facts, prompt);
  const written = await writeAll(kind.build(answers, facts), settings);
  return [...written.map((file) => `已生成 ${file}`), `接下来：${kind.next}`];
}

async function chooseKind(
  word: string | undefined,
  prompt: Interface | undefined,
): Promise<RequestKind> {
  const list = requestKinds.map((kind) => `${kind.word}（${kind.name}）`).join('、');
  const question: Question = {
    name: '种类',
    ask: `要生成什么，${list}`,
    faultOf: (answer) => (findKind(answer) ? undefined : `不能生成“${answer}”。可以写：${list}。`),
  };
  return findKind(await answerOne(question, word, prompt)) as RequestKind;
}

/** `article` as well as 文章. */
const findKind = (answer: string): RequestKind | undefined =>
  requestKinds.find(
    ({ word, name }) => word === answer || (answer.length > 1 && name.includes(answer)),
  );

/** An answer to every question; missing or wrong ones are asked for on a terminal. */
async function answerAll(
  kind: RequestKind,
  words: readonly string[],
  facts: ProjectFacts,
  prompt: Interface | undefined,
): Promise<string[]> {
  if (words.length > kind.questions.length)
    throw new StepFailure(`多写了“${words.slice(kind.questions.length).join(' ')}”。\n${usage}`);
  const answers: string[] = [];
  for (const [index, questionFor] of kind.questions.entries())
    answers.push(await answerOne(questionFor(answers, facts), words[index], prompt));
  return answers;
}

/** @throws StepFailure if the word is missing or wrong and there is nobody to ask */
async function answerOne(
  question: Question,
  word: string | undefined,
  prompt: Interface | undefined,
): Promise<string> {
  const { name, ask, fallback, faultOf } = question;
  const said = word === undefined ? (prompt ? undefined : fallback) : tidyAnswer(word);
  const fault = said === undefined ? undefined : faultOf(said);
  if (said !== undefined && fault === undefined) return said;
  if (!prompt) throw new StepFailure(`「${name}」${fault ?? `没有写：${ask}。`}\n${usage}`);
  if (fault !== undefined) console.log(said === '' ? '这里不能空着。' : fault);
  const typed = await prompt.question(fallback ? `${ask}（直接回车是${fallback}）：` : `${ask}：`);
  return answerOne(question, typed.trim() || (fallback ?? ''), prompt);
}

/** Reads what can be read; problems of other files do not prevent a new one. */
async function readFacts(settings: Settings): Promise<ProjectFacts> {
  const { project } = await loadProject(settings);
  const folders = await listIssues({ settings, problems: [] });
  return {
    ...project,
    articleFiles: new Map<Month, readonly string[]>(
      folders.map(({ month, articles }) => [month, articles.map(({ name }) => name)]),
    ),
    guideFiles: await readGuideFiles(settings, project.programmes),
    indexNumbers: await readIndexNumbers(settings),
    salt: makeSalt(),
    listHeader,
  };
}

/** All files or none: what exists is never touched. */
async function writeAll(files: readonly StartingFile[], settings: Settings): Promise<string[]> {
  const targets = files.map(({ folder, path, text }) => ({
    path: join(folder === 'content' ? settings.contentDir : settings.noticesDir, path),
    text,
  }));
  for (const { path } of targets)
    if (await stat(path).catch(() => undefined))
      throw new StepFailure(`已经有 ${displayPath(settings, path)}，没有改动任何文件。`);
  for (const { path, text } of targets) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  return targets.map(({ path }) => displayPath(settings, path));
}
