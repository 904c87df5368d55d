/** Whether a text has nothing that can be seen. */
export const isBlank = (text: string): boolean => !/(?!\p{DI})[^\s\p{C}\p{Z}]/u.test(text);
