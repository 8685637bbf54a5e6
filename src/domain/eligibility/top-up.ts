/** A standard in force, for one person. */
export interface PersonStandard {
  amountYuan: number;
  per: 'year' | 'month';
}

/**
 * 补差: the monthly standard times the persons who share, less the household's monthly income; never below
 * nothing. Rounded to the cent. 社会救助暂行办法 art. 12 (人均收入低于标准的差额).
 * @param incomeYuan of the whole household, a month
 */
export function topUpYuan(
  standard: PersonStandard,
  household: { persons: number; incomeYuan: number },
): number {
  const { persons, incomeYuan } = household;
  if (!Number.isInteger(persons) || persons < 1) throw new RangeError('persons: 1 or more');
  if (!Number.isFinite(incomeYuan) || incomeYuan < 0) throw new RangeError('incomeYuan: 0 or more');
  const cents = Math.round((monthlyYuan(standard) * persons - incomeYuan) * 100);
  return Math.max(0, cents) / 100;
}

/** 3480 a year → 290 a month. */
const monthlyYuan = ({ amountYuan, per }: PersonStandard): number =>
  per === 'year' ? amountYuan / 12 : amountYuan;
