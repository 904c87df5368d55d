import { type ConfigurationRule, type Found, placeOf } from '../found.ts';
import type { Installation } from '../installation.ts';
import type { Message } from '../messages.ts';
import { type View, viewsOf } from '../view.ts';

/** A rule over what the program reads, which is something else in each container: the same finding counts once. */
export const overViews =
  (rule: (view: View, installation: Installation) => readonly Found[]): ConfigurationRule =>
  (installation) => {
    const found = viewsOf(installation).flatMap((view) => rule(view, installation));
    return [
      ...new Map(
        found.map((each) => [[each.message, each.path, ...each.at].join(), each]),
      ).values(),
    ];
  };

/** A finding at what is there, because what is missing has no place. */
export function foundAt(
  view: View,
  message: Message,
  path: string,
  others: readonly string[] = [],
): readonly Found[] {
  const at = [path, ...others].flatMap((each) => {
    const setting = view.setting(each);
    return setting ? [placeOf(setting.entry)] : [];
  });
  return at.length > 0 ? [{ message, at, path }] : [];
}

/** If a setting has a value, others must not be empty. */
export function needs(
  view: View,
  message: Message,
  path: string,
  value: string,
  others: readonly string[],
): readonly Found[] {
  if (view.text(path) !== value) return [];
  const empty = others.find((each) => view.lacks(each));
  return empty ? foundAt(view, message, empty, [path]) : [];
}
