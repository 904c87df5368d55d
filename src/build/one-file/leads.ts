import { closest, type Edit, type ElementNode, remove, retag } from './markup.ts';

/** Where a site is, if that is known: "https://example.org". Its own addresses begin with "/". */
export type Site = string | undefined;

/** The complete address of a page of the site, or undefined if nobody knows where the site is. */
export const complete = (address: string, site: Site): string | undefined =>
  site === undefined ? undefined : new URL(address, site).href;

/** Links around the guide, which are of no use if they lead nowhere. */
const AROUND = ['header', 'footer', 'progress-rail'];

/**
 * What a file makes of a link. A link inside the file stays. A link to another site or another page says where it leads
 * (one-file.css shows it). If nobody knows where this site is, a link to one of its pages becomes text.
 */
export function leadOf(link: ElementNode, site: Site): readonly Edit[] {
  const { href = '', ...others } = link.attributes;
  if (href.startsWith('#')) return [];
  // A page in a frame leads to itself; its script gives the address.
  if (href === './') return retag(link, { href: '#content', ...others });
  if (!href.startsWith('/')) return retag(link, { href, ...others, 'data-to': hostOf(href) });
  const address = complete(href, site);
  if (others['class'] === 'brand')
    return retag(link, { href: address, ...others }, address ? 'a' : 'span');
  if (address) return retag(link, { href: address, ...others, 'data-to': hostOf(address) });
  const around = closest(
    link,
    ({ name, attributes }) => AROUND.includes(name) || attributes['class'] === 'up',
  );
  if (around) return [remove(closest(link, ({ name }) => name === 'p' || name === 'li') ?? link)];
  const { class: kind, lang } = others;
  return retag(link, { class: kind, lang, 'data-to': href }, 'span');
}

const hostOf = (address: string): string => new URL(address).host;
