import { spawnSync } from 'node:child_process';
import * as z from 'zod';

/** The output of `npm audit --json`, as far as it is read here. */
const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
    }),
  ),
});

/** The audit's answer, or undefined if the registry provides none. */
export function audit(): unknown {
  const { stdout } = spawnSync(
    'npm',
    ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000'],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const answer: unknown = JSON.parse(stdout || '{}');
  return report.safeParse(answer).success ? answer : undefined;
}

/**
 * What the audit reports about the named packages ("name@version"), from moderate upwards: package, severity, advisory.
 * @throws if `answer` is not an answer of the audit
 */
export function weaknesses(answer: unknown, packages: readonly string[]): readonly string[] {
  const names = packages.map((each) => each.slice(0, each.lastIndexOf('@')));
  return Object.entries(report.parse(answer).vulnerabilities)
    .filter(([name, { severity }]) => names.includes(name) && !['info', 'low'].includes(severity))
    .map(([name, { severity, via }]) => {
      const advisories = via.map((each) =>
        typeof each === 'string' ? each : `${each.title} ${each.url}`,
      );
      return `${name}: ${severity}, ${advisories.join('; ')}`;
    });
}
