/** The form for paper, from which the page of questions takes its conclusions. */
export const applyFormAddress = '/handbook/apply/form/';

/** Where the page of questions loads the townships with their windows from, once it has a result to show. */
export const windowsAddress = '/handbook/apply/windows.json';
