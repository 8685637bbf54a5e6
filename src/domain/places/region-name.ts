/**
 * What an office's name calls the region; `undefined` if it does not name it. An autonomous prefecture, county or banner
 * is mostly called by its first characters and its last one: 甲州 or 甲乙州 for 甲乙族自治州.
 */
export function regionNameIn(office: string, region: string): string | undefined {
  const [, stem = '', unit = ''] = /^(.+)自治([州县旗])$/.exec(region) ?? [];
  const beginnings = [...stem].map((_char, index) => stem.slice(0, index + 1) + unit);
  return [region, ...beginnings.toReversed()].find((name) => office.includes(name));
}
