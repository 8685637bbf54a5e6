type Partly<T> = { [Key in keyof T]: T[Key] | undefined };

/** The value if every field was read; `undefined` if one is missing, whose problem has been reported. */
export function complete<T extends object>(fields: Partly<T>): T | undefined {
  return Object.values(fields).includes(undefined) ? undefined : (fields as T);
}

/** The fields that have a value: an optional field is left out, never `undefined`. */
export function present<T extends object>(fields: Partly<T>): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
