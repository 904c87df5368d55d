import { type ConfigurationRule, placeOf } from '../found.ts';
import { settingsAt, textOf } from '../installation.ts';
import { foundAt, overViews } from './at-view.ts';
import { isProduction } from './connector.ts';

const ENGINE = 'catalog/search/engine';
const TESTING = 'admin_ui_sdk/local_testing/enable_testing';

/** Live Search without its engine, and tests of the Admin UI SDK that are on in production. */
export const services: ConfigurationRule = overViews((view, installation) => {
  const searched = installation.settings.some(({ path }) => path.startsWith('live_search'));
  const engine = view.text(ENGINE);
  const tested = settingsAt(installation, TESTING).filter((each) => textOf(each) === '1');
  return [
    ...(searched && engine !== undefined && engine !== 'livesearch'
      ? foundAt(view, 'search-engine', ENGINE).map((each) => ({ ...each, instead: 'livesearch' }))
      : []),
    ...(tested.length > 0 && isProduction(view)
      ? [
          {
            message: 'testing-on',
            at: tested.map(({ entry }) => placeOf(entry)),
            path: TESTING,
          } as const,
        ]
      : []),
  ];
});
