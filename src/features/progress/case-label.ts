import { DEFAULT_CASE } from '../../stores/progress.ts';
import { t } from '../page/context.ts';

/** What readers are shown as the name of a case. */
export const caseLabel = (name: string): string =>
  name === DEFAULT_CASE ? t('case-default') : name;
