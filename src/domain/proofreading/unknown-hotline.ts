/** Short numbers that the state gave to services of the public; those of a site's own table are known besides. */
const assigned = new Set(
  '12110 12117 12121 12123 12301 12305 12306 12308 12309 12310 12312 12313 12314 12315 12316 12317 12318 12319 12320 12321 12322 12323 12325 12326 12328 12329 12330 12331 12333 12335 12336 12337 12338 12339 12340 12343 12345 12348 12349 12350 12351 12355 12356 12358 12360 12361 12363 12365 12366 12367 12368 12369 12370 12371 12377 12378 12379 12380 12381 12385 12386 12388 12389 12390 12393 12395 12396 12398 12399'.split(
    ' ',
  ),
);

const shortNumber = /(?<![\d.,，-])12[1-4]\d{2}(?![\d.%元人户件名个张所万-])/gu;
const called = /(?:热线|电话|拨打|拨通|打|咨询|投诉|举报)[：:为是到至“]{0,2}\s*$/u;
const isHotline = /^[”）]?\p{Script=Han}{0,10}热线/u;

/** Hotlines that there are not: 12346 for 12345. `own` are the numbers of the site's table. */
export const findUnknownHotlines = (
  text: string,
  own: readonly string[],
): { index: number; said: string }[] =>
  [...text.matchAll(shortNumber)].flatMap(({ 0: said, index }) =>
    assigned.has(said) ||
    own.includes(said) ||
    !(called.test(text.slice(0, index)) || isHotline.test(text.slice(index + said.length)))
      ? []
      : [{ index, said }],
  );
