/** What a case's name is written with; it stands in links and in keys of storage. */
export const CASE = /^[A-Za-z0-9-]{1,32}$/;
/** The look of an API key or an id of a data space: no case is called so, and one that is was pasted by mistake. */
const KEY_LIKE = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Whether a text can name a case: 1 to 32 letters, digits and hyphens, and nothing that looks like a key. */
export const isCase = (text: string): boolean => CASE.test(text) && !KEY_LIKE.test(text);
