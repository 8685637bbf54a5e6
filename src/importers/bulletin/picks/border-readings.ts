import { newEntry, type BodyPart, type Entry } from '../entries/entry.ts';
import { sign } from '../entries/sign-entry.ts';
import { plainText, takeLead } from '../entries/signature.ts';
import { textOf } from '../text/source-text.ts';

/** Another way to part a piece from those beside it. */
interface OtherBorder {
  /** In Chinese, beside “是一篇”. */
  readonly says: string;
  /** The pieces that the piece and the one before it become. */
  readonly make: (before: Entry | undefined) => { before: Entry | undefined; pieces: Entry[] };
}

/** Numbers the pieces, and parts them as an editor has picked; what else they may be is noted in each. */
export function chooseBorders(
  entries: readonly Entry[],
  picks: ReadonlyMap<number, number>,
): Entry[] {
  const done: Entry[] = [];
  entries.forEach((entry, index) => {
    const number = index + 1;
    const before = done.at(-1);
    const other = findOtherBorder(entry, before);
    const chosen = (picks.get(number) ?? 1) - 1;
    if (!other || chosen === 0) {
      done.push(note({ ...entry, number }, number, other, 0));
      return;
    }
    const made = other.make(before);
    if (made.before) done[done.length - 1] = made.before;
    const [first, ...more] = made.pieces;
    done.push(...(first ? [note({ ...first, number }, number, other, 1)] : []), ...more);
    const last = done.at(-1);
    if (!first && last) done[done.length - 1] = note(last, number, other, 1);
  });
  return done;
}

const note = (
  entry: Entry,
  number: number,
  other: OtherBorder | undefined,
  chosen: number,
): Entry =>
  other
    ? { ...entry, borders: [...(entry.borders ?? []), { number, says: other.says, chosen }] }
    : entry;

/** The other likely border of a piece, if there is one. */
function findOtherBorder(entry: Entry, before: Entry | undefined): OtherBorder | undefined {
  if (entry.isPhoto || entry.isTold) return undefined;
  return (
    splitWhereSigned(entry) ??
    moveAround(entry) ??
    joinToBefore(entry, before) ??
    splitAtSubhead(entry)
  );
}

const startOf = ({ glyphs }: BodyPart): number => glyphs[0]?.at ?? -1;
const hasSentence = (parts: readonly BodyPart[]): boolean =>
  parts.some(({ glyphs }) => /[。！？]/u.test(textOf(glyphs)));

/** Names or 本报讯 in the midst of a text: another piece begins behind them. */
function splitWhereSigned(entry: Entry): OtherBorder | undefined {
  const { parts, bylines } = entry;
  const names = bylines
    .filter(({ role }) => role !== '摄')
    .map(({ glyphs }) => glyphs[0]?.at ?? -1);
  const at = parts.findIndex(
    (part, index) =>
      index > 0 &&
      hasSentence(parts.slice(0, index)) &&
      (takeLead(part.glyphs).bylines.length > 0 ||
        names.some((name) => name > startOf(parts[index - 1] as BodyPart) && name < startOf(part))),
  );
  return at > 0 && hasSentence(parts.slice(at)) ? splitAt(entry, at) : undefined;
}

/** A subhead that stands alone, or right above another one, may be the headline of another piece. */
function splitAtSubhead(entry: Entry): OtherBorder | undefined {
  const { parts } = entry;
  const places = parts.flatMap(({ kind }, at) => (kind === 'subhead' ? [at] : []));
  const at =
    places.length === 1 ? places[0] : places.find((place) => parts[place + 1]?.kind === 'subhead');
  const isBetween = at !== undefined && hasSentence(parts.slice(0, at));
  return isBetween && hasSentence(parts.slice(at)) ? splitAt(entry, at) : undefined;
}

function splitAt(entry: Entry, at: number): OtherBorder {
  const first = entry.parts[at] as BodyPart;
  return {
    says: `从“${plainText(first.glyphs).slice(0, 16)}”起另成一篇`,
    make: (before) => ({ before, pieces: split(entry, at) }),
  };
}

function split(entry: Entry, at: number): Entry[] {
  const first = entry.parts[at] as BodyPart;
  const isHead = first.kind === 'subhead';
  const place = startOf(first);
  const isBehind = ({ glyphs }: Entry['bylines'][number]): boolean => (glyphs[0]?.at ?? -1) > place;
  const names = isHead ? isBehind : () => false;
  const later: Entry = {
    ...newEntry(first.line),
    parts: entry.parts.slice(isHead ? at + 1 : at),
    bylines: entry.bylines.filter(names),
    lastLine: entry.lastLine,
    ...(isHead ? { headline: { title: [...first.glyphs], form: [], line: first.line } } : {}),
  };
  if (!isHead) takeOwnLead(later);
  return [
    {
      ...entry,
      parts: entry.parts.slice(0, at),
      bylines: entry.bylines.filter((byline) => !names(byline)),
      lastLine: first.line,
    },
    later,
  ];
}

function takeOwnLead(entry: Entry): void {
  const [first, ...more] = entry.parts;
  const lead = first && takeLead(first.glyphs);
  if (!first || !lead || lead.bylines.length === 0) return;
  sign(entry, lead);
  entry.parts = [{ ...first, glyphs: lead.rest }, ...more];
}

/** Text above a headline may belong to the piece before. */
function moveAround(entry: Entry): OtherBorder | undefined {
  const line = entry.headline?.line;
  if (!entry.isAround || line === undefined) return undefined;
  const above = entry.parts.filter((part) => part.line < line);
  const own = { ...entry, parts: entry.parts.filter((part) => part.line >= line) };
  delete own.isAround;
  if (above.length === 0 || own.parts.length === 0) return undefined;
  return {
    says: '标题上面的文字归上一篇',
    make: (before) =>
      before
        ? { before: { ...before, parts: [...before.parts, ...above] }, pieces: [own] }
        : { before, pieces: [{ ...newEntry(entry.line), parts: above, lastLine: line }, own] },
  };
}

/** A piece without a headline, or right below one without, may be the rest of it. */
function joinToBefore(entry: Entry, before: Entry | undefined): OtherBorder | undefined {
  const isClose = before && !before.headline && entry.line - before.lastLine <= 1;
  if (!before || before.isPhoto || before.isTold || (entry.headline && !isClose)) return undefined;
  return {
    says: '与上一篇是一篇',
    make: () => ({ before: join(before, entry), pieces: [] }),
  };
}

function join(before: Entry, entry: Entry): Entry {
  const { headline } = before.headline ? entry : { headline: undefined };
  const heads = [headline?.kicker, headline?.title, headline?.deck].flatMap((glyphs): BodyPart[] =>
    glyphs ? [{ kind: 'subhead', glyphs, line: headline?.line ?? entry.line, column: 0 }] : [],
  );
  const title = before.headline ?? entry.headline;
  return {
    ...before,
    ...(title ? { headline: title } : {}),
    parts: [...before.parts, ...heads, ...entry.parts],
    bylines: [...before.bylines, ...entry.bylines],
    pictures: [...before.pictures, ...entry.pictures],
    form: [...before.form, ...(headline?.form ?? []), ...entry.form],
    doubts: [...before.doubts, ...entry.doubts],
    asks: [...before.asks, ...entry.asks],
    lastLine: entry.lastLine,
  };
}
