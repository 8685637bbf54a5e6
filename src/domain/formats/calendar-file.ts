import { addDays, type CalendarDate } from '../date.ts';

/** A whole day in somebody's calendar. */
export interface CalendarEvent {
  /** Unique in the world and always the same, so that a calendar replaces the event and does not repeat it. */
  uid: string;
  date: CalendarDate;
  /** The day on which what the event says was published. */
  stamped: CalendarDate;
  /** Grows with every change of the event. */
  sequence: number;
  title: string;
  text: string;
  url: string;
  cancelled: boolean;
}

/** An iCalendar object with whole-day events and a reminder the morning before (RFC 5545). */
export function formatCalendar(product: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(product)}//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${basicDate(event.stamped)}T000000Z`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${basicDate(event.date)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(event.date, 1))}`,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(event.text)}`,
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(event.cancelled ? [] : reminder(event)),
    'END:VEVENT',
  ];
}

/** At nine in the morning of the day before. */
const reminder = ({ title }: CalendarEvent): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  'TRIGGER:-PT15H',
  'END:VALARM',
];

const basicDate = (date: CalendarDate): string => date.replaceAll('-', '');

/** RFC 5545, 3.3.11 */
const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');

const longestLineBytes = 75;

/** RFC 5545, 3.1: no line above 75 bytes, no character cut in two; what goes on begins with a space. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > longestLineBytes) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
