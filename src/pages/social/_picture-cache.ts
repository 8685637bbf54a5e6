import { join } from 'node:path';

/** Pictures that were drawn before; a hash of the content names them, so none can be out of date. */
export const pictureCache = join(process.cwd(), '.cache', 'social');
