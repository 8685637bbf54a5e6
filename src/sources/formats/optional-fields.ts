type Partly<T> = { [Key in keyof T]: T[Key] | undefined };

/** The value if every field was read; `undefined` if one is missing, whose problem has been reported. */
export function allOrUndefined<T extends object>(fields: Partly<T>): T | undefined {
  for (const key in fields) if (fields[key] === undefined) return undefined;
  return fields as T;
}

/** The fields that have a value: an optional field is left out, never `undefined`. */
export function omitUndefined<T extends object>(fields: Partly<T>): Partial<T> {
  const found: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) found[key] = fields[key];
  return found;
}
