/** Parts of words in which a character of `doubt` means nothing. */
const harmless =
  /出生|走访|退役|退伍|退休|转账|移动|领取|取款|取暖|待遇|起止|换[卡证折]|改[造厕]|不动产|无线|代[码号]|清单|未成年|无劳|无业|丧失劳动|有效期|截至|预算|脱贫[户人]|两代户/g;

/** Whatever may speak of an end, a refusal, a doubt, another person, or of what is not settled yet. */
const doubt =
  /[死亡故世殁逝殡葬丧骨火退离迁搬走销终止取消减撤除脱断失没不非未否弃罚扣缓异疑冻封停满截追缴归欠替换变转移错误举诉争纠违惩刑押逃骗瞒冒虚假伪危待拟候备预观延暂无收清改代另]|到期|期限|最[后终]|末|结束|有效|新户|重复/;

/** True for a name or a text that may say that somebody is not, not yet or no longer to be listed. */
export const mayDoubt = (text: string): boolean => doubt.test(text.replace(harmless, ''));
