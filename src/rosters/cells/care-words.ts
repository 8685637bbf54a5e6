const home =
  '(?:镇|乡|县|区|区域|中心|社会)*(?:敬老|养老|福利|幸福|光荣)院(?:里|内)?|(?:养老|供养)(?:服务)?(?:中心|机构)';
const care = new RegExp(
  `^(?:(?:完全|部分|基本|生活|能|全|半|不能|无法)*(?:自理|护理|失能|照护|照料)(?:能力)?|(?:集中|分散|居家|社会)(?:供养|照料|托养|安置)?|在?(?:自己|本村)?家[里中]?|${home})$`,
);
const inHome = new RegExp(
  `^(?:现|已|常年|长期)?(?:入住|住在?|在)?(?:${home})(?:供养|居住|住|生活)?$`,
);

/** How somebody lives and is cared for, and nothing of his place on the list. */
export const tellsOfCare = (text: string): boolean => care.test(text);

/** 镇敬老院, 住在敬老院 */
export const livesInHome = (text: string): boolean => inHome.test(text);
