import { commonSurnames } from '../person-name.ts';

/** Surnames given by children's homes: 福 民 党 国 爱 院 天 春, the short name of the place; and rare ones. */
export const homeSurnames = '福民爱院天春政佛恩佑';
export const townSurnames = '沁修博鹤浚淇';
const rareSurnames =
  '况佴冮呙苌茆郈覃岳帅晋楚涂钦汝墨言琴敬隆苍黑木哈锁妥撒苑庚展海栗谌弓逯钮买原逄苑宝毋訾郤昝亓仝佘缑糜隗汲郄妫亢撖乜揭邴曲惠靖丛鹿佟佴冼庹楚檀牟璩眭粟芦苟迟邝鄢雒麦滑仉禚邰麴贠爨遆芈郈妘姒鄞郕禤郏赫兰隋嵇甯辜畅商植洛贲谯郧邳镡颉仵俎禤綦笪蹇晁鄯郯郇虢昃戢嬴闫阚阙隽菅翦睢郐肖';
const doubleSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|长孙|宇文|端木|独孤|南宫|轩辕|赫连|呼延|西门|百里|拓跋|闻人|亓官|淳于|宗政|濮阳|万俟|乐正|漆雕|闾丘|司空|司寇|子车|颛孙|巫马|公西|壤驷|公良|夹谷|宰父|段干|东郭|羊舌|微生|太叔|完颜|耶律|纳兰|公羊|谷梁|梁丘|左丘|申屠|澹台|公冶|仲孙|钟离|鲜于)/u;

/** 百家姓 and the lists of surnames of the counties: most are a word as well. */
const furtherSurnames =
  '闪来都门教练鲜漆尧焉应从习滑操晓信称位候军初力勇化千升南印历双友口号告员哀善喜嘉圆在坚城堂增多大天央奉好姿娟守定宝实宰察富将少尊尹尾山岑岚峰巨己巴布希席幺庆库底度廷开弥强彩影役得德志念忻怡急悦惟愚懂戈户才扎承折拜招拱授接揣政教敏斗斛斯新方旗日旦早旺昂昆昌昔明春星是显晏晨普景智曹月有朋木朴机权材杞来杭松极枚果枝查柯查柱栋根格桂案桥梅棉植椒楼概樵檀欧止步母比水求沃法泮泉泥波注泰津洁浓浦消涌涛清渊渠温游湿满源滦漫潮火灵炎烟焉煜熙爽牙牟玄环玉班理瑞生用由甲申疏百皇益直相省真矫睢矢研硕示礼祥福私秀秘穰立竭端笃符策管箫簸籍粘粟精系素索红纵练终细绪维缑缴羽老考者肇腾自臧舟良节芒花苌苍若英茅荀荆荣莎莲菅菊萨萱落葆葬蒯蓝蓬蕃蕉薄藏虎虞虢蚁行衣补裘要见覃角解言计训许诗谌谷豆象贝贡贯资赏赖赛走起越超路踪辉辛辜边迎运连进逯通速造道遇遥遮郁郗郝部郭都鄞酆采里野金钟钭钱铁银锁锐锡镜长门问闪闭闵间闾阙阚防阴阳陀陆降院隐隗随雀雒霜青靳鞠韶顺顿颇风飞香骆高麦黎黑鼓齐龙';

export const surnames = `${commonSurnames}${homeSurnames}${townSurnames}${rareSurnames}`;
/** All of them: enough where the characters behind speak for a name too. */
export const allSurnames: ReadonlySet<string> = new Set(`${surnames}${furtherSurnames}`);

/** Surnames that begin phrases far more often than names. */
const shySurnames =
  '畅商植兰洛岳帅晋楚涂钦汝墨言琴敬隆苍黑木哈锁曾须师原危印左段后迟难旧扶站彩满项查管边单经台付严钱越房刁雍封顶居纪红解焦温沁孟武修博莫路艾全卫买费养师班站安官工席危宗和时从于向应能都任万连成常高方金元公家通别终双那益充相空简关强平乐年院民国爱党天春政明代干计毛包宝车谈束步劳印池江山石农文利东广古易支富';
/** Words that join, and hardly ever begin a name. */
const conjunctions = '须和都越能应经从数上于时后那全别相查管单向通连终易能';

export const hasDoubleSurname = (text: string): boolean => doubleSurnames.test(text);
export const hasSurname = (text: string): boolean =>
  surnames.includes(text.charAt(0)) || hasDoubleSurname(text);
export const hasShySurname = (text: string): boolean =>
  shySurnames.includes(text.charAt(0)) && !hasDoubleSurname(text);
/** A surname that is hardly ever anything else. */
export const hasPlainSurname = (text: string): boolean => hasSurname(text) && !hasShySurname(text);
export const beginsWithConjunction = (text: string): boolean =>
  conjunctions.includes(text.charAt(0)) && !hasDoubleSurname(text);

/** 乌云其木格, 扎西旦增: characters that stand for sounds of Mongolian, Tibetan, Uyghur and Kazakh names. */
const sounds =
  '次阿艾安巴白班贝毕别才措达丹旦德丁敦多额恩尔嘎噶格古桂哈海汗合赫呼吉加嘉江杰金卡凯柯克库拉兰郎勒丽力林龙洛玛麦买曼毛蒙米敏姆木慕那娜纳乃尼诺帕普其齐奇钦琴曲让热仁日荣茹萨赛桑色沙珊斯苏索塔特提图土登顿吐托娃瓦旺维乌吾西希锡孜辛雅央依伊尤优玉月云扎泽增孜珠卓宗';
const transliterated = new RegExp(`^[${sounds}]{3,6}$`, 'u');
const leadingSounds = new RegExp(`^[${sounds}]*`, 'u');
export const isTransliterated = (text: string): boolean => transliterated.test(text);
/** With how many such characters a text begins. */
export const soundsAt = (text: string): number => leadingSounds.exec(text)?.[0].length ?? 0;
