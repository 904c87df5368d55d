import type { Content } from '../read-content.ts';
import { keyProblems, type Problem } from './problem.ts';

/** Settings without a file of names in a language, names of settings that are not listed, and moves to such settings. */
export function settingProblems({
  settings,
  settingNames,
  locales,
}: Pick<Content, 'settings' | 'settingNames' | 'locales'>): readonly Problem[] {
  const paths = Object.keys(settings);
  if (paths.length === 0) return [];
  const moved = Object.entries(settings).flatMap(([path, { gone = '' }]) =>
    gone === '' || paths.includes(gone)
      ? []
      : [
          {
            file: 'configuration/settings.yaml',
            what: `${path} has moved to "${gone}", which is not listed.`,
            remedy: 'Add that path, or correct it.',
          },
        ],
  );
  return [
    ...keyProblems(
      'configuration/names',
      'files',
      Object.keys(locales).map((locale) => `${locale}.yaml`),
      Object.keys(settingNames).map((locale) => `${locale}.yaml`),
    ),
    ...Object.entries(settingNames).flatMap(([locale, names]) =>
      Object.keys(names)
        .filter((path) => !paths.includes(path))
        .map((path) => ({
          file: `configuration/names/${locale}.yaml`,
          what: `it names ${path}, which is not in settings.yaml.`,
          remedy: 'Remove it, or add the setting.',
        })),
    ),
    ...moved,
  ];
}
