import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * Lighthouse fetches robots.txt under the page's own policy, which forbids every connection, and treats the refusal as
 * a broken file. The tests read the file instead.
 */
const LEFT_OUT = ['robots-txt'];

/** Lighthouse's four scores, 0 to 100, of a page in the browser that listens at `port`; and what cost points. */
export async function scoresOf(
  address: string,
  port: number,
): Promise<{ readonly scores: readonly number[]; readonly faults: readonly string[] }> {
  const flags = {
    port,
    onlyCategories: CATEGORIES,
    skipAudits: LEFT_OUT,
    logLevel: 'error',
  } as const;
  const result = await lighthouse(address, {
    ...flags,
    onlyCategories: [...CATEGORIES],
    skipAudits: [...LEFT_OUT],
  });
  if (!result) throw new Error(`Lighthouse returned nothing about ${address}.`);
  const { categories, audits } = result.lhr;
  const found = CATEGORIES.flatMap((id) => categories[id] ?? []);
  return {
    scores: found.map(({ score }) => Math.round((score ?? 0) * 100)),
    faults: found.flatMap(({ id, auditRefs }) =>
      auditRefs.flatMap(({ id: audit, weight }) => {
        const { score = 1, title = '', displayValue = '' } = audits[audit] ?? {};
        return weight > 0 && score !== null && score < 0.9
          ? [`${id}: ${title} ${displayValue}`]
          : [];
      }),
    ),
  };
}
