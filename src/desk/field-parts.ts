import type { Field } from '@sveltia/cms';

// Fields that several forms share, so that a date or a month is entered in the same way everywhere.

/** What may be said of a field beside its name and label. */
interface Manner {
  hint?: string;
  /** `false` where it may stay empty. */
  required?: boolean;
}

/** A calendar day, chosen or typed; nothing that no calendar has can be entered. */
export const day = (name: string, label: string, manner: Manner = {}): Field => ({
  name,
  label,
  widget: 'datetime',
  type: 'date',
  format: 'YYYY-MM-DD',
  ...manner,
});

/** A month, typed as `2018-08`. */
export const month = (
  name: string,
  label: string,
  manner: Manner & { default?: string } = {},
): Field => ({
  name,
  label,
  widget: 'string',
  pattern: ['^\\d{4}-(?:0[1-9]|1[0-2])$', '写作 2018-08 的样子，月份是 01 到 12'],
  ...manner,
});

/** One line of text. */
export const line = (name: string, label: string, manner: Manner = {}): Field => ({
  name,
  label,
  widget: 'string',
  ...manner,
});

/** A person's name, as the check reads it. */
export const personName = (name: string, label: string, manner: Manner = {}): Field => ({
  name,
  label,
  widget: 'string',
  pattern: [
    '/^(?=.{2,20}$)\\p{Script=Han}+(?:·\\p{Script=Han}+)*$/u',
    '2 到 20 个汉字，中间的点写“·”',
  ],
  ...manner,
});

/** A sentence or more. */
export const text = (name: string, label: string, manner: Manner = {}): Field => ({
  name,
  label,
  widget: 'text',
  ...manner,
});

/** A whole number, never below `least`. */
export const count = (
  name: string,
  label: string,
  { least = 0, most, ...manner }: Manner & { least?: number; most?: number } = {},
): Field => ({
  name,
  label,
  widget: 'number',
  value_type: 'int',
  min: least,
  ...(most === undefined ? {} : { max: most }),
  ...manner,
});

/** An office's telephone number. The check tests its form; this only keeps mobile numbers out. */
export const officePhone: Field = {
  name: 'phone',
  label: '电话',
  widget: 'string',
  hint: '办公电话，写作 0000-1234567 或 12345，不写个人手机',
  pattern: [
    '^(?:0\\d{2,3}-\\d{7,8}(?:转\\d{1,6})?|\\d{3}|1\\d{4}|9\\d{4,5}|[48]00-?\\d{3}-?\\d{4})$',
    '写作 0000-1234567 或 12345，不写手机号',
  ],
};

/** Choices with a name in Chinese for each value. */
export const choices = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): { label: string; value: string }[] => values.map((value) => ({ label: names[value], value }));
