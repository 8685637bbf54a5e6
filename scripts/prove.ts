/**
 * npm run prove -- children: that named children and recipients are held up; npm run prove -- stale-law: how many
 * outdated sentences are found; npm run prove -- detector: how well the detector of personal data sees; npm run prove
 * -- expiry: that names are on their days alone, on 40 days; npm run prove -- nginx: that lists go on their day. Exit
 * code 1 if it is not so.
 */
import { dateInShanghai } from '../src/domain/date.ts';
import { measureStale } from '../src/testing/stale-law/measure-stale.ts';
import { countFalseAlarms, measureRecall } from '../src/testing/personal-data/measure-detector.ts';
import { proveChildren } from './prove-children.ts';
import { proveHostile } from './prove-hostile.ts';
import { proveNginx } from './prove-nginx.ts';
import { proveClock } from './prove-clock.ts';
import { proveSwitch } from './prove-switch.ts';
import { proveCounts } from './prove-counts.ts';
import { proveServer } from './prove-server.ts';
import { proveExpiry } from './prove-expiry.ts';
import { showTable } from '../src/terminal/show-table.ts';
import { formatSeconds, reportFailure, StepFailure } from '../src/terminal/steps.mjs';

const perDisguise = 3000;
const randomNumbers = 10_000;
const mostAlarms = 1;
const manyNumbers = 1_000_000;

function proveDetector(): void {
  const recalls = measureRecall(perDisguise);
  showTable(
    ['检出', '藏了', '找到', '检出率'],
    recalls.map(({ sort, planted, found }) => [
      sort,
      String(planted),
      String(found),
      `${((found / planted) * 100).toFixed(2)}%`,
    ]),
  );
  const alarms = countFalseAlarms(randomNumbers);
  const many = countFalseAlarms(manyNumbers, 'detector/many');
  showTable(
    ['误报（随机 18 位数字）', '数字', '误报'],
    [
      ['一次', String(randomNumbers), String(alarms)],
      ['长期', String(manyNumbers), String(many)],
      ['平均每一万个', '', ((many / manyNumbers) * 10_000).toFixed(2)],
    ],
  );
  console.log(
    '随机数里约每六万个有一个省份、出生日期、校验码全都合格：它与真的号码分不开，只能当作号码。',
  );
  const missed = recalls.filter(({ found, planted }) => found < planted);
  if (missed.length > 0 || alarms > mostAlarms)
    throw new StepFailure('检测器没有达到要求：全部找到，一万个随机数里误报不多于一个。');
}

const leastRecall = 0.9;

async function proveStaleLaw(): Promise<void> {
  const recalls = await measureStale(process.cwd(), dateInShanghai(new Date()));
  showTable(
    ['过时的规定', '过时的话', '找到', '找出率', '对的话', '误报'],
    recalls.map(({ by, stale, found, sound, alarms }) => [
      by === 'own' ? '和规则一起写的' : '没有看过规则的人写的',
      String(stale),
      String(found),
      `${((found / stale) * 100).toFixed(1)}%`,
      String(sound),
      String(alarms),
    ]),
  );
  if (recalls.some(({ stale, found, alarms }) => found / stale < leastRecall || alarms > 0))
    throw new StepFailure('过时的规定没有达到要求：十句找到九句，没有误报。');
}

const proofs: Readonly<Record<string, () => void | Promise<void>>> = {
  children: proveChildren,
  detector: proveDetector,
  hostile: proveHostile,
  expiry: proveExpiry,
  nginx: proveNginx,
  'stale-law': proveStaleLaw,
  server: proveServer,
  clock: proveClock,
  counts: proveCounts,
  switch: proveSwitch,
};

/** Every proof one after the other, then one line for each. */
async function proveAll(): Promise<void> {
  const lines: string[][] = [];
  for (const [name, proof] of Object.entries(proofs)) {
    const started = performance.now();
    const failure = await Promise.resolve()
      .then(proof)
      .then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    lines.push([
      name,
      promises[name] ?? '',
      formatSeconds(performance.now() - started),
      failure ?? '守住',
    ]);
  }
  showTable(['证明', '承诺', '用时', '结果'], lines);
  if (lines.some(([, , , result]) => result !== '守住')) throw new StepFailure('有承诺没有守住。');
}

/** What each proof is about, for its line. */
const promises: Readonly<Record<string, string>> = {
  detector: '号码怎样变着写都找得到',
  hostile: '恶意的文件拦得下，古怪而正当的通得过',
  expiry: '姓名只在该在的日子出现，每个字节都查',
  nginx: '到期的名单不管地址怎么写都打不开',
  server: '每一类应答都有安全标头',
  clock: '没人建站的一年里，到期的姓名不在任何应答里',
  counts: '留着历次名单的人推算不出遮住的数',
  switch: '换网站的任何时刻都是完整的一份',
  'stale-law': '过时的法律说法找得到',
};

const [name = '', ...others] = process.argv.slice(2);
const proof = others.length > 0 ? undefined : name === '' ? proveAll : proofs[name];
if (proof) await Promise.resolve().then(proof).catch(reportFailure);
else {
  console.error(`用法：npm run prove [-- ${Object.keys(proofs).join('|')}]，不写哪一项就全部证明`);
  process.exitCode = 1;
}
