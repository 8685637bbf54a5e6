/** An editor's month: from Word files to the home page and the search of a site. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Look } from '../../importers/bulletin/documents/testing/look.ts';
import { writeWord } from '../../importers/bulletin/documents/testing/write-word.ts';
import { openDesk, readFromClone, startServing } from './desk-steps.ts';

const fixture = join('src', 'testing', 'fixtures', 'second-city');
/** As two correspondents send them. */
const manuscripts: Readonly<Record<string, readonly Look[]>> = {
  '互助食堂.docx': [
    { text: '市民政局', size: 14, align: 'center' },
    { text: '山城区互助食堂开到家门口', size: 22, align: 'center', isBold: true },
    { text: '——12个村的老人中午吃上热乎饭', size: 15, align: 'center' },
    {
      text: '　　本报讯（记者 白晓禾 通讯员 石小满）11月6日，山城区第12个互助食堂开张。老人们不用出村，中午就能吃上三菜一汤。',
    },
    {
      text: '　　食堂由村里腾房子，民政部门添灶具，邻居轮流帮厨。今年以来，全区互助食堂共接待老人1260人次。',
    },
  ],
  '窗口服务.docx': [
    { text: '窗口服务再提速', size: 22, align: 'center', isBold: true },
    { text: '记者 白晓禾', align: 'center' },
    {
      text: '　　今年1月至10月，市民政服务窗口受理事项480件，办结840件，办结率99.2%。窗口把材料清单贴在墙上，少带一样可以先收后补。',
    },
  ],
};
const first = 'content/bulletin/2026-11/01-shan-chengqu-huzhu-shitang.mdx';
const second = 'content/bulletin/2026-11/02-chuangkou-fuwu-zai-ti-su.mdx';

const folder = mkdtempSync(join(tmpdir(), 'editor-month-'));
const env = {
  CONTENT_DIR: join(folder, 'content'),
  DATA_DIR: join(folder, 'data'),
  OUT_DIR: join(folder, 'dist'),
};
const at = (path: string): string => join(folder, path);
const edit = (path: string, ...changes: [from: string, to: string][]): void => {
  let text = readFileSync(at(path), 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(at(path), text);
};
const run = (script: string, ...words: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('scripts', script), ...words],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, output: stdout + stderr };
};

