/** What the front page has to show beside each other. */
export interface HomeContent {
  /** Headlines besides the lead story. */
  headlines: number;
  picture: boolean;
  notices: number;
}

/** How much of it stands in the two columns. */
export interface HomeColumns {
  headlines: number;
  notices: number;
  /** The telephones fill what few lists leave free. */
  phonesBeside: boolean;
}

// Heights on a desk, in rem.
const leadStory = 17;
const leadPicture = 17;
const headlineRow = 9.6;
const headlinesInRow = 3;
const head = 3.2;
const notice = 5.9;
const phones = 15;

/** Nobody sees a difference below this. */
const evenEnough = 4;

/**
 * Whole rows of headlines and whole lists with which the two columns end near each other: of the choices that are even
 * enough the one that shows most, where none is the nearest.
 */
export function evenColumns({ headlines, picture, notices }: HomeContent): HomeColumns {
  const left = leadStory + (picture ? leadPicture : 0);
  const phonesBeside = notices < 3;
  const right = head + (phonesBeside ? phones : 0);
  const rows = Math.min(3, Math.floor(headlines / headlinesInRow));
  const choices = upTo(0, rows).flatMap((row) =>
    upTo(Math.min(notices, 3), Math.min(notices, 8)).map((count) => ({
      headlines: row * headlinesInRow,
      notices: count,
      gap: Math.abs(left + row * headlineRow - right - count * notice),
    })),
  );
  const nearest = Math.min(...choices.map(({ gap }) => gap));
  const best = choices
    .filter(({ gap }) => gap <= Math.max(nearest, evenEnough))
    .reduce((one, other) =>
      other.headlines + other.notices > one.headlines + one.notices ? other : one,
    );
  return { headlines: best.headlines, notices: best.notices, phonesBeside };
}

const upTo = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
