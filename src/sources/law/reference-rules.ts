import type { Law } from '../../domain/law/law.ts';
import type { Programme, ProgrammeId } from '../../domain/programme.ts';
import { parseStandardSource, type StandardSource } from '../../domain/law/standard.ts';
import { programme, type FieldRule } from '../formats/field-rules.ts';
import type { Register } from '../formats/register.ts';

/** A programme that programmes.csv has. */
export const programmeIn = (programmes: Register<Programme>): FieldRule<ProgrammeId> => ({
  code: 'unknown-programme',
  expected: '应为 data/reference/programmes.csv 里有的项目代号（id 一列），如 subsistenceAllowance',
  parse: (found) => {
    const id = programme.parse(found);
    return id !== undefined && programmes.knows(id) ? id : undefined;
  },
});

/** A law that laws.csv has. */
export const lawIn = (laws: Register<Law>): FieldRule<string> => ({
  code: 'unknown-law',
  expected: '应为 data/reference/laws.csv 里有的文件代号（id 一列）',
  parse: (found) => (found !== '' && laws.knows(found) ? found : undefined),
});

/** What a figure's source may refer to. */
export interface SourceReferences {
  laws: Register<Law>;
  knowsArticle(id: string): boolean;
  /** Whether the site is a demonstration, in which figures may be invented. */
  isDemonstration: boolean;
}

/** `article:2018-07/action-plan` or `law:<id>`, both existing; `sample` in a demonstration. */
export const sourceIn = ({
  laws,
  knowsArticle,
  isDemonstration,
}: SourceReferences): FieldRule<StandardSource> => ({
  code: 'unknown-source',
  expected:
    '应写明出处：article:期/稿件（如 article:2018-07/action-plan，稿件须存在）或 law:文件代号（须在 laws.csv 里有）；示例数据（sample）只能用在 site.yaml 有 sample 一段的演示网站',
  parse: (found) => {
    const source = parseStandardSource(found);
    if (!source) return undefined;
    const isKnown = (one: StandardSource): boolean => {
      if (one.type === 'sample') return isDemonstration;
      return one.type === 'law' ? laws.knows(one.law) : knowsArticle(`${one.issue}/${one.slug}`);
    };
    return isKnown(source) ? source : undefined;
  },
});
