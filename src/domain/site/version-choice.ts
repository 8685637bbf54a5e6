/** The two ways in which the same pages can look: 标准版 and 长者版. */
export type Version = 'standard' | 'elder';

/** Under this name the reader's device remembers the choice. */
export const versionKey = 'version';

/** The class of the page's root in 长者版. */
export const elderClass = 'elder';

/** Says to the style sheets that scripts run. */
const scriptedClass = 'scripted';

/**
 * Runs before anything is painted, in the page itself: who chose 长者版, or asks the device for more contrast and has
 * not chosen, never sees the other version first.
 */
export const firstScript = `(d=>{let v;try{v=localStorage.getItem('${versionKey}')}catch{}d.add('${scriptedClass}');if(v?v==='elder':matchMedia('(prefers-contrast:more)').matches)d.add('${elderClass}')})(document.documentElement.classList)`;