/** A picture is saved only with who is on it, and into the folder of its own issue. */
async function addPicture(page: Page): Promise<void> {
  // Fields are drawn when they come into view.
  await page.setViewportSize({ width: 1280, height: 3400 });
  await page.getByText('窗口服务再提速').click();
  await page.getByRole('checkbox', { name: /添加.*图片/ }).click();
  await page.getByRole('textbox', { name: '图片说明' }).fill('图为窗口前贴着的材料清单。');
  await page.getByRole('switch', { name: '图片还在' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(join('src', 'testing', 'pictures', 'poster.png'));
  await page.getByRole('textbox', { name: '替代文字' }).fill('墙上贴着一张材料清单');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('有图片，还要填“图上的人”')).toBeVisible();
  await page.getByRole('button', { name: '确定' }).click();
  expect(await readFromClone(page, second)).not.toContain('photo:');
  await page.getByRole('radio', { name: '没有人物' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect
    .poll(() => readFromClone(page, second))
    .toContain('file: /photos/2026-11/poster.webp');
  expect(await readFromClone(page, 'public/photos/2026-11/poster.webp')).toContain('WEBP');
  await page.setViewportSize({ width: 1280, height: 800 });
}

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('from Word files to the home page and the search', async ({ page }) => {
  mkdirSync(folder, { recursive: true });
  for (const name of ['content', 'data'])
    cpSync(join(fixture, name), at(name), { recursive: true });
  for (const [name, looks] of Object.entries(manuscripts))
    writeFileSync(at(name), await writeWord(looks));

  await test.step('the files become drafts, and nothing open passes the check', () => {
    expect(run('new.ts', 'issue', '2026-11').output).toContain('issue.yaml');
    const files = Object.keys(manuscripts).map(at);
    const told = run('import-bulletin.ts', ...files, '--issue', '2026-11').output;
    expect(told.match(/导入 1 篇/g)).toHaveLength(2);
    const { status, output } = run('check.ts');
    expect(status).toBe(1);
    expect(output).toContain(`${first}:12 这里还没有填`);
    expect(output).toContain('请改名、移走或删去');
    expect(output).toContain('report.md:1');
  });

  await test.step('what the report and the check name is mended', () => {
    for (const name of ['report.md', 'report-2.md']) rmSync(at(`content/bulletin/2026-11/${name}`));
    edit('content/bulletin/2026-11/issue.yaml', ['# online: 2026-11-28', 'online: 2026-11-20']);
    edit(
      first,
      ['topics: [【待填】]', 'topics: [养老服务, 互助食堂]'],
      ['places: []', "places: ['410611']"],
    );
    edit(
      second,
      ['summary: 【待填】', 'summary: 少带一样材料，可以先收后补。'],
      ['topics: [【待填】]', 'topics: [窗口服务, 社会救助]'],
    );
    const { output } = run('check.ts');
    expect(output).toContain('办结 840 多于受理 480');
    edit(second, ['办结840件', '办结476件']);
  });

  await test.step('the desk previews, refuses and saves without an account', async () => {
    const { address, child } = await startServing('desk.ts', ['--no-preview'], env);
    try {
      await openDesk(page, address, env.CONTENT_DIR);
      await page.getByText(/检查：有 \d+ 处要改/).click();
      await page.locator('#check').getByRole('link', { name: first }).first().click();
      await page.getByText(/检查：有 \d+ 处要改/).click();
      const summary = page.getByRole('textbox', { name: '提要' });
      const preview = page.frameLocator('iframe');
      await expect(preview.getByRole('heading', { level: 1 })).toHaveText(
        '山城区互助食堂开到家门口',
      );
      await expect(preview.locator('.byline')).toContainText('记者 白晓禾');
      const deck = page.getByRole('textbox', { name: '副题' });
      await deck.fill('——不写破折号');
      await summary.fill('山城区第12个互助食堂开张，老人在村里吃上热乎饭。');
      await page.getByRole('button', { name: '保存' }).click();
      await expect(page.getByText('副题前面不写破折号')).toBeVisible();
      expect(await readFromClone(page, first)).toContain('【待填】');
      await deck.fill('12个村的老人中午吃上热乎饭');
      await page.getByRole('button', { name: '保存' }).click();
      await expect
        .poll(() => readFromClone(page, first))
        .toContain('summary: 山城区第12个互助食堂开张');
      writeFileSync(at(first), await readFromClone(page, first));
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(page.getByText('检查：没有问题')).toBeVisible();
      await addPicture(page);
    } finally {
      child.kill();
    }
  });

  await test.step('the check passes, the site is built and sound, the desk is no part of it', () => {
    expect(run('check.ts').output).toContain('检查通过：专刊 2 期 5 篇');
    const { status, output } = run('build.ts');
    expect(output).toContain('网站已建成');
    expect(status).toBe(0);
    expect(run('audit.ts', '--scanned').output).toContain('没有发现问题');
    const files = readdirSync(env.OUT_DIR, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /desk|sveltia|cms@|problems\.json/.test(name))).toEqual([]);
    expect(run('desk.ts', '--out', join(env.OUT_DIR, 'desk')).output).toContain(
      '不能写进公开的网站',
    );
  });

  await test.step('the home page and the search show the issue', async () => {
    const { address, child } = await startServing('serve.ts', [], env);
    try {
      await page.goto(address);
      await expect(page.getByText('上次更新是')).toContainText('2026年11月专刊');
      await expect(
        page.getByRole('link', { name: '山城区互助食堂开到家门口' }).first(),
      ).toBeVisible();
      await page.goto(`${address}search/#q=灶具`);
      await expect(page.locator('main')).toContainText('山城区互助食堂开到家门口');
      expect((await page.request.get(`${address}desk.js`)).status()).toBe(404);
    } finally {
      child.kill();
    }
  });
});
