import { findCommonMisspellings } from '../../domain/proofreading/spelling/common-misspellings.ts';
import { lexiconWith } from '../../domain/proofreading/spelling/lexicon.ts';
import { findMisspeltWords } from '../../domain/proofreading/spelling/misspelt-word.ts';
import { unlessAsInSource } from '../formats/markdown/body-faults.ts';
import { lineIn } from '../formats/markdown/text-units.ts';
import { reportOn, type Reading } from '../formats/reading.ts';
import type { Project } from '../load-project.ts';

/** Bodies that every bureau writes about and no dictionary has. */
const bodies =
  '民政局 民政厅 居民委员会 村民委员会 居委会 村委会 便民服务 社会救助 公示期 公示栏 婚姻登记处 殡仪馆 救助管理 福利院 敬老院 慈善总会 残疾人联合会 志愿服务 志愿者 户口簿 身份证 特困人员 困难群众 低保对象 孤寡老人 留守儿童 未成年人';

/** Reports words with a wrong character in everything that editors write as running text. */
export function checkSpelling(
  reading: Reading,
  { places, programmes, glossary }: Pick<Project, 'places' | 'programmes' | 'glossary'>,
): void {
  const lexicon = lexiconWith([
    ...bodies.split(' '),
    ...places.filter(({ level }) => level === 'county').map(({ name }) => name),
    ...programmes.flatMap(({ name, shortName }) => [name, shortName]),
    ...glossary.map(({ term }) => term),
  ]);
  for (const [file, units] of reading.texts ?? []) {
    const report = reportOn(reading.problems, file);
    for (const unit of units) {
      const found = [
        ...findCommonMisspellings(unit.text),
        ...findMisspeltWords(unit.text, lexicon),
      ];
      for (const { index, says } of unlessAsInSource(unit.text, found))
        report(
          lineIn(unit, index),
          'misspelt-word',
          `${says}。请改正；确实这样写的，在句子里写“（原文如此）”。`,
          unit.field ?? '正文',
        );
    }
  }
}
