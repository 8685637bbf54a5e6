import { isGivenCharacter } from '../../../question/persons/name-characters.ts';
import { findEntry } from '../../spelling/dictionary.ts';
import { givenWords, ordinaryWords, particles, softParticles } from '../common-words.ts';
import { isAnyone, ofPersons, personNoun } from '../may-be-called.ts';
import { givenTimes, nameOdds } from '../name-odds.ts';
import { allSurnames, hasDoubleSurname, hasPlainSurname, homeSurnames } from '../surnames.ts';
import { isKind, isWord, type Evidence, type Reading } from './reading.ts';

const isOneOf = (reading: Reading, kinds: RegExp): boolean =>
  isWord(reading) && isKind(reading.words[0], kinds);
const surname = ({ name }: Reading): boolean =>
  allSurnames.has(name.charAt(0)) || hasDoubleSurname(name);
const odds = ({ sentence, index, name }: Reading): number =>
  Math.max(-4, Math.min(6, nameOdds(sentence, index, name.length)));
const times = (name: string): number => findEntry(name)?.count ?? 0;

/** How the words are made. */
export const evidenceOfForm: readonly Evidence[] = [
  [0.1, '像姓名的程度', (reading) => (surname(reading) ? odds(reading) : 0)],
  [-0.1, '很像姓名', (reading) => surname(reading) && odds(reading) > 2],
  [1, '有姓', surname],
  [0.2, '常见的姓，三个字', ({ name }) => hasPlainSurname(name) && name.length === 3],
  [0.3, '常见的姓，两个字', ({ name }) => hasPlainSurname(name) && name.length === 2],
  [
    0.8,
    '福利院给的姓',
    ({ name }) => homeSurnames.includes(name.charAt(0)) || /^[福民党国爱院天春]/u.test(name),
  ],
  [1.2, '复姓', ({ name }) => hasDoubleSurname(name)],
  [
    -0.5,
    '叠字，后面是的、名词',
    ({ name, slot, next }) =>
      /^(.)\1$/u.test(name) && (slot.behind.startsWith('的') || isKind(next, /^n/u)),
  ],
  [
    -0.1,
    '叠字，字典里是形容词、副词',
    (reading) => /^(.)\1$/u.test(reading.name) && isOneOf(reading, /^[azdvm]/u),
  ],
  [1.2, '叠字', ({ name }) => /^(.)\1$/u.test(name)],
  [1.3, '小什么', ({ name }) => /^小.{1,2}$/u.test(name)],
  [
    1.1,
    '阿什么、什么娃、什么宝',
    ({ name }) =>
      /^(?:阿.|大[毛宝壮头]|[二三]\p{Script=Han}|.[娃妞宝蛋丫柱子生旺根儿])$/u.test(name),
  ],
  [-0.2, '字典里的名词', (reading) => isOneOf(reading, /^n(?![rst])/u)],
  [-0.1, '字典里的人名', (reading) => isOneOf(reading, /^nr/u)],
  [0.7, '字典里的形容词', (reading) => isOneOf(reading, /^[azi]/u)],
  [-0.6, '字典里的别的词', (reading) => isOneOf(reading, /^(?![navztspif])/u)],
  [
    -0.5,
    '字典里常用的程度',
    (reading) => (isWord(reading) ? Math.log10(1 + times(reading.name)) : 0),
  ],
  [-0.2, '是一个词', isWord],
  [-0.5, '指人的词', ({ name }) => personNoun.test(name) || !isAnyone(name)],
  [-0.7, '属于人的东西', ({ name }) => ofPersons.test(name)],
  [
    -0.7,
    '平常的词',
    ({ name }) =>
      ordinaryWords.has(name) ||
      ordinaryWords.has(name.slice(-2)) ||
      ordinaryWords.has(name.slice(0, 2)),
  ],
  [0.5, '常作名字的词', ({ name }) => givenWords.has(name) || givenTimes(name) > 0],
  [
    -0.1,
    '名字部分常作名字',
    ({ name }) =>
      name.length === 3 && (givenWords.has(name.slice(1)) || givenTimes(name.slice(1)) > 0),
  ],
  [
    -0.5,
    '带虚词',
    ({ name }) => [...name].some((char) => particles.has(char) && !softParticles.includes(char)),
  ],
  [-0.2, '字都常作名字', ({ name }) => [...name].every((char) => isGivenCharacter(char))],
  [0.3, '末字常作名字', ({ name }) => isGivenCharacter(name.slice(-1))],
  [-0.1, '几个单字', ({ words, name }) => words.length === name.length && name.length > 1],
  [
    0.1,
    '单字和一个名词',
    ({ words }) =>
      words.length > 1 && words.some(({ text, kind }) => text.length > 1 && /^n(?!r)/u.test(kind)),
  ],
  [-0.6, '第一个词是两个字', ({ words }) => words.length > 1 && (words[0]?.text.length ?? 0) > 1],
  [
    -0.2,
    '第一个单字是动词、虚词',
    ({ words }) =>
      words.length > 1 && words[0]?.text.length === 1 && /^[vdpcrmquf]/u.test(words[0].kind),
  ],
  [
    0.1,
    '末一个单字是动词、虚词',
    ({ words }) =>
      words.length > 1 &&
      words.at(-1)?.text.length === 1 &&
      /^[vdpcrmquf]/u.test(words.at(-1)?.kind ?? ''),
  ],
  [
    0.3,
    '没有姓，像姓名的程度',
    (reading) => (surname(reading) || isWord(reading) ? 0 : odds(reading)),
  ],
  [
    -1.1,
    '三个字的词',
    (reading) => isWord(reading) && reading.name.length > 2 && !isKind(reading.words[0], /^nr/u),
  ],
  [
    0.1,
    '小加常见的姓',
    ({ name }) => /^[小老]\p{Script=Han}$/u.test(name) && hasPlainSurname(name.slice(1)),
  ],
  [-0.6, '含氏、某些字', ({ name }) => /[氏们性化度型类区县市镇乡村院部局营]/u.test(name)],
  [
    0.4,
    '几个字常作名字',
    ({ name }) => [...name].filter((char) => isGivenCharacter(char)).length / name.length,
  ],
  [
    -0.4,
    '姓是常用字的程度',
    (reading) =>
      surname(reading) && !isWord(reading) && !hasDoubleSurname(reading.name)
        ? Math.log10(1 + times(reading.name.charAt(0))) - 3
        : 0,
  ],
  [
    -0.2,
    '末字是常用字的程度',
    (reading) => (isWord(reading) ? 0 : Math.log10(1 + times(reading.name.slice(-1))) - 3),
  ],
  [
    -0.1,
    '末字是动词',
    (reading) => !isWord(reading) && /^[vp]/u.test(findEntry(reading.name.slice(-1))?.kind ?? ''),
  ],
  [
    -0.2,
    '姓作动词用',
    (reading) =>
      !isWord(reading) &&
      surname(reading) &&
      /^[vpdcr]/u.test(findEntry(reading.name.charAt(0))?.kind ?? ''),
  ],
  [0.2, '三个字', ({ name }) => name.length === 3],
  [-1.2, '四个字，没有复姓', ({ name }) => name.length === 4 && !hasDoubleSurname(name)],
];
