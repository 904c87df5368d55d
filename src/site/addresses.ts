import { pathOf } from './locales.ts';

/** Addresses inside the site, under whatever path it is deployed. They end in a slash: each page is a folder. */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

export const startAddress = (locale: string): string => `${BASE}/${pathOf(locale)}/`;
export const guideAddress = (locale: string, guide: string, step?: string): string =>
  `${BASE}/${pathOf(locale)}/guides/${guide}/${step ? `#${step}` : ''}`;
export const fileAddress = (path: string): string => `${BASE}/${path}`;

/** The same page in another language: pages stand at the same path below their locale. */
export function inLocale(pathname: string, from: string, to: string): string {
  return pathname.replace(`${BASE}/${pathOf(from)}/`, `${BASE}/${pathOf(to)}/`);
}
