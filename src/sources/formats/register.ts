/** Values by id, to check what others refer to. */
export interface Register<T> {
  values: readonly T[];
  get(id: string): T | undefined;
  /**
   * False if nothing has this id. True for every id while the source itself has problems:
   * what it would have held is not known, and one fault must not be reported a hundred times.
   */
  knows(id: string): boolean;
  /** The source was read without a problem. */
  sound: boolean;
}

export function buildRegister<T>(
  values: readonly T[],
  idOf: (value: T) => string,
  sound: boolean,
): Register<T> {
  const byId = new Map(values.map((value) => [idOf(value), value]));
  return { values, get: (id) => byId.get(id), knows: (id) => !sound || byId.has(id), sound };
}
