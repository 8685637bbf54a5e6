export const commonSurnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄家封芮储靳松井段富巫乌焦巴牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎闫充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权盖益桓公肖覃付代邸';

const isSurname = (char: string): boolean => commonSurnames.includes(char);

/** Two to four Han characters that begin with a surname, or a name with ·. */
export const looksLikeName = (text: string): boolean =>
  /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+$/u.test(text) ||
  (/^\p{Script=Han}{2,4}$/u.test(text) && isSurname(text.charAt(0)) && !notNames.test(text));

/** Words that begin like a name and often are where a name may stand. */
const notNames =
  /^(?:文明|关于|关爱|关注|都市|相关|平安|通讯|摄影|和谐|时代|解放|公益|成立|全市|全体|国家|向[上前]|通过|经过|养老|农村|从[此来]|明确|强化|连日|相聚|温暖|利民|安全|家门|红色|步入|应急|方便|时刻|于是|后来|任务|能够|居民|居家|成为|单位|博爱|双色|走访|牛奶|满满|充满|幸福|乐享|支持|容易|高度|高效|广大|金秋|严格|贺信|施工)/;
