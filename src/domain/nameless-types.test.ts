import { expectTypeOf, test } from 'vitest';
import type { LedgerLine, LedgerRow, LedgerTable } from './accounts/ledger.ts';
import type { NoticeClock } from './notices/notice-clock.ts';
import type { Notice } from './notices/notice.ts';
import type { PageHead } from './site/page-head.ts';
import type { PublishedRow, ListedRecipient } from './notices/recipient-list.ts';
import type { dataset, governmentService, articlePage } from './site/structured-data.ts';

// The compiler is the judge here: a name where none may stand stops the type check.

/** Keys at any depth. Records of any key, such as schema.org, are the concern of what fills them. */
type KeysWithin<T> = T extends string | number | boolean | undefined
  ? never
  : T extends readonly (infer Item)[]
    ? KeysWithin<Item>
    : { [Key in keyof T & string]: string extends Key ? never : Key | KeysWithin<T[Key]> }[keyof T &
        string];
type NameKey = 'name' | 'listedName' | 'names' | 'applicant' | 'recipient';

test('names are in the rows of lists', () => {
  expectTypeOf<Extract<KeysWithin<ListedRecipient>, NameKey>>().toEqualTypeOf<'name'>();
  expectTypeOf<Extract<KeysWithin<PublishedRow>, NameKey>>().toEqualTypeOf<'listedName'>();
});

test('a notice has no field for a name at any depth', () => {
  expectTypeOf<Extract<KeysWithin<Notice>, NameKey>>().toBeNever();
});

test('a page’s head has no field for a name at any depth', () => {
  expectTypeOf<Extract<KeysWithin<PageHead>, NameKey>>().toBeNever();
});

test('the clock of a notice has no field for a name', () => {
  expectTypeOf<Extract<KeysWithin<NoticeClock>, NameKey>>().toBeNever();
});

test('the ledger has no field for a name at any depth', () => {
  expectTypeOf<Extract<KeysWithin<LedgerRow>, NameKey>>().toBeNever();
  expectTypeOf<Extract<KeysWithin<LedgerTable>, NameKey>>().toBeNever();
});

test('a name cannot be written into a notice', () => {
  const write = (notice: Notice): Notice => ({
    ...notice,
    // @ts-expect-error a notice has no recipient
    listedName: '张三',
  });
  expectTypeOf(write).returns.toEqualTypeOf<Notice>();
});

test('a name cannot be written into a page’s head', () => {
  const write = (head: PageHead): PageHead => ({
    ...head,
    // @ts-expect-error a page's head has no recipient
    listedName: '张三',
  });
  expectTypeOf(write).returns.toEqualTypeOf<PageHead>();
});

test('a name cannot be written into a line of the ledger', () => {
  const write = (line: LedgerLine): LedgerLine => ({
    ...line,
    // @ts-expect-error the ledger has no recipients
    listedName: '张三',
  });
  expectTypeOf(write).returns.toEqualTypeOf<LedgerLine>();
});

test('a row of a list is no row of the ledger, no notice and no head', () => {
  expectTypeOf<ListedRecipient>().not.toExtend<LedgerRow>();
  expectTypeOf<PublishedRow>().not.toExtend<LedgerRow>();
  expectTypeOf<PublishedRow>().not.toExtend<Notice>();
  expectTypeOf<PublishedRow>().not.toExtend<PageHead>();
});

test('nothing for search engines is made of a row of a list', () => {
  expectTypeOf<PublishedRow>().not.toExtend<Parameters<typeof articlePage>[0]>();
  expectTypeOf<PublishedRow>().not.toExtend<Parameters<typeof governmentService>[0]>();
  expectTypeOf<PublishedRow>().not.toExtend<Parameters<typeof dataset>[0]>();
});
