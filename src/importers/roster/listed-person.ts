import { foldLookalikes } from '../../domain/lookalike-characters.ts';

/** By what a person is recognised in a list, which has no identity numbers: village and name. */
export const listedPerson = (village: string, name: string): string =>
  `${village} ${foldLookalikes(name).replace(/[\s·]/g, '')}`;
